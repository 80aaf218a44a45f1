import Diagnostics
import ServiceModel

/// Reads a file of suspensions: columns `from`, `until`, `cause`, `approved by`, and fields of
/// tickets, an empty cell of which is any value.
struct SuspensionReader {
  private static let needed = ["from", "until", "cause"]
  private static let known = [
    "from", "until", "cause", "approved by", "approved-by", "approved_by",
  ]

  static func suspensions(
    _ table: DefinitionTable, _ report: inout Report
  ) -> [SuspensionDefinition] {
    guard
      table.has(
        needed, known: table.headers.filter { !$0.isEmpty },
        expected: "from, until, cause, approved by, and fields of tickets such as service", &report)
    else { return [] }
    for row in table.rows where table.cell(row, "cause").isEmpty {
      report.error(
        "empty-cell", "the suspension has no 'cause'", at: table.place(row, "cause"),
        expected: "why the clocks stood still, such as maintenance")
    }
    return table.rows.map { suspension($0, table) }
  }

  /// The columns that are to be fields of tickets, and those without a name in which anything stands; none of a table
  /// that lacks what it has to have, of which that alone is told.
  static func columns(_ table: DefinitionTable) -> [SuspensionColumn] {
    if !needed.allSatisfy({ table.headers.contains($0) }) { return [] }
    return table.filledHeaders.filter { !known.contains($0.header) }.map { place, header in
      SuspensionColumn(
        field: Located(header, at: table.place(ofColumn: place)),
        isFilled: table.rows.contains { !$0.cells[place].isEmpty }, others: Array(known.prefix(4)))
    }
  }

  private static func suspension(
    _ row: DefinitionTable.Row, _ table: DefinitionTable
  ) -> SuspensionDefinition {
    let clauses = table.headers.filter { !known.contains($0) && !table.cell(row, $0).isEmpty }
      .map { header in
        ConditionDefinition.Clause(
          field: Located(header, at: table.place(row, header)),
          values: [Located(table.cell(row, header), at: table.place(row, header))])
      }
    func text(_ column: String) -> Located<String> {
      Located(table.cell(row, column), at: table.place(row, column))
    }
    let approvers = known.dropFirst(3).map { table.cell(row, $0) }
    return SuspensionDefinition(
      when: ConditionDefinition(clauses), from: text("from"),
      until: text("until"), cause: text("cause").value,
      approvedBy: approvers.first { !$0.isEmpty } ?? "")
  }
}
