/// A cell or a row of an export that could not be used, and why.
package struct Rejection: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// The whole row is left out.
    case row
    /// Only the value; the ticket stays, and targets that need the value are unmeasurable.
    case value
    /// Another row of the same ticket counts instead.
    case repeated
  }

  package let kind: Kind
  /// The place of the file in the run's list of files.
  package let file: Int
  /// The physical line on which the record begins, from 1.
  package let line: Int
  /// The number of the record among those behind the header, from 1.
  package let record: Int
  /// The number of the cell in its record, from 1; 0 for the whole record.
  package let column: Int
  /// Where the cell, or the record, begins: its physical line, and the character in it, both from 1.
  package let cellLine: Int
  package let character: Int
  /// The header of the column; empty for the whole record.
  package let field: String
  /// The cell as it is, cut to 100 characters.
  package let text: String
  package let reason: String

  /// Whether the record has another number of cells than the header.
  package let isRagged: Bool

  package init(
    kind: Kind, file: Int, line: Int, record: Int, column: Int, cellLine: Int? = nil,
    character: Int = 1, field: String, text: String, reason: String,
    isRagged: Bool = false
  ) {
    self.isRagged = isRagged
    self.record = record
    self.cellLine = cellLine ?? line
    self.character = character
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.field = field
    self.text = text
    self.reason = reason
  }
}
