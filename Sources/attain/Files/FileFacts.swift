import Glibc

/// What the system says of a file or a folder.
struct FileFacts {
  /// In bytes.
  let size: Int
  let owner: UInt32
  /// The permission bits.
  let mode: UInt32
  /// Whether it is a file, and neither a folder nor a pipe.
  let isFile: Bool
  /// Whether what is read from it comes once, and from whoever writes into it.
  let isPipe: Bool
  let identity: FileIdentity

  /// Follows symbolic links; nothing where there is no such file, or a folder above it may not be entered.
  init?(_ path: String) {
    var status = stat()
    // stat(2) fills the value that it is handed.
    if unsafe stat(path, &status) != 0 { return nil }
    size = Int(status.st_size)
    owner = status.st_uid
    identity = FileIdentity(status)
    mode = status.st_mode & 0o7777
    isFile = status.st_mode & S_IFMT == S_IFREG
    isPipe = status.st_mode & S_IFMT == S_IFIFO
  }

  static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

  /// Whether nobody may write it, since the file system may not be written.
  static func isReadOnly(_ path: String) -> Bool {
    unsafe access(path, W_OK) != 0 && errno == EROFS
  }

  /// The user that the program runs as.
  static var user: UInt32 { geteuid() }

  /// The bytes that whoever runs the program may still write in a folder; nothing where that cannot be
  /// said.
  static func freeBytes(in folder: String) -> Int? {
    var status = statvfs()
    // statvfs(3) fills the value that it is handed.
    if unsafe statvfs(folder.isEmpty ? "." : folder, &status) != 0 { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  /// What to do about a file that may not be read.
  static let grant = "have its owner grant it to the user or a group of this run"

  /// Whose file it is and for whom, against who runs the program: why it may not be used.
  static func permissions(of path: String) -> String {
    guard let facts = FileFacts(path) else {
      return errno == ENOENT
        ? "it leads to a file that is not there"
        : "a folder above it may not be entered by \(name(of: user))"
    }
    let digits = String(facts.mode, radix: 8)
    return "it belongs to \(name(of: facts.owner)), mode \(digits), and this run is by"
      + " \(name(of: user))"
  }

  static func name(of user: UInt32) -> String {
    // The record lives until the next call; its name is copied before that.
    guard let record = unsafe getpwuid(user), let name = unsafe record.pointee.pw_name else {
      return "user \(user)"
    }
    return "user \(user) (\(unsafe String(cString: name)))"
  }
}
