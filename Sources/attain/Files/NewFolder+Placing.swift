import CRename
import Glibc

extension NewFolder {
  /// Puts the folder in its place in one step, with all that is people's in the one that stood there.
  ///
  /// Where nothing differs the folder in place is left as it is. Returns where the earlier folder lies now;
  /// nothing where there was none, or it stays.
  func put() throws(FileProblem) -> String? {
    try Guests(of: place, ours: ours).link(into: staged)
    try Folder.flushTree(staged)
    guard FileStatus(place) != nil else {
      try NewFolder.rename(staged, place)
      try flushParent { _ = unsafe Glibc.rename(place, staged) }
      return nil
    }
    return try exchange()
  }

  /// Exchanges both folders, and returns where the earlier one is now.
  private func exchange() throws(FileProblem) -> String {
    let code = NewFolder.exchange(staged, place)
    if code == 0 {
      try flushParent { _ = NewFolder.exchange(staged, place) }
      return staged
    }
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
    try flushParent {
      _ = unsafe Glibc.rename(place, staged)
      _ = unsafe Glibc.rename(old, place)
    }
    return old
  }

  /// Where the step may not be on the disk, it is taken back.
  private func flushParent(orElse takeBack: () -> Void) throws(FileProblem) {
    do throws(FileProblem) {
      try Folder.flush(Folder.parent(of: place))
    } catch {
      takeBack()
      throw error
    }
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
