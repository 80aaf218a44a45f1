package import Diagnostics

/// How the files of changes are read.
package struct HistoryDefinition: Sendable {
  /// Paths with `*` and `?`, below the project's folder.
  package let files: [Located<String>]
  package let form: ExportForm
  package let rows: Rows
  package let columns: [HistoryColumn: Located<String>]
  /// The field that every row is about, where no column says which.
  package let field: Located<String>?
  /// What the files call a field, and what it is called here.
  package let fields: [(from: Located<String>, to: Located<String>)]
  /// None for those of the tickets.
  package let timestamps: TimestampDefinition?

  /// What one row is.
  package enum Rows: String, CaseIterable, Hashable, Sendable {
    /// One change of one field.
    case change
    /// One stretch in which a field held a value.
    case state
  }

  package init(
    files: [Located<String>], form: ExportForm = ExportForm(), rows: Rows,
    columns: [HistoryColumn: Located<String>],
    field: Located<String>?, fields: [(from: Located<String>, to: Located<String>)],
    timestamps: TimestampDefinition?
  ) {
    self.files = files
    self.form = form
    self.rows = rows
    self.columns = columns
    self.field = field
    self.fields = fields
    self.timestamps = timestamps
  }
}

/// What a column of a file of changes holds.
package enum HistoryColumn: String, CaseIterable, Hashable, Sendable {
  case ticket, at, field, from, to
  /// Of a state: what was held, and when it began and ended.
  case value, start, end

  /// The columns that a kind of row cannot be read without.
  package static func needed(for rows: HistoryDefinition.Rows) -> [HistoryColumn] {
    switch rows {
    case .change: [.ticket, .at, .to]
    case .state: [.ticket, .value, .start]
    }
  }
}
