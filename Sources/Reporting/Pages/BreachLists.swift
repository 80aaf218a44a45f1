import Markup

/// The furthest breaches of a party's or a supplier's targets, one table for each.
struct BreachLists {
  let page: PageInput
  /// Whether the page may say who had a ticket and where it stands.
  let isInternal: Bool
  let caption: Phrase
  private var say: Wording { page.say }

  /// Targets without a breach have no rows.
  func section(_ lists: [(line: TargetLine, rows: LargestRows?)]) -> HTML {
    let table = TicketTable(page, .breaches, over: .over, isInternal: isInternal)
    let content = lists.flatMap { line, rows -> [HTML] in
      guard let rows, rows.count > 0 else { return [] }
      return [
        .element("h3", line.title), .paragraph(page.shown(rows)),
        table.html(rows.rows, caption: say(caption)),
      ]
    }
    return .section(
      "breaches", say(.breaches), content.isEmpty ? [.paragraph(say(.noBreaches))] : content)
  }
}
