import CivilTime
import Compliance
import Diagnostics
import Reporting
import ServiceModel

/// A partial that was found to be whole.
struct Partial {
  let path: String
  let header: PartialHeader
  /// The hash that stands at its end.
  let sha256: String
  /// When it was written.
  private let written: Instant

  /// Reads the header, and the rest for its hash.
  ///
  /// Cost: all of its bytes.
  init(_ path: String) throws(FileProblem) {
    self.path = path
    written = try ByteFile(path: path).state().written
    let input = try PartialInput(path)
    let content = try input.all(.header)
    try input.skipAll()
    var reader = ByteReader(content)
    header = PartialHeader(from: &reader)
    if reader.isDamaged || !reader.isAtEnd { throw input.damage("is damaged") }
    sha256 = input.sha256
  }
}

extension Partial {
  /// What is told of its files that lie there and are no longer what it was counted from.
  ///
  /// Cost: for files that were written no earlier than it their bytes, for all others a look at their size.
  func stale(in project: Project) throws(FileProblem) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for file in header.tickets + header.history {
      let path = Folder.path(project.folder, file.path)
      guard let state = try? ByteFile(path: path).state() else { continue }
      if state.size == file.bytes {
        if state.written < written { continue }
        if try NewFile.content(of: path).sha256 == file.sha256 { continue }
      }
      found.append(
        Diagnostic(
          .error, code: "stale-partial",
          "'\(file.path)' is no longer what '\(self.path)' was counted from",
          at: Location(file: self.path, line: 1, column: 1), expected: "the export as it was",
          mend: "write the partial anew"))
    }
    return found
  }
}
