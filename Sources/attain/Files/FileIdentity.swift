import Glibc

/// What no other file has, whatever it is called.
struct FileIdentity: Hashable {
  /// The number that no other file of the same file system has.
  let number: UInt64
  private let device: UInt64

  init(_ status: stat) {
    number = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
  }
}
