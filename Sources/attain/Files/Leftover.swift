import Glibc

/// A hidden folder that a run left behind which was killed.
struct Leftover {
  private static let newMark = ".new-"
  private static let oldMark = ".old-"
  private static let spentMark = ".spent"

  let path: String
  /// The folder's name in its place; nothing where it was not begun, or nothing of it is wanted any more.
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
      Folder.name(of: staged).replacing(newMark, with: oldMark, maxReplacements: 1))
  }

  /// What a folder of which nothing is wanted any more is called before it is removed file by file: half of it
  /// would be taken for something else.
  static func spent(_ path: String) -> String { path + spentMark }

  init(_ path: String) {
    self.path = path
    let entry = Folder.name(of: path)
    let number = FileStatus(path)?.identity.number
    let new = entry.firstRange(of: Leftover.newMark)
    let old = entry.firstRange(of: Leftover.oldMark)
    let isSpent = entry.hasSuffix(Leftover.spentMark)
    name = isSpent ? nil : (new ?? old).map { String(entry[..<$0.lowerBound]) }
    isMissing = new == nil && old != nil
    isEarlier =
      isMissing || new.map { String(entry[$0.upperBound...]) != number.map { String($0) } } ?? false
  }
}
