import Compliance
import Markup
import ServiceModel

/// What is being done about missed targets, and what became of it.
struct ImprovementSection {
  private let page: PageInput
  private let table: ImprovementTable
  private var say: Wording { page.say }

  /// Nothing where the project keeps no record.
  init?(page: PageInput) {
    guard let table = ImprovementTable(page.report) else { return nil }
    self.page = page
    self.table = table
  }

  var html: HTML {
    .section(
      "improvements", say(.improvements),
      (table.rows.isEmpty ? [.paragraph(say(.noneOfThem))] : [lines, note]) + missing
        + page.file("improvements.csv"))
  }

  private var note: HTML { .paragraph(say(.improvementNote), style: "note") }

  private var lines: HTML {
    PageTable(
      caption: say(.improvements),
      columns: [
        .text(say(.target)), .time(say(.month)), .text(say(.action)), .text(say(.owner)),
        .time(say(.due)), .time(say(.state)), .number(say(.before)), .number(say(.after)),
        .number(say(.change)), .text(say(.effect)),
      ], rows: table.rows.map { row($0) }
    ).html
  }

  private func row(_ row: ImprovementRow) -> PageTable.Row {
    let line = row.improvement
    return PageTable.Row([
      page.name(of: row.name), .text(say.shortMonth(line.month)), .text(line.action),
      .text(say(.notKnown, for: line.owner)),
      .text(line.due.map { "\($0)" } ?? "–"), .text(state(row)), .text(text(row.before)),
      .text(row.after.map { text($0) } ?? "–"), .text(change(row)),
      .text(row.effect.map { say(ImprovementSection.phrase($0)) } ?? "–"),
    ])
  }

  private func state(_ row: ImprovementRow) -> String {
    let word = say(ImprovementSection.phrase(row.state))
    return row.improvement.done.map { "\(word) \($0)" } ?? word
  }

  private func text(_ attainment: Attainment) -> String {
    "\(say.metOfMeasured(attainment)), \(say.percent(attainment.hundredthsOfPercent))"
  }

  private func change(_ row: ImprovementRow) -> String {
    guard let change = row.change else { return "–" }
    let limits = [change.limits.lowerBound, change.limits.upperBound].map { say.points($0) }
    return "\(say.points(change.points)) (\(limits.joined(separator: "…")))"
  }

  /// The missed targets without a line.
  private var missing: [HTML] {
    if table.missing.isEmpty { return [] }
    let names = table.missing.map { "\($0.target.agreement) \($0.target.target)" }
    return [.paragraph(say(.withoutImprovement, names.joined(separator: say(.listSeparator))))]
  }

  private static func phrase(_ state: ImprovementRow.State) -> ReviewPhrase {
    switch state {
    case .open: .stateOpen
    case .overdue: .stateLate
    case .done: .stateDone
    case .dropped: .stateDropped
    }
  }

  private static func phrase(_ effect: ImprovementRow.Effect) -> ReviewPhrase {
    switch effect {
    case .better: .effectBetter
    case .worse: .effectWorse
    case .noEvidence: .noEvidence
    case .tooEarly: .tooEarly
    }
  }
}
