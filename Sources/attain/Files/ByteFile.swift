import CivilTime
import Diagnostics
import Glibc
import ServiceModel

/// A file that is read from its beginning to its end.
struct ByteFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// How many bytes a piece has at most where nobody asks for another number.
  static let pieceSize = 256 << 10
  /// How many bytes of an export one worker reads at a time.
  static let exportPieceSize = 1 << 20

  /// `name` is what messages call the file, where that is not its path.
  init(path: String, name: String? = nil) throws(FileProblem) {
    descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    self.path = name ?? path
    if descriptor < 0 { throw FileProblem(self.path, doing: .open, errno) }
  }

  deinit { close(descriptor) }

  /// Fills a buffer from a place on and says how many bytes that are; 0 at the end of the file.
  func read(into buffer: inout [UInt8], from start: Int = 0) throws(FileProblem) -> Int {
    precondition(start >= 0 && start <= buffer.count)
    // read(2) writes at most as many bytes as lie behind the place.
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe Glibc.read(
        descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
    }
    if count < 0 { throw FileProblem(path, doing: .read, errno) }
    return count
  }

  /// Some bytes of the file from a place on, fewer where it ends before or cannot be read; no place in it
  /// moves.
  func bytes(at place: Int, count: Int) -> [UInt8] {
    var found = [UInt8](repeating: 0, count: count)
    // pread(2) writes at most the array's count.
    let count = unsafe found.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, place)
    }
    found.removeLast(found.count - max(0, count))
    return found
  }

  /// Whether the file begins with some bytes; no place in it moves.
  func begins(with bytes: [UInt8]) -> Bool { self.bytes(at: 0, count: bytes.count) == bytes }

  /// What tells that a file is still the one that it was: its size and when it was last written.
  func state() throws(FileProblem) -> State {
    var status = stat()
    // fstat(2) fills the value that it is handed.
    if unsafe fstat(descriptor, &status) != 0 { throw FileProblem(path, doing: .read, errno) }
    return State(
      size: Int(status.st_size), second: status.st_mtim.tv_sec, nanosecond: status.st_mtim.tv_nsec)
  }

  struct State: Hashable {
    let size: Int
    fileprivate let second: Int
    fileprivate let nanosecond: Int

    /// When it was last written.
    var written: Instant { Instant(secondsSince1970: Int64(second)) }
  }

  /// The whole content of a file that is small enough.
  static func content(of path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let file = try ByteFile(path: path)
    // Most files are small: a buffer of the usual size would cost more than the reading. One byte more
    // tells a file that has grown.
    let size = min(try file.state().size, limit) + 1
    var content = [UInt8](repeating: 0, count: size)
    var filled = 0
    while true {
      let count = try file.read(into: &content, from: filled)
      filled += count
      if filled > limit { throw FileProblem(path, doing: .hold(limit), 0) }
      if count == 0 { return Array(content[..<filled]) }
      if filled == content.count { content += [UInt8](repeating: 0, count: content.count) }
    }
  }
}

extension ByteFile {
  /// The physical line of a byte of an export, from 1, as it is unpacked and without a byte-order mark; 1 where that
  /// cannot be said.
  static func line(ofByte place: Int, in path: String) -> Int {
    guard let file = try? FileStream(path: path), let stream = try? unpacked(file, path) else {
      return 1
    }
    var buffer = [UInt8](repeating: 0, count: pieceSize)
    var line = 1
    var before = 0
    var end = place
    while before < end, let count = try? stream.read(into: &buffer), count > 0 {
      if before == 0, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { end += 3 }
      for byte in buffer[..<min(count, end - before)] where byte == UInt8(ascii: "\n") {
        line += 1
      }
      before += count
    }
    return line
  }

  /// A file's content, unpacked where its name or its first bytes say that it is an archive.
  static func unpacked(
    _ file: FileStream, _ path: String
  ) throws(FileProblem) -> any ByteStream {
    if !isArchive(file, path) { return file }
    if !file.mayBeArchive { throw FileProblem(path, doing: .use(GzipStream.none(path)), 0) }
    return try GzipStream(path: path, file)
  }

  /// Whether a file is an archive, by its name or its first bytes.
  static func isArchive(_ file: FileStream, _ path: String) -> Bool {
    path.hasSuffix(".gz") || file.isArchive
  }
}

extension ByteFile {
  /// Whether two files hold the same bytes; not where one cannot be read.
  static func isSame(_ path: String, as other: String) -> Bool {
    guard let one = try? ByteFile(path: path), let two = try? ByteFile(path: other),
      let size = try? one.state().size, (try? two.state().size) == size
    else { return false }
    // A report is many small files: a buffer of the usual size would cost more than the reading.
    var left = [UInt8](repeating: 0, count: max(1, min(size, pieceSize)))
    var right = left
    while true {
      guard let count = try? one.read(into: &left), count == (try? two.read(into: &right)) else {
        return false
      }
      if count == 0 { return true }
      let same = left.span.extracting(first: count)
      if same.firstDifference(from: right.span.extracting(first: count)) != nil { return false }
    }
  }
}

/// Why a file could not be used.
struct FileProblem: Error, Hashable {
  enum Step: Hashable {
    case open, read, write
    /// Write it, which a library could not for a reason of its own.
    case make(String)
    /// Keep the content, which has more than so many bytes.
    case hold(Int)
    /// Make something of the content.
    case use(Diagnostic)
    /// Put something in a place where what stands may not go.
    case replace(Diagnostic)
    case lock
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
    if let diagnostic { return diagnostic.message }
    if case .make(let reason) = step { return "\(path) could not be written: \(reason)" }
    let verb = [Step.open: "opened", .read: "read", .lock: "locked"][step] ?? "written"
    // strerror returns a string that lives until the next call.
    let reason = "\(path) could not be \(verb): \(unsafe String(cString: strerror(code)))"
    let isInput = step == .open || step == .read
    return code == EACCES && isInput ? "\(reason); \(FileFacts.permissions(of: path))" : reason
  }

  /// What to do about it, where the system's answer says so.
  var mend: String? {
    switch (code, step) {
    case (ENOTDIR, .read) where FileFacts(path)?.isFile == true:
      "put a folder in its place: this is a file"
    case (ENOENT, .open), (ENOENT, .read), (ENOTDIR, .open), (ENOTDIR, .read):
      "name one that is there"
    case (ENOTDIR, _): "name another place: a part of this path is no folder"
    case (EACCES, .open), (EACCES, .read): FileFacts.grant
    case (EACCES, _), (EPERM, _):
      "have its owner allow this user to write there, or name another place"
    case (EROFS, _): "name a place on another disk"
    case (ENOSPC, _), (EDQUOT, _): "free space there, and run again: what stood there is as it was"
    case (EFBIG, _): "raise the limit of the size of files: ulimit -f"
    case (EISDIR, _): "name a file: this is a folder"
    case (EMFILE, _), (ENFILE, _): "raise the limit of open files: ulimit -n"
    default: nil
    }
  }

  /// What is wrong with the content or the place, where it is that.
  var diagnostic: Diagnostic? {
    switch step {
    case .use(let diagnostic), .replace(let diagnostic): diagnostic
    default: nil
    }
  }
}
