import Diagnostics
import ServiceModel

/// The text of a file as UTF-8 without a byte-order mark, whatever it is written in.
final class TextStream: ByteStream {
  private let path: String
  private let source: any ByteStream
  private let stated: TextEncoding?
  private var head: [UInt8] = []
  private var isBegun = false
  private var converter: EncodingConverter?
  private(set) var check = UTF8Check()

  /// `stated` is the encoding that a byte-order mark alone overrules.
  init(path: String, _ source: any ByteStream, stated: TextEncoding?) {
    self.path = path
    self.source = source
    self.stated = stated
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    if !isBegun { try begin() }
    if let converter { return try converter.read(into: &buffer, from: start) }
    let count: Int
    if head.isEmpty {
      count = try source.read(into: &buffer, from: start)
    } else {
      count = min(head.count, buffer.count - start)
      for place in 0..<count { buffer[start + place] = head[place] }
      head.removeFirst(count)
    }
    check.add(buffer.span.extracting(start..<start + count))
    if count == 0 {
      check.finish()
      try judge()
    }
    return count
  }

  /// Looks at the first bytes for what they are written in.
  private func begin() throws(FileProblem) {
    isBegun = true
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while head.count < 4 {
      let count = try source.read(into: &buffer)
      if count == 0 { break }
      head += buffer[..<count]
    }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw archive }
    // Its bytes could be letters of some encoding, and are those of no export.
    if ForeignFile(head) == .workbook {
      throw FileProblem(path, doing: .use(ForeignFile.workbook.problem(in: path)), 0)
    }
    let (encoding, mark) = EncodingGuess.encoding(of: head, stated: stated)
    head.removeFirst(mark)
    if encoding == .utf8 { return }
    converter = try EncodingConverter(
      path: path, from: encoding,
      because: mark > 0 ? .mark : stated == nil ? .seeming : .stated, mark: mark, head, source)
    head = []
  }

  /// What a user who takes a workbook for an export is told.
  private var archive: FileProblem {
    FileProblem(
      path,
      doing: .use(
        Diagnostic(
          .error, code: "zip-archive", "the file is a ZIP archive, as workbooks (.xlsx) are",
          at: Location(file: path, line: 1, column: 1),
          expected: "CSV, as it is or packed by gzip",
          mend: "save the sheet as CSV in UTF-8, or unpack the archive")), 0)
  }

  /// Bytes that are no UTF-8 are told; where nothing but them stands outside ASCII, the file is
  /// written in something else.
  private func judge() throws(FileProblem) {
    guard check.invalid > 0, check.multibyte == 0 else { return }
    throw FileProblem(
      path,
      doing: .use(
        Diagnostic(
          .error, code: "not-utf8-export", "the export is not UTF-8",
          at: Location(
            file: path, line: ByteFile.line(ofByte: check.firstInvalid, in: path), column: 1),
          expected: "UTF-8, or encoding: in attain.yaml beside files:",
          mend:
            "most such files are encoding: windows-1252, which holds for all files of the project; where others are"
            + " UTF-8, convert this one: iconv -f windows-1252 -t utf-8")), 0)
  }
}

/// What the first bytes of a file say of its encoding.
enum EncodingGuess {
  /// The encoding, and how many bytes of a byte-order mark to leave out.
  static func encoding(
    of head: [UInt8], stated: TextEncoding?
  ) -> (encoding: TextEncoding, mark: Int) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if let stated { return (stated, 0) }
    // Headers are mostly ASCII: in UTF-16 every other byte of them is zero.
    if head.count >= 4, head[1] == 0, head[3] == 0, head[0] != 0, head[2] != 0 {
      return (.utf16LittleEndian, 0)
    }
    if head.count >= 4, head[0] == 0, head[2] == 0, head[1] != 0, head[3] != 0 {
      return (.utf16BigEndian, 0)
    }
    return (.utf8, 0)
  }
}
