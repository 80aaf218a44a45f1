import Diagnostics

/// Looks whether something stands in a place that attain may not put something of its own into.
enum Occupied {
  /// A folder, and the files that are to stand in it; through a symbolic link nothing is written.
  static func check(_ folder: String, holds names: [String]) throws(FileProblem) {
    try check(folder, is: .folder)
    for below in Set(names.map { Folder.parent(of: $0) }).sorted() where !below.isEmpty {
      try check(Folder.path(folder, below), is: .folder)
    }
    for name in names { try check(Folder.path(folder, name), is: .file) }
  }

  /// Nothing, or what is of the wanted kind.
  static func check(_ path: String, is wanted: FileStatus.Kind) throws(FileProblem) {
    guard let found = FileStatus(path)?.kind, found != wanted else { return }
    let problem = Diagnostic(
      .error, code: "occupied-place", "\(path) is \(found.rawValue)", at: nil,
      expected: "\(wanted.rawValue), or nothing, in the place where one is written",
      mend: "take it away, or name another folder with --output; nothing was changed")
    throw FileProblem(path, doing: .replace(problem), 0)
  }
}
