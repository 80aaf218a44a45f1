import Glibc

/// A lock that the kernel holds for this process, and frees when the process ends, however it does.
///
/// What is locked is a file; that one is left behind says nothing.
final class FolderLock {
  enum Attempt {
    case taken(FolderLock)
    /// Another process has it, which says of itself who it is.
    case held(by: String)
    /// The file went away meanwhile, with the folder that it lies in or without.
    case gone
  }

  private let path: String
  private let descriptor: Int32

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Takes the lock, or tells why not, without waiting.
  static func attempt(at path: String) throws(FileProblem) -> Attempt {
    let descriptor = open(path)
    if descriptor < 0, errno == ENOENT { return .gone }
    if descriptor < 0 { throw FileProblem(path, doing: .write, errno) }
    let lock = FolderLock(path, descriptor)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      if errno == EWOULDBLOCK { return .held(by: lock.holder) }
      throw FileProblem(path, doing: .lock, errno)
    }
    // A run that has written nothing takes the file away, under those who wait for it.
    guard FileStatus(descriptor: descriptor)?.isSame(as: FileStatus(path)) == true else {
      return .gone
    }
    lock.sign()
    return .taken(lock)
  }

  /// Takes the file away.
  func remove() { unsafe unlink(path) }

  /// A file of another user may be locked by those who may read it.
  private static func open(_ path: String) -> Int32 {
    let flags = O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe Glibc.open(path, O_RDWR | flags, 0o666)
    if descriptor >= 0 || errno != EACCES { return descriptor }
    return unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
  }

  /// Writes down who has the lock, for those who find it held; it is as good without.
  private func sign() {
    let text = Array("process \(getpid()) on \(FolderLock.machine)\n".utf8)
    _ = ftruncate(descriptor, 0)
    // pwrite(2) reads inside the array only.
    _ = unsafe text.withUnsafeBytes { unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  /// What the file says of who has the lock; empty where it says nothing.
  private var holder: String {
    guard let bytes = try? ByteFile.content(of: path, limit: 512) else { return "" }
    let line = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }
    return line.hasPrefix("process ") ? String(line) : ""
  }

  private static var machine: String {
    var name = [CChar](repeating: 0, count: 256)
    // gethostname(2) writes at most the count, and the last place stays zero.
    _ = unsafe gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
