import Compliance
import ServiceModel

/// The backlog of all tickets and of each type in every month, the whole first, with a chart beside it.
struct BacklogSheet {
  let page: PageInput
  private var say: Wording { page.say }
  private static let (month, closing) = (0, 7)
  private static let monthsDrawn = 13

  func write(in book: inout WorkbookFile) {
    var pen = SheetPen(SheetName.name(say(.backlog)), page, in: &book)
    pen.headings(headings, in: &book)
    let all = page.backlog.rows.filter { $0.isWhole }
    for row in all + others { pen.write(values(row), in: &book) }
    if !all.isEmpty {
      let rows = max(1, all.count - BacklogSheet.monthsDrawn + 1)...all.count
      book.add(chart(rows, pen.name), sheet: pen.sheet)
    }
    pen.endTable(header: 0, columns: headings.count, in: &book)
    pen.finish(header: 0, page, in: &book)
  }

  private var others: [BacklogRow] {
    let types = Set(page.backlog.rows.compactMap { $0.type.map { ByteText($0) } }).sorted()
    return types.flatMap { type in
      page.backlog.rows.filter { $0.type.map { ByteText($0) } == type }
    }
  }

  private var headings: [String] {
    [
      say(.month), say(.type), say(.opening), say(.created), say(.reopened), say(.resolved),
      say(.cancelled), say(.closing),
    ] + BacklogAge.allCases.map { say(.partOf, say(.openDays), page.title(of: $0)) }
  }

  private func values(_ row: BacklogRow) -> [SheetValue] {
    let counts = row.counts
    return [
      .month(row.month),
      .text(say.title(of: row)),
      .number(row.opening), .number(counts.created), .number(counts.reopened),
      .number(counts.resolved), .number(counts.cancelled), .number(counts.closing),
    ] + BacklogAge.allCases.map { .number(counts.ages[$0.rawValue]) }
  }

  private func chart(_ rows: ClosedRange<Int>, _ sheet: String) -> SheetChart {
    func cells(_ column: Int) -> SheetChart.Cells {
      SheetChart.Cells(sheet: sheet, column: column, rows: rows)
    }
    return SheetChart(
      kind: .columns, title: say(.partOf, say(.backlog), say(.closing)),
      series: [
        SheetChart.Series(
          say(.closing), cells(BacklogSheet.month), cells(BacklogSheet.closing))
      ], row: 1, column: headings.count + 1, width: 620, height: 340)
  }
}
