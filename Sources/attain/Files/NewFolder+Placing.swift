import CLinux
import Glibc
import Synchronization

extension NewFolder {
  /// Puts the folder in its place in one step, with all that is people's in the one that stood there.
  ///
  /// Returns where the earlier folder lies now; nothing where there was none.
  func put() throws(FileProblem) -> String? {
    try Guests(of: place, ours: ours).link(into: staged)
    try Folder.flushTree(staged)
    let isThere = FileStatus(place) != nil
    let old = try isThere ? exchange() : moved()
    isPlaced.withLock { $0 = true }
    do throws(FileProblem) {
      try Folder.flush(Folder.parent(of: place))
    } catch {
      // The step may not be on the disk.
      takeBack(old)
      throw error
    }
    return old
  }

  /// Undoes `put`, which returned where the earlier folder lies.
  func takeBack(_ old: String?) {
    let isBack =
      old == staged
      ? NewFolder.exchange(staged, place) == 0 : unsafe Glibc.rename(place, staged) == 0
    if isBack, let old, old != staged { _ = unsafe Glibc.rename(old, place) }
    // Where it is not back, the earlier folder lies beside it, and the next run looks after that.
    isPlaced.withLock { $0 = !isBack }
  }

  private func moved() throws(FileProblem) -> String? {
    try NewFolder.rename(staged, place)
    return nil
  }

  /// Exchanges both folders, and returns where the earlier one is now.
  private func exchange() throws(FileProblem) -> String {
    let code = NewFolder.exchange(staged, place)
    if code == 0 { return staged }
    if code == EXDEV || code == EBUSY { throw Occupied.fixed(place) }
    guard NewFolder.unknown.contains(code) else { throw FileProblem(place, doing: .write, code) }
    // A file system that cannot exchange: a reader may find nothing there for a moment.
    let old = Leftover.earlier(of: staged)
    try NewFolder.rename(place, old)
    do throws(FileProblem) {
      try NewFolder.rename(staged, place)
    } catch {
      _ = unsafe Glibc.rename(old, place)
      throw error
    }
    return old
  }

  /// 0, or what went wrong.
  private static func exchange(_ one: String, _ other: String) -> Int32 {
    unsafe renameat2(AT_FDCWD, one, AT_FDCWD, other, attain_rename_exchange) == 0 ? 0 : errno
  }

  /// What a file system or a kernel says that knows no exchange.
  private static let unknown = [EINVAL, ENOSYS, ENOTSUP]

  private static func rename(_ path: String, _ other: String) throws(FileProblem) {
    if unsafe Glibc.rename(path, other) != 0 { throw FileProblem(other, doing: .write, errno) }
  }
}
