import CivilTime
import Diagnostics
import ServiceModel

/// Reads exclusions: by a condition or by ticket, and files of them, a row for each ticket.
struct ExclusionReader {
  private static let keys = [
    "when", "ticket", "target", "because", "evidence", "approved-by", "expires",
  ]
  private static let columns = [
    "ticket", "target", "because", "evidence", "approved by", "expires",
  ]
  private static let approvers = ["approved by", "approved-by", "approved_by"]

  static func exclusion(_ node: YAMLNode, _ report: inout Report) -> ExclusionDefinition? {
    guard let fields = Fields(node, "an exclusion", keys: keys, &report),
      let because = fields.required("because", &report)?.text("because", &report)
    else { return nil }
    if fields["when"] == nil, fields["ticket"] == nil {
      report.error(
        "missing-key", "an exclusion has neither 'when' nor 'ticket'", at: node.location,
        expected: "a condition, or the ids of tickets")
      return nil
    }
    return ExclusionDefinition(
      location: node.location, when: ConditionReader.condition(fields["when"], "when", &report),
      tickets: ids("ticket", fields, &report).map { $0.value },
      targets: ids("target", fields, &report), because: because.value,
      evidence: fields["evidence"]?.text("evidence", &report)?.value ?? "",
      approvedBy: fields["approved-by"]?.text("approved-by", &report)?.value ?? "",
      expires: fields["expires"]?.date("expires", &report)?.value)
  }

  /// None where the key is not given: a list of none would leave out what nobody named.
  private static func ids(
    _ key: String, _ fields: Fields, _ report: inout Report
  ) -> [Located<String>] {
    guard let node = fields[key],
      node.isFilled("'\(key)' names none", expected: "at least one id", &report)
    else { return [] }
    return node.texts(key, &report)
  }

  /// Of a file with the columns `ticket`, `because`, and further ones.
  static func exclusions(
    _ table: DefinitionTable, _ report: inout Report
  ) -> [ExclusionDefinition] {
    let known = columns + approvers
    guard
      table.has(
        ["ticket", "because"], known: known, expected: columns.joined(separator: ", "), &report)
    else { return [] }
    for (place, header) in table.filledHeaders where !known.contains(header) {
      report.error(
        "unknown-column",
        header.isEmpty
          ? "a column of the file has no name" : "an exclusion has no column '\(header)'",
        at: table.place(ofColumn: place),
        expected: "one of \(columns.joined(separator: ", "))",
        mend: NearMiss.question(header, among: columns) ?? "take the column out of the file")
    }
    return table.rows.compactMap { exclusion($0, table, &report) }
  }

  private static func exclusion(
    _ row: DefinitionTable.Row, _ table: DefinitionTable, _ report: inout Report
  ) -> ExclusionDefinition? {
    for needed in ["ticket", "because"] where table.cell(row, needed).isEmpty {
      report.error(
        "empty-cell", "the exclusion has no '\(needed)'", at: table.place(row, needed),
        expected: needed == "ticket" ? "the id of a ticket" : "a reason that an auditor accepts")
      return nil
    }
    let expires = table.cell(row, "expires")
    if !expires.isEmpty, LocalDate(expires) == nil {
      report.error(
        "date", "expires is '\(expires)', which is no date", at: table.place(row, "expires"),
        expected: "a date that exists, as 2026-10-25")
    }
    let target = table.cell(row, "target")
    let approvers = approvers.map { table.cell(row, $0) }
    return ExclusionDefinition(
      location: table.place(row, "ticket"), tickets: [table.cell(row, "ticket")],
      targets: target.isEmpty ? [] : [Located(target, at: table.place(row, "target"))],
      because: table.cell(row, "because"), evidence: table.cell(row, "evidence"),
      approvedBy: approvers.first { !$0.isEmpty } ?? "", expires: LocalDate(expires))
  }
}
