import Glibc

/// A hidden folder that a run left behind which was killed.
struct Leftover {
  private static let newMark = ".new-"
  private static let oldMark = ".old"

  let path: String
  /// The folder's name in its place; nothing where it was not begun.
  let name: String?
  /// Whether it is the folder that stood in place, not the one that was to come there.
  let isEarlier: Bool

  /// What a folder is called that is written, which has a number of its own.
  static func name(of name: String, number: UInt64) -> String { "\(name)\(newMark)\(number)" }

  /// Where the folder in place is put, when it cannot be exchanged with the new one.
  static func earlier(of staged: String) -> String {
    let last = last(of: staged)
    let name = last.firstRange(of: newMark).map { String(last[..<$0.lowerBound]) } ?? last
    return Folder.path(Folder.parent(of: staged), name + oldMark)
  }

  private static func last(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  init(_ path: String) {
    self.path = path
    let entry = Leftover.last(of: path)
    if let mark = entry.firstRange(of: Leftover.newMark) {
      name = String(entry[..<mark.lowerBound])
      let number = FileStatus(path)?.number
      isEarlier = number.map { String($0) } != String(entry[mark.upperBound...])
    } else {
      isEarlier = entry.hasSuffix(Leftover.oldMark)
      name = isEarlier ? String(entry.dropLast(Leftover.oldMark.count)) : nil
    }
  }
}
