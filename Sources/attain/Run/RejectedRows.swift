import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// What was rejected, as messages at the places where the cells begin.
struct RejectedRows {
  private let paths: [String]
  private let rejections: [Rejection]

  init(_ paths: [String], _ rejections: [Rejection]) {
    self.paths = paths
    self.rejections = rejections
  }

  /// The messages, in the order of the rejections.
  var diagnostics: [Diagnostic] { rejections.map { diagnostic($0) } }

  /// The same with lines of the exports, which are read once more: for those of which no more than
  /// `most` with the same code stand before them in their file.
  func excerpted(most: Int, encoding: TextEncoding?) -> [Diagnostic] {
    var counts: [String: Int] = [:]
    var wanted: [Int: Set<Int>] = [:]
    for rejection in rejections {
      counts["\(rejection.file) \(code(rejection))", default: 0] += 1
      if counts["\(rejection.file) \(code(rejection))", default: 0] <= most {
        wanted[rejection.file, default: []].insert(rejection.cellLine)
      }
    }
    var lines: [Int: LinePicker] = [:]
    for (file, numbers) in wanted {
      lines[file] = ExportLines.pick(numbers, from: paths[file], encoding)
    }
    return rejections.map { rejection in
      let line = lines[rejection.file]?.text(of: rejection.cellLine)
      return diagnostic(rejection, line: line)
    }
  }

  private func diagnostic(_ rejection: Rejection, line: String?) -> Diagnostic {
    let diagnostic = diagnostic(rejection)
    guard let line else { return diagnostic }
    return rejection.field.isEmpty
      ? diagnostic.with(excerpt: line)
      : CellMark.marked(diagnostic, cell: rejection.text, line: line)
  }

  private func code(_ rejection: Rejection) -> String {
    switch rejection.kind {
    case .row: "rejected-row"
    case .value: "unreadable-value"
    case .repeated: "repeated-row"
    }
  }

  private func diagnostic(_ rejection: Rejection) -> Diagnostic {
    let cell = rejection.field.isEmpty ? "" : ", '\(rejection.text)' in '\(rejection.field)'"
    return Diagnostic(
      .warning, code: code(rejection), "record \(rejection.record)\(cell): \(rejection.reason)",
      at: Location(
        file: paths[rejection.file], line: rejection.cellLine, column: rejection.character),
      mend: outcome(rejection))
  }

  /// What becomes of it unless somebody mends the export.
  private func outcome(_ rejection: Rejection) -> String? {
    switch rejection.kind {
    case .row: "the row is left out and counted"
    case .value: "mend the cell in the tool: until then the row stays, without the value"
    case .repeated: nil
    }
  }
}
