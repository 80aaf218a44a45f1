import CivilTime
import Diagnostics
import ServiceModel

/// Reads exclusions: by a condition or by ticket, and files of them, a row for each ticket.
struct ExclusionReader {
  private static let keys = [
    "when", "ticket", "target", "because", "evidence", "approved-by", "expires",
  ]

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
      tickets: fields["ticket"]?.texts("ticket", &report).map { $0.value } ?? [],
      targets: fields["target"]?.texts("target", &report) ?? [], because: because.value,
      evidence: fields["evidence"]?.text("evidence", &report)?.value ?? "",
      approvedBy: fields["approved-by"]?.text("approved-by", &report)?.value ?? "",
      expires: fields["expires"]?.date("expires", &report)?.value)
  }

  /// Of a file with the columns `ticket`, `because`, and further ones.
  static func exclusions(
    _ table: DefinitionTable, _ report: inout Report
  ) -> [ExclusionDefinition] {
    guard
      table.has(
        ["ticket", "because"], expected: "ticket, target, because, evidence, approved by, expires",
        &report)
    else { return [] }
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
    let approvers = ["approved by", "approved-by", "approved_by"].map { table.cell(row, $0) }
    return ExclusionDefinition(
      location: table.place(row, "ticket"), tickets: [table.cell(row, "ticket")],
      targets: target.isEmpty ? [] : [Located(target, at: table.place(row, "target"))],
      because: table.cell(row, "because"), evidence: table.cell(row, "evidence"),
      approvedBy: approvers.first { !$0.isEmpty } ?? "", expires: LocalDate(expires))
  }
}
