import Glibc

/// A hidden file beside the place of another one, into which that one is written; where it is not put in place, it
/// goes with this value.
///
/// It has a name that no other run has for the same place, and is locked while it is there: what a killed run left
/// behind is not, and the next run that writes there takes it away.
final class TemporaryFile {
  /// What the file is called in its place.
  let name: String
  let descriptor: Int32
  private let place: String
  private let path: String
  private var isPlaced = false

  /// Makes the file, empty, in the folder of its place.
  init(for name: String, in folder: String) throws(FileProblem) {
    self.name = name
    place = Folder.path(folder, name)
    TemporaryFile.removeLeftovers(of: name, in: folder)
    var number = UInt64(getpid())
    while true {
      let path = Folder.path(folder, TemporaryFile.prefix(name) + "\(number)")
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0, errno != EEXIST { throw FileProblem(place, doing: .write, errno) }
      if descriptor >= 0, TemporaryFile.hold(descriptor, path) {
        (self.path, self.descriptor) = (path, descriptor)
        return
      }
      if descriptor >= 0 { close(descriptor) }
      number += 1
    }
  }

  deinit {
    if !isPlaced { unsafe unlink(path) }
    close(descriptor)
  }

  /// Waits until its bytes are on the disk.
  func flush() throws(FileProblem) {
    if fsync(descriptor) != 0 { throw FileProblem(place, doing: .write, errno) }
  }

  /// Puts the file in its place.
  func put() throws(FileProblem) {
    if unsafe rename(path, place) != 0 { throw FileProblem(place, doing: .write, errno) }
    isPlaced = true
  }

  private static func prefix(_ name: String) -> String { ".\(name).new-" }

  /// Locks a new file, and says whether no other run has taken it for a leftover before that.
  ///
  /// Where files cannot be locked, none is taken away either.
  private static func hold(_ descriptor: Int32, _ path: String) -> Bool {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return FileStatus(descriptor: descriptor)?.isSame(as: FileStatus(path)) == true
  }

  /// Takes away what killed runs have left.
  private static func removeLeftovers(of name: String, in folder: String) {
    let prefix = prefix(name)
    for entry in Folder.names(in: folder) where entry.hasPrefix(prefix) {
      let digits = entry.utf8.dropFirst(prefix.utf8.count)
      guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 })
      else { continue }
      let path = Folder.path(folder, entry)
      let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      if descriptor < 0 { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unsafe unlink(path) }
      close(descriptor)
    }
  }
}
