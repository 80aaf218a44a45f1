import CivilTime
import Markup
import ServiceModel

/// The first rows of a list that gives reasons: excluded and unmeasurable clocks, uncovered tickets, rejected
/// rows, each with its place in the export.
struct ReasonTable {
  private let page: PageInput
  private let title: Phrase
  private let id: String
  private let file: String
  /// The reasons of exclusions.
  private let stated: Set<String>
  private static let mostRows = 200
  private var say: Wording { page.say }

  /// `file` is where the list stands whole, and without its extension the id of its heading.
  init(_ page: PageInput, _ title: Phrase, file: String) {
    self.page = page
    self.title = title
    self.file = file
    id = String(file.prefix { $0 != "." })
    stated = Set(
      page.report.rulebook.agreements.flatMap { $0.exclusions.map { $0.reason } })
  }

  /// A list of clocks or tickets, whose reason stands in the column of this name.
  func clocks(_ list: TicketList, reason: String) -> [HTML] {
    let columns = ListColumns(list, fields: page.report.rulebook.fields.names)
    let places = [
      columns.place("ticket"), columns.place("agreement"), columns.place("target"),
      columns.place(reason), columns.place("created", fromEnd: true),
      columns.place("file", fromEnd: true), columns.place("line", fromEnd: true),
    ]
    var rows = LargestRows(most: ReasonTable.mostRows)
    for target in page.report.rulebook.listTargets {
      page.report.rows(of: list, target: target, by: page.report.parser) { rows.add($0, size: 0) }
    }
    let table = PageTable(
      caption: say(title),
      columns: [
        .text(say(.ticket)), .text(say(.target)), .text(say(.reason)), .time(say(.created)),
        .text(say(.place)),
      ],
      rows: rows.rows.map { row in
        let cells = places.map { row.text($0) }
        return PageTable.Row([
          .text(cells[0]), .text("\(cells[1]) \(cells[2])"), .text(told(cells[3])),
          .text(say.instant(Instant(iso8601: cells[4]))), .text("\(cells[5]):\(cells[6])"),
        ])
      })
    return content(rows, table)
  }

  /// The rows of `rejected.csv`.
  func rejections() -> [HTML] {
    var rows = LargestRows(most: ReasonTable.mostRows)
    page.report.rejectedRows { rows.add($0, size: 0) }
    let table = PageTable(
      caption: say(title),
      columns: [.text(say(.place)), .text(say(.field)), .text(say(.text)), .text(say(.reason))],
      rows: rows.rows.map { row in
        PageTable.Row([
          .text("\(row.text(0)):\(row.text(1))"), .text(row.text(3)),
          .text(ReasonTable.cut(row.text(4))), .text(told(row.text(5))),
        ])
      })
    return content(rows, table)
  }

  /// A reason in the language of the page, but where an agreement states it.
  private func told(_ reason: String) -> String {
    stated.contains(reason) ? reason : say.own(reason)
  }

  private func content(_ rows: LargestRows, _ table: PageTable) -> [HTML] {
    let heading = HTML.element(
      "h3", [HTML.attribute("id", id)], "\(say(title)) (\(say.number(rows.count)))")
    if rows.count == 0 { return [heading, .paragraph(say(.noneOfThem))] }
    let shown =
      rows.isWhole
      ? [] : [HTML.paragraph(say(.firstShown, say.number(rows.rows.count), say.number(rows.count)))]
    return [heading] + shown + [table.html] + page.file(file)
  }

  /// Texts of exports are shown up to 100 characters.
  private static func cut(_ text: String) -> String {
    text.count > 100 ? text.prefix(99) + "…" : text
  }
}

extension ReportInput {
  /// Hands out the rows of `rejected.csv`, in their order.
  func rejectedRows(_ body: (ListRow) -> Void) {
    parser.rows(
      columns: RejectionRows.columns.count,
      of: { take in
        rows?.rejectedRows(to: take)
        var text = RejectionRows(files: files, style: .plain)
        take(text.rows(of: rejections))
      }, body)
  }
}
