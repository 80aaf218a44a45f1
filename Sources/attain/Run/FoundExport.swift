import Diagnostics
import Reading
import ServiceModel

/// An export as it is: how its bytes become records, found from the bytes.
struct FoundExport {
  let path: String
  let headers: [String]
  let headerLine: Int
  private let delimiter: UInt8
  private let encoding: TextEncoding?

  init(_ path: String, _ profiles: [Profile]) throws(RunProblem) {
    self.path = path
    do throws(FileProblem) {
      encoding = try FoundExport.encoding(of: path)
      let head = try FoundExport.head(of: path, encoding)
      let found = HeaderSearch.candidates(
        in: head.bytes, isWhole: head.isWhole, ExportForm())
      guard let header = FoundExport.header(among: found.candidates, profiles) else {
        let problem = found.problem?.diagnostic(in: path) ?? Header.missing(in: path)
        throw FileProblem(path, doing: .use(problem), 0)
      }
      headers = header.names
      headerLine = header.line
      delimiter = header.delimiter
    } catch {
      throw .file(error)
    }
  }

  /// Hands out every record behind the header, with all its cells.
  func read(_ take: (borrowing CSVRecord) -> Void) throws(RunProblem) {
    let place = Location(file: path, line: 1, column: 1)
    let form = ExportForm(
      encoding: encoding.map { Located($0, at: place) },
      delimiter: Delimiter.allCases.first { $0.byte == delimiter }.map { Located($0, at: place) },
      headerLine: headerLine)
    var problems: [Diagnostic] = []
    do throws(FileProblem) {
      _ = try ExportFile(path: path, form: form, pieceSize: ByteFile.pieceSize).read(
        problems: &problems,
        layout: { .columns(selected: Array($0.indices), count: $0.count) }, take: take)
    } catch {
      throw .file(error)
    }
    if problems.haveErrors { throw .data(problems) }
  }

  func source(files: [String]) -> ProjectDraft.Source {
    ProjectDraft.Source(
      files: files, encoding: encoding, delimiter: delimiter, headerLine: headerLine)
  }

  /// The one that a profile knows, else the first record with as many cells as any.
  private static func header(
    among candidates: [HeaderSearch.Candidate], _ profiles: [Profile]
  ) -> HeaderSearch.Candidate? {
    let known = candidates.first { candidate in
      profiles.contains { $0.isRecognised(in: candidate.names) }
    }
    let most = candidates.map { $0.names.count }.max()
    return known ?? candidates.first { $0.names.count == most }
  }

  /// What has to be stated: nothing for UTF-8 and for what a byte-order mark tells.
  private static func encoding(of path: String) throws(FileProblem) -> TextEncoding? {
    let file = try FileStream(path: path)
    let stream = try ByteFile.unpacked(file, path)
    var buffer = [UInt8](repeating: 0, count: ByteFile.pieceSize)
    var check = UTF8Check()
    var isFirst = true
    var seen = [Bool](repeating: false, count: 256)
    while true {
      let count = try stream.read(into: &buffer)
      if count == 0 { break }
      if isFirst,
        EncodingGuess.encoding(of: Array(buffer[..<min(count, 4)]), stated: nil) != (.utf8, 0)
      {
        return nil
      }
      isFirst = false
      check.add(buffer.span.extracting(first: count))
      for byte in buffer[..<count] where byte >= 0x80 { seen[Int(byte)] = true }
    }
    if check.invalid == 0 || check.multibyte > check.invalid { return nil }
    return singleByte(seen)
  }

  /// Bytes that Windows-1252 does not use speak for Latin 1; Latin 9 alone has the euro at 0xA4 and
  /// nothing between 0x80 and 0x9F.
  private static func singleByte(_ seen: [Bool]) -> TextEncoding {
    if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(where: { seen[$0] }) { return .latin1 }
    return seen[0xA4] && !(0x80...0x9F).contains { seen[$0] } ? .latin9 : .windows1252
  }

  private static func head(
    of path: String, _ encoding: TextEncoding?
  ) throws(FileProblem) -> (bytes: [UInt8], isWhole: Bool) {
    let file = try FileStream(path: path)
    let text = TextStream(
      path: path, try ByteFile.unpacked(file, path), stated: encoding)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var bytes: [UInt8] = []
    while bytes.count < 1 << 18 {
      let count = try text.read(into: &buffer)
      if count == 0 { return (bytes, true) }
      bytes += buffer[..<count]
    }
    return (bytes, false)
  }
}
