import Markup
import ServiceModel

/// Running clocks beyond their deadline or near it, by the time that is left.
struct RiskSection {
  let page: PageInput
  private var say: Wording { page.say }

  var html: HTML {
    .section(
      "risk", "\(say(.atRisk)) · \(say(.overdue))",
      list(.atRisk, "at-risk", over: .remaining, note: .atRiskNote, none: .nothingAtRisk)
        + list(.overdue, "overdue", over: .over, note: .overdueNote, none: .nothingOverdue))
  }

  private func list(
    _ list: TicketList, _ id: String, over: Phrase, note: Phrase, none: Phrase
  ) -> [HTML] {
    let title = list == .atRisk ? Phrase.atRisk : .overdue
    let rows = page.report.largestRows(of: list)
    let heading = HTML.element("h3", [("id", id)], "\(say(title)) (\(say.number(rows.count)))")
    if rows.count == 0 { return [heading, .paragraph(say(none))] }
    return [
      heading, .paragraph(say(note)),
      TicketTable(page, list, over: over).html(rows.rows, caption: say(title)),
    ] + (rows.isWhole ? [] : [.paragraph(shown(rows, of: list))]) + page.file("\(id).csv")
  }

  private func shown(_ rows: LargestRows, of list: TicketList) -> String {
    list == .atRisk
      ? say(.atRiskShown, say.number(rows.rows.count), say.number(rows.count)) : page.shown(rows)
  }
}
