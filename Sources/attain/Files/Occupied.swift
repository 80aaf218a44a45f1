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

  /// None of the files that are to stand in a folder, but those that an earlier run has written: what else has such a
  /// name is people's.
  static func check(
    _ folder: String, holdsNone names: [String], but earlier: [String]
  ) throws(FileProblem) {
    let unknown = Set(names).subtracting(earlier).sorted()
    let path = unknown.map { Folder.path(folder, $0) }.first { FileStatus($0)?.kind == .file }
    if let path { throw unaccounted(path) }
  }

  /// Nothing, a folder, or a link to one.
  static func checkFolder(_ path: String) throws(FileProblem) {
    if FileFacts(path)?.isFile == true { throw told(path, .file, isNot: .folder) }
  }

  /// Nothing, or what is of the wanted kind.
  static func check(_ path: String, is wanted: FileStatus.Kind) throws(FileProblem) {
    guard let found = FileStatus(path)?.kind, found != wanted else { return }
    throw told(path, found, isNot: wanted)
  }

  private static func told(
    _ path: String, _ found: FileStatus.Kind, isNot wanted: FileStatus.Kind
  ) -> FileProblem {
    told(
      path, "\(path) is \(found.rawValue)",
      expected: "\(wanted.rawValue), or nothing, in the place where one is written",
      mend: "take it away, or name another folder with --output; nothing was changed")
  }

  /// What stands in the place of a file of another kind; only a file of people is theirs to take away.
  static func others(
    _ path: String, _ found: FileStatus.Kind, _ own: OwnFile
  ) -> FileProblem {
    let isFile = found == .file
    return told(
      path, isFile ? "\(path) is there, and is not \(own.title)" : "\(path) is \(found.rawValue)",
      expected: "nothing, or \(own.title), in the place where one is written",
      mend: "name \(own.otherPlace)\(isFile ? ", or take this one away" : ""); nothing was changed")
  }

  /// A file in the place of an output that no manifest accounts for.
  private static func unaccounted(_ path: String) -> FileProblem {
    told(
      path, "\(path) is there, and no manifest beside it says that attain has written it",
      expected: "nothing, or what an earlier run has written, in the place of an output",
      mend: "rename it, take it away, or name another folder with --output; nothing was changed")
  }

  /// A file that the run itself reads.
  static func read(_ path: String) -> FileProblem {
    told(
      path, "\(path) is a file that the run reads",
      expected: "a place of its own for what is written",
      mend: "name another folder with --output; nothing was changed")
  }

  /// A file of people whose name cannot be said, and so could not be kept.
  static func unnamed(_ path: String) -> FileProblem {
    told(
      path, "the name of \(path) is no UTF-8", expected: "names in UTF-8 beside the reports",
      mend: "rename it, or take it away; nothing was changed")
  }

  /// A folder in place that the file system does not let go from there.
  static func fixed(_ path: String) -> FileProblem {
    told(
      path, "\(path) is of another file system, or of the lower layer of one",
      expected: "a folder that can be exchanged with the one beside it",
      mend: "copy it to where it stands, or name another folder with --output; nothing was changed")
  }

  private static func told(
    _ path: String, _ message: String, expected: String, mend: String
  ) -> FileProblem {
    let problem = Diagnostic(
      .error, code: "occupied-place", message, at: nil, expected: expected, mend: mend)
    return FileProblem(path, doing: .replace(problem), 0)
  }
}
