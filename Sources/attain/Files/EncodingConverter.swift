import CZlib
import Diagnostics
import Glibc
import ServiceModel

/// Turns text of another encoding into UTF-8, through the C library's iconv.
@safe final class EncodingConverter: ByteStream {
  private let path: String
  private let encoding: TextEncoding
  private let reason: EncodingReason
  private let source: any ByteStream
  private let descriptor: iconv_t
  private var input: [UInt8]
  /// The bytes of `input` that are not converted yet.
  private var rest: Range<Int>
  /// How many bytes of the file stand before those of `input`.
  private var passed: Int
  /// The bytes of converted characters for which a buffer had no room.
  private var pending: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// `head` is what was already read of the source, behind a byte-order mark of so many bytes.
  init(
    path: String, from encoding: TextEncoding, because reason: EncodingReason = .stated,
    mark: Int = 0, _ head: [UInt8], _ source: any ByteStream
  ) throws(FileProblem) {
    self.path = path
    self.encoding = encoding
    self.reason = reason
    self.source = source
    passed = mark
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
    passed += rest.lowerBound
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

  /// What is wrong with the bytes that come next.
  private func problem(_ why: String) -> FileProblem {
    let line = ByteFile.line(ofByte: passed + rest.lowerBound, in: path, encoding)
    let place = Location(file: path, line: line, column: 1)
    return FileProblem(path, doing: .use(reason.problem(encoding, why, at: place)), 0)
  }
}

extension ByteFile {
  /// The physical line of a byte of an export, from 1, as `line(ofByte:in:)` says it of UTF-8.
  fileprivate static func line(
    ofByte place: Int, in path: String, _ encoding: TextEncoding
  ) -> Int {
    let isLittle = encoding == .utf16LittleEndian
    guard isLittle || encoding == .utf16BigEndian else { return line(ofByte: place, in: path) }
    let feed: (UInt8, UInt8) = isLittle ? (0x0A, 0) : (0, 0x0A)
    guard let file = try? FileStream(path: path), let stream = try? unpacked(file, path) else {
      return 1
    }
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    var (line, index, before) = (1, 0, UInt8(0))
    while index < place, let count = try? stream.read(into: &buffer), count > 0 {
      for byte in buffer[..<min(count, place - index)] {
        if index % 2 == 1, (before, byte) == feed { line += 1 }
        (index, before) = (index + 1, byte)
      }
    }
    return line
  }
}
