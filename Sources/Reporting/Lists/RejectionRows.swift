package import ServiceModel

/// `rejected.csv`: cells and rows of the exports that could not be used, and why.
package struct RejectionRows {
  private let files: [String]
  private var csv: CSVWriter

  static let columns =
    [ListColumn("file", .text)] + ["line", "column"].map { ListColumn($0, .number) }
    + ["field", "text", "reason", "rejected"].map { ListColumn($0, .text) }
    + ["record", "cell_line", "character"].map { ListColumn($0, .number) }

  /// `files` are the files of the run, by `Rejection.file`.
  package init(files: [String], style: CSVStyle) {
    self.files = files
    csv = CSVWriter(style)
  }

  /// The rows of some rejections.
  package mutating func rows(of rejections: [Rejection]) -> [UInt8] {
    for rejection in rejections { write(rejection) }
    var rows: [UInt8] = []
    csv.handOut { rows = $0 }
    return rows
  }

  private mutating func write(_ rejection: Rejection) {
    csv.text(files[rejection.file])
    csv.number(rejection.line)
    if rejection.column > 0 { csv.number(rejection.column) } else { csv.empty() }
    csv.text(rejection.field)
    csv.text(rejection.text)
    csv.text(rejection.reason)
    csv.text(rejection.kind.rawValue)
    csv.number(rejection.record)
    csv.number(rejection.cellLine)
    csv.number(rejection.character)
    csv.endRow()
  }
}
