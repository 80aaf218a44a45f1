import CivilTime
import Compliance
import ServiceModel

/// What a run says for a pull request or a chat: the month as a table in Markdown.
///
/// Source: GitHub Flavored Markdown, tables (extension).
package struct MarkdownSummary {
  private let input: ReportInput
  private let say: Wording

  package init(_ input: ReportInput) {
    self.input = input
    say = Wording(.english, zone: input.rulebook.zone)
  }

  /// A heading, the verdict, a row for each target and what is in doubt.
  package var text: String {
    let rows = ComplianceTable.wholes(of: input)
    let head = [
      "## \(MarkdownText.plain(input.rulebook.name)), \(say.month(input.month))", "",
      "**\(MarkdownText.plain(MonthVerdict(rows: rows).sentence(say)))** As of \(input.asOf).", "",
      "| Target | Verdict | Met of measured | Attainment | Goal | 95% interval | Overdue |",
      "|---|---|--:|--:|--:|--:|--:|",
    ]
    return (head + rows.map { row($0) } + MarkdownText.warnings(of: input))
      .map { $0 + "\n" }.joined()
  }

  private func row(_ row: ComplianceRow) -> String {
    let attainment = row.counts.attainment
    let interval = attainment.interval.map { say.percents($0.lowerBound, $0.upperBound) } ?? "–"
    let cells = [
      MarkdownText.plain("\(row.target.agreement) \(row.target.target)"),
      row.isSuspended ? "– suspended by workload" : mark(row.attained),
      say.metOfMeasured(attainment), say.percent(attainment.hundredthsOfPercent),
      say.percent(row.goal.hundredthsOfPercent), interval, say.number(row.counts.overdue),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func mark(_ attained: Bool?) -> String {
    switch attained {
    case true: "✓ attained"
    case false: "✗ **missed**"
    case nil: "– no data"
    }
  }
}
