import CivilTime
import Compliance
import ServiceModel

/// The answers to `attain what-if` for a pull request or a chat.
package struct WhatIfMarkdown {
  private let input: WhatIfInput
  private let say: Wording

  package init(_ input: WhatIfInput) {
    self.input = input
    say = Wording(.english, zone: input.rulebook.zone)
  }

  /// A heading, a row for each reading and one for each tightest threshold and goal, and what is in doubt.
  package var text: String {
    let rows = WhatIfTable(input).clauses.flatMap { clause in
      clause.rows.map { row(clause, $0) }
    }
    let tightest = TightestTable(input).rows.map { row($0) }
    return
      ([
        "## \(MarkdownText.plain(input.rulebook.name)), what if, \(input.period)", "",
        "| Target | Clause | Agreed | Instead | Agreed: met | Instead: met | Points | Months attained |",
        "|---|---|---|---|--:|--:|--:|--:|",
      ] + rows + [
        "", "| Target | Clause | Agreed | Tightest | Decided by | Missed in |",
        "|---|---|---|---|---|---|",
      ] + tightest + MarkdownText.warnings(of: input.report)).map { $0 + "\n" }.joined()
  }

  private func row(_ clause: WhatIfClause, _ row: WhatIfRow) -> String {
    let (agreed, changed) = (row.effect.agreed, row.effect.changed)
    let points = row.effect.distance.hundredthsOfPoints
    return cells([
      name(clause.target), clause.title, clause.agreed, row.changed,
      met(agreed), met(changed),
      (points > 0 ? "+" : "") + Percent.text(points),
      "\(agreed.attainedMonths)/\(agreed.measuredMonths) → \(changed.attainedMonths)/\(changed.measuredMonths)",
    ])
  }

  private func row(_ row: TightestRow) -> String {
    let head = [
      name(row.target), row.clause.rawValue + (row.entry.isEmpty ? "" : " \(row.entry)"),
      row.agreed,
    ]
    switch row.result {
    case .found(let text, _, let month, let risk):
      let doubt = (row.couldBe ?? row.leftAside).map { ", " + $0 } ?? ""
      return cells(head + [text + doubt, month.description, risk?.sentence ?? "–"])
    case .none(let obstacle): return cells(head + [obstacle.sentence, "–", "–"])
    }
  }

  private func met(_ span: ReadingSpan) -> String {
    let met = say.metOfMeasured(span.attainment)
    return span.counts.doubtRange.map { "\(met), \($0.text)" } ?? met
  }

  private func name(_ target: Int) -> String {
    "\(input.rulebook.targets[target].agreement) \(input.rulebook.targets[target].target)"
  }

  private func cells(_ texts: [String]) -> String {
    "| " + texts.map { MarkdownText.plain($0) }.joined(separator: " | ") + " |"
  }
}
