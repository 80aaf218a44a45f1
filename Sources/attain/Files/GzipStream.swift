import CZlib
import Diagnostics

/// The bytes inside a gzip archive, or inside several that follow one another.
///
/// Sources: RFC 1952 for the archive, whose checksums and lengths zlib compares.
@safe final class GzipStream: ByteStream {
  private let path: String
  private let source: any ByteStream
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8]
  private var filled = 0
  private var place = 0
  /// Whether the last archive has come to its end.
  private var isWhole = false

  /// The first two bytes of every archive.
  static let signature: [UInt8] = [0x1F, 0x8B]

  init(path: String, _ source: any ByteStream) throws(FileProblem) {
    self.path = path
    self.source = source
    input = [UInt8](repeating: 0, count: ByteFile.pieceSize)
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // zlib wants a zeroed stream, and fails only where no memory is left.
    if unsafe attain_begin_gzip(stream) != Z_OK {
      throw FileProblem(path, doing: .use(Self.damaged(path, "no memory is left")), 0)
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func read(into buffer: inout [UInt8], from start: Int) throws(FileProblem) -> Int {
    while true {
      if place == filled {
        filled = try source.read(into: &input)
        place = 0
        if filled == 0 {
          if isWhole { return 0 }
          throw FileProblem(path, doing: .use(cutOff), 0)
        }
      }
      let count = try inflate(into: &buffer, from: start)
      if count > 0 { return count }
    }
  }

  /// Unpacks what fits, and says how much that is.
  private func inflate(
    into buffer: inout [UInt8], from start: Int
  ) throws(FileProblem) -> Int {
    if isWhole {
      // Tapes and block devices fill up with zeros behind an archive, which are none of it.
      while place < filled, input[place] == 0 { place += 1 }
      if place == filled { return 0 }
      unsafe inflateReset(stream)
      isWhole = false
    }
    let available = filled - place
    var result = Z_OK
    // zlib reads the input and writes the buffer only inside this call, and stays inside both.
    unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe buffer.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = input.baseAddress?.advanced(by: place)
        unsafe stream.pointee.avail_in = UInt32(available)
        unsafe stream.pointee.next_out = output.baseAddress?.advanced(by: start)
        unsafe stream.pointee.avail_out = UInt32(output.count - start)
        result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    place += available - Int(unsafe stream.pointee.avail_in)
    isWhole = result == Z_STREAM_END
    if result != Z_OK, result != Z_STREAM_END, result != Z_BUF_ERROR {
      throw FileProblem(path, doing: .use(Self.damaged(path, "it is damaged")), 0)
    }
    return buffer.count - start - Int(unsafe stream.pointee.avail_out)
  }

  private var cutOff: Diagnostic {
    Diagnostic(
      .error, code: "cut-off-archive", "the archive ends before its content does",
      at: Location(file: path, line: 1, column: 1), expected: "a whole gzip archive",
      mend: "it was cut off on its way here: fetch it again")
  }

  /// That a file is none, whatever its name says.
  static func none(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-archive", "the file is no gzip archive, although its name ends in .gz",
      at: Location(file: path, line: 1, column: 1),
      expected: "a gzip archive, or a name that ends in .csv",
      mend: "rename it where it is CSV as it is; else fetch the archive again")
  }

  private static func damaged(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .error, code: "damaged-archive", "the archive cannot be unpacked: \(why)",
      at: Location(file: path, line: 1, column: 1), expected: "a whole gzip archive",
      mend: "fetch it again, or try it with gunzip --test")
  }
}
