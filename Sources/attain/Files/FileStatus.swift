import Glibc

/// What stands at a path; a symbolic link stands for itself.
struct FileStatus {
  enum Kind: String {
    case file = "a file"
    case folder = "a folder"
    case link = "a symbolic link"
    case other = "neither a file nor a folder"
  }

  let kind: Kind
  let identity: FileIdentity
  private let status: stat

  /// Nothing where nothing stands there, or nobody may look.
  init?(_ path: String) {
    var status = stat()
    // lstat(2) fills the value that it is handed.
    if unsafe lstat(path, &status) != 0 { return nil }
    self.init(status)
  }

  /// What a descriptor is open for.
  init?(descriptor: Int32) {
    var status = stat()
    // fstat(2) fills the value that it is handed.
    if unsafe fstat(descriptor, &status) != 0 { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    self.status = status
    identity = FileIdentity(status)
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }

  /// Whether both are the same file, whatever it is called.
  func isSame(as other: FileStatus?) -> Bool {
    identity == other?.identity
  }

  /// Gives a folder that is new the permissions and the group of this one; where it cannot be of that group,
  /// no other group gets its permissions.
  func pass(to path: String) {
    let isOfGroup = unsafe chown(path, uid_t.max, status.st_gid) == 0
    let mode = status.st_mode & 0o7777
    _ = unsafe chmod(path, isOfGroup ? mode : mode & ~0o2070)
  }
}
