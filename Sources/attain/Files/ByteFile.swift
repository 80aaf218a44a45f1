import Glibc

/// A file that is read from its beginning to its end, piece by piece, into one buffer.
struct ByteFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8]
  private var count = 0

  /// How many bytes a piece has at most where nobody asks for another number.
  static let pieceSize = 256 << 10

  init(path: String, pieceSize: Int = ByteFile.pieceSize) throws(FileProblem) {
    descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    buffer = [UInt8](repeating: 0, count: pieceSize)
    if descriptor < 0 { throw FileProblem(path, doing: .open, errno) }
  }

  deinit { close(descriptor) }

  /// Reads the next piece; false at the end of the file.
  mutating func readPiece() throws(FileProblem) -> Bool {
    // read(2) writes at most `count` bytes into the buffer.
    count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
    }
    if count < 0 { throw FileProblem(path, doing: .read, errno) }
    return count > 0
  }

  /// The bytes of the last piece read.
  var piece: Span<UInt8> {
    @_lifetime(borrow self)
    get { buffer.span.extracting(first: count) }
  }

  /// The whole content of a file that is small enough.
  static func content(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    var file = try ByteFile(path: path)
    var content: [UInt8] = []
    while try file.readPiece() {
      let piece = file.piece
      for index in piece.indices { content.append(piece[index]) }
      if content.count > limit { throw FileProblem(path, doing: .hold(limit), 0) }
    }
    return content
  }
}

/// Why a file could not be used.
struct FileProblem: Error, Hashable {
  enum Step: Hashable {
    case open, read, write
    /// Keep the content, which has more than so many bytes.
    case hold(Int)
  }

  let path: String
  let step: Step
  let code: Int32

  init(_ path: String, doing step: Step, _ code: Int32) {
    self.path = path
    self.step = step
    self.code = code
  }

  /// For people: `exports/a.csv could not be read: Permission denied`.
  var description: String {
    if case .hold(let limit) = step { return "\(path) has more than \(limit) bytes" }
    let verb = step == .open ? "opened" : step == .read ? "read" : "written"
    // strerror returns a string that lives until the next call.
    return "\(path) could not be \(verb): \(unsafe String(cString: strerror(code)))"
  }

  var isWrite: Bool { step == .write }
  var isMissing: Bool { !isWrite && (code == ENOENT || code == ENOTDIR) }
}
