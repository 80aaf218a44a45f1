import Diagnostics

extension Located<String> {
  /// That there is no file of this name among those that lie there.
  ///
  /// What lies there under the very name and could not be read is a folder.
  func missingFile(among names: [String], expected: String) -> Diagnostic {
    let isFolder = names.contains(value)
    return Diagnostic(
      .error, code: "missing-file",
      isFolder ? "'\(value)' is a folder, not a file" : "there is no file '\(value)'",
      at: location, expected: expected,
      mend: NearMiss.question(value, among: names.filter { $0 != value }))
  }
}
