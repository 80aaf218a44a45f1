import CivilTime
import Markup
import ServiceModel

/// Rows of a list of clocks as a table, each with its place in the export.
struct TicketTable {
  private let page: PageInput
  private let columns: ListColumns
  private let over: Phrase
  private let overPlace: Int
  /// Fields of the ticket that stand in the table.
  private let fields: [Int]
  private let isInternal: Bool
  private var say: Wording { page.say }

  /// `over` is what the distance to the deadline is called; only a table that is internal says who had
  /// the ticket and where it stands.
  init(_ page: PageInput, _ list: TicketList, over: Phrase, isInternal: Bool = true) {
    self.page = page
    self.over = over
    self.isInternal = isInternal
    let rulebook = page.report.rulebook
    columns = ListColumns(list, fields: rulebook.fields.names)
    overPlace = columns.place(
      list == .atRisk ? "remaining_seconds" : "over_seconds", fromEnd: true)
    let party = rulebook.partyBreakdown.map { rulebook.breakdowns[$0].index }
    let wanted = [TicketField.priority.index, TicketField.service.index]
    fields = isInternal ? wanted : wanted.filter { $0 != party }
  }

  func html(_ rows: [ListRow], caption: String) -> HTML {
    let names = page.report.rulebook.fields.names
    return PageTable(
      caption: caption,
      columns: [.text(say(.ticket))] + fields.map { .text(say.field(names[$0])) } + [
        .time(say(.started)), .time(say(.due)), .time(say(.stopped)), .text(say(.threshold)),
        .number(say(.elapsed)), .number(say(over)),
      ] + (isInternal ? [.text(say(.spentMost)), .text(say(.evidence)), .text(say(.place))] : []),
      rows: rows.map { PageTable.Row(cells($0)) }
    ).html
  }

  private func cells(_ row: ListRow) -> [HTML] {
    let firstField = columns.place("cycle") + 1
    let times = ["start", "deadline", "stop"].map { name in
      HTML.text(say.instant(Instant(iso8601: text(row, name))))
    }
    return [HTML.text(row.text(columns.place("ticket")))]
      + fields.map { .text(row.text(firstField + $0)) } + times
      + [
        .text(say.own(text(row, "threshold"))), .text(duration(row, place("elapsed_seconds"))),
        .text(duration(row, overPlace)),
      ] + (isInternal ? proof(row) : [])
  }

  private func proof(_ row: ListRow) -> [HTML] {
    let doubt = text(row, "could_be_met") == "yes" ? ", \(say(.couldBeMet))" : ""
    return [
      .text(holder(row)), .text(text(row, "evidence") + doubt),
      .text("\(text(row, "file")):\(text(row, "line"))"),
    ]
  }

  /// Who had the most of the time; nothing where it could not be read.
  private func holder(_ row: ListRow) -> String {
    text(row, "most_spent_seconds").isEmpty ? "" : say(.notKnown, for: text(row, "most_spent_by"))
  }

  private func place(_ name: String) -> Int { columns.place(name, fromEnd: true) }

  private func text(_ row: ListRow, _ name: String) -> String { row.text(place(name)) }

  private func duration(_ row: ListRow, _ place: Int) -> String {
    say.duration(row.number(place).map { Seconds(Int64($0)) })
  }
}
