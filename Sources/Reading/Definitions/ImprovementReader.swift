import CivilTime
import Diagnostics
import ServiceModel

/// Reads the improvement record: columns `month`, `agreement`, `target`, `action`, `owner`, `due`, `status`
/// and `done`, and others that say nothing to attain.
struct ImprovementReader {
  static func lines(
    _ table: DefinitionTable, _ report: inout Report
  ) -> [ImprovementDefinition] {
    let isWhole = table.has(
      ["month", "agreement", "target", "status"], known: ImprovementRecord.columns,
      expected: ImprovementRecord.columns.joined(separator: ", "), &report)
    if !isWhole { return [] }
    return table.rows.compactMap { line($0, table, &report) }
  }

  private static func line(
    _ row: DefinitionTable.Row, _ table: DefinitionTable, _ report: inout Report
  ) -> ImprovementDefinition? {
    func text(_ column: String) -> Located<String> {
      Located(table.cell(row, column), at: table.place(row, column))
    }
    let month = text("month")
    let status = status(text("status"), &report)
    let due = date(text("due"), &report)
    let done = date(text("done"), &report)
    guard let known = Month(month.value) else {
      report.error(
        "month", "'\(month.value)' is no month", at: month.location, expected: "as 2026-10")
      return nil
    }
    return ImprovementDefinition(
      month: month.map { _ in known }, agreement: text("agreement"), target: text("target"),
      action: text("action").value, owner: text("owner").value, due: due, status: status,
      done: done)
  }

  private static func status(_ text: Located<String>, _ report: inout Report) -> Improvement.Status
  {
    if text.value.isEmpty { return .open }
    if let status = Improvement.Status(rawValue: text.value) { return status }
    let words = Improvement.Status.allCases.map { $0.rawValue }
    report.error(
      "unknown-word", "'\(text.value)' is no status of an improvement", at: text.location,
      expected: "one of \(words.joined(separator: ", "))",
      mend: NearMiss.question(text.value, among: words))
    return .open
  }

  private static func date(_ text: Located<String>, _ report: inout Report) -> LocalDate? {
    if text.value.isEmpty { return nil }
    if let date = LocalDate(text.value) { return date }
    report.error("date", "'\(text.value)' is no date", at: text.location, expected: "as 2026-10-31")
    return nil
  }
}
