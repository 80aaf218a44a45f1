import CZlib
import Diagnostics
import Glibc
import ServiceModel

/// Turns text of another encoding into UTF-8, through the C library's iconv.
@safe final class EncodingConverter: ByteStream {
  private let path: String
  private let encoding: TextEncoding
  private let source: any ByteStream
  private let descriptor: iconv_t
  private var input: [UInt8]
  /// The bytes of `input` that are not converted yet.
  private var rest: Range<Int>
  /// The bytes of converted characters for which a buffer had no room.
  private var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// `head` is what was already read of the source.
  init(
    path: String, from encoding: TextEncoding, _ head: [UInt8], _ source: any ByteStream
  ) throws(FileProblem) {
    self.path = path
    self.encoding = encoding
    self.source = source
    input = head
    rest = 0..<head.count
    unsafe descriptor = iconv_open("UTF-8", encoding.rawValue)
    if unsafe Int(bitPattern: descriptor) == -1 { throw FileProblem(path, doing: .read, errno) }
  }

  deinit { unsafe iconv_close(descriptor) }

  func read(into buffer: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    while true {
      if !pending.isEmpty { return handOut(to: &buffer, from: start) }
      let (made, lacksRoom) = try convert(into: &buffer, from: start)
      if made > 0 { return made }
      if lacksRoom {
        try setAside()
        continue
      }
      if isAtEnd {
        if rest.isEmpty { return 0 }
        throw problem("it ends in the middle of a character")
      }
      try refill()
    }
  }

  /// Converts what is shorter than the longest characters together, of which a buffer may end within one.
  private func setAside() throws(FileProblem) {
    var few = [UInt8](repeating: 0, count: 16)
    pending = few[..<(try convert(into: &few, from: 0).made)]
  }

  private func handOut(to buffer: inout [UInt8], from start: Int) -> Int {
    let taken = pending.prefix(buffer.count - start)
    buffer.replaceSubrange(start..<start + taken.count, with: taken)
    pending.removeFirst(taken.count)
    return taken.count
  }

  /// Puts further bytes behind those of a character that is not whole yet.
  private func refill() throws(FileProblem) {
    var piece = [UInt8](repeating: 0, count: ByteFile.pieceSize)
    let count = try source.read(into: &piece)
    isAtEnd = count == 0
    input = Array(input[rest]) + piece[..<count]
    rest = 0..<input.count
  }

  /// How many bytes were made, and whether the next character does not fit behind them.
  private func convert(
    into buffer: inout [UInt8], from start: Int
  ) throws(FileProblem) -> (made: Int, lacksRoom: Bool) {
    if rest.isEmpty { return (0, false) }
    var left = rest.count
    var room = buffer.count - start
    var error: Int32 = 0
    // iconv reads the rest of the input and writes the buffer only inside this call, and says how
    // far it came in both.
    unsafe input.withUnsafeMutableBytes { input in
      unsafe buffer.withUnsafeMutableBytes { output in
        var from = unsafe input.baseAddress?.advanced(by: rest.lowerBound)
          .assumingMemoryBound(to: CChar.self)
        var to = unsafe output.baseAddress?.advanced(by: start)
          .assumingMemoryBound(to: CChar.self)
        let result = unsafe iconv(descriptor, &from, &left, &to, &room)
        error = result == -1 ? errno : 0
      }
    }
    rest = (rest.upperBound - left)..<rest.upperBound
    if error == EILSEQ { throw problem("it holds bytes that are no character of it") }
    return (buffer.count - start - room, error == E2BIG)
  }

  private func problem(_ why: String) -> FileProblem {
    FileProblem(
      path,
      doing: .use(
        Diagnostic(
          .error, code: "encoding", "the export cannot be read as \(encoding.rawValue): \(why)",
          at: Location(file: path, line: 1, column: 1),
          expected: "one of \(TextEncoding.allCases.map { $0.rawValue }.joined(separator: ", "))",
          mend: "name the encoding in attain.yaml: encoding: beside files:")), 0)
  }
}
