import Glibc

/// A hidden folder that a run left behind which was killed.
struct Leftover {
  private static let newMark = ".new-"
  private static let oldMark = ".old-"

  let path: String
  /// The folder's name in its place; nothing where it was not begun.
  let name: String?
  /// Whether it is the folder that stood in place, not the one that was to come there.
  let isEarlier: Bool
  /// Whether it stood there and nothing has come into its place yet, on a file system that cannot exchange.
  let isMissing: Bool

  /// What a folder is called that is written, which has a number of its own.
  static func name(of name: String, number: UInt64) -> String { "\(name)\(newMark)\(number)" }

  /// Where the folder in place is put, when it cannot be exchanged with the new one.
  static func earlier(of staged: String) -> String {
    Folder.path(
      Folder.parent(of: staged),
      last(of: staged).replacing(newMark, with: oldMark, maxReplacements: 1))
  }

  private static func last(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  init(_ path: String) {
    self.path = path
    let entry = Leftover.last(of: path)
    let number = FileStatus(path)?.number
    let new = entry.firstRange(of: Leftover.newMark)
    let old = entry.firstRange(of: Leftover.oldMark)
    name = (new ?? old).map { String(entry[..<$0.lowerBound]) }
    isMissing = new == nil && old != nil
    isEarlier =
      isMissing || new.map { String(entry[$0.upperBound...]) != number.map { String($0) } } ?? false
  }
}
