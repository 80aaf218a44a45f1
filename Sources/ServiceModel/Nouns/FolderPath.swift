/// Paths of files below a folder.
package enum FolderPath {
  /// Whether a path stays below the folder that it is meant to lie in: no part of it is empty, `.` or `..`.
  ///
  /// Example: `scorecards/acme.html` does, `../acme.html` and `/tmp/acme.html` do not.
  package static func isBelow(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
