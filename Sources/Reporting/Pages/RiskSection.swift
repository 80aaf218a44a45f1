import Markup
import ServiceModel

/// Running clocks beyond their deadline or near it, by the time that is left.
struct RiskSection {
  let page: PageInput
  private static let mostRows = 500
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
    let rows = rows(of: list)
    let heading = HTML.element("h3", [("id", id)], "\(say(title)) (\(say.number(rows.count)))")
    if rows.count == 0 { return [heading, .paragraph(say(none))] }
    return [
      heading, .paragraph(say(note)),
      TicketTable(page, list, over: over).html(rows.rows, caption: say(title)),
    ] + (rows.isWhole ? [] : [.paragraph(page.shown(rows))]) + page.file("\(id).csv")
  }

  /// The least time left first, or the furthest beyond.
  private func rows(of list: TicketList) -> LargestRows {
    let columns = ListColumns(list, fields: page.report.rulebook.fields.names)
    let isLeft = list == .atRisk
    let place = columns.place(isLeft ? "remaining_seconds" : "over_seconds", fromEnd: true)
    var rows = LargestRows(most: RiskSection.mostRows)
    for target in page.report.rulebook.targets.indices {
      page.report.rows(of: list, target: target, by: page.report.parser) { row in
        let seconds = row.number(place) ?? 0
        rows.add(row, size: isLeft ? -seconds : seconds)
      }
    }
    return rows
  }
}
