import CivilTime
import Compliance
import ServiceModel

/// What became of the month: its verdict, its targets, and by whom most breaches came.
struct SummarySheet {
  let page: PageInput
  let title: String
  let lines: [TargetLine]
  /// What else the month comes to; nothing on a scorecard.
  let figures: [(String, Int)]
  /// How many breaches each holder had, the most first; nothing on a scorecard.
  let holders: [(String, Int)]
  private var say: Wording { page.say }

  private static let width = 110
  /// How many bars a chart has at most.
  private static let mostBars = 12

  func write(in book: inout WorkbookFile) {
    var pen = SheetPen(SheetName.name(say(.summary)), page, in: &book)
    head(&pen, &book)
    let header = pen.row
    pen.headings(headings, in: &book)
    for line in lines { pen.write(values(line), in: &book) }
    pen.endTable(header: header, columns: headings.count, in: &book)
    pen.endRow()
    list(say(.figures), figures, &pen, &book)
    let first = pen.row
    list(say(.byHolder), Array(holders.prefix(SummarySheet.mostBars)), &pen, &book)
    if !holders.isEmpty { chart(first + 1, pen, &book) }
    pen.finish(header: header, page, in: &book)
  }

  private func head(_ pen: inout SheetPen, _ book: inout WorkbookFile) {
    let report = page.report
    let paragraphs: [(String, CellStyle)] = [
      ("\(page.branding.name) · \(title)", .title),
      (MonthVerdict(rows: lines.map { $0.row }).sentence(say), .wrapped),
      (
        "\(report.rulebook.name) · \(say(.asOf, say.instant(report.asOf))) · "
          + say(.reportingZone, report.rulebook.zone.name), .note
      ),
    ]
    let warnings = report.calendarWarnings.map { (say.own($0), CellStyle.note) }
    for (text, style) in paragraphs + warnings {
      pen.paragraph(
        text, style, columns: headings.count, width: SummarySheet.width, in: &book)
    }
  }

  private var headings: [String] {
    [
      say(.agreement), say(.kind), say(.target), say(.verdict), say(.met), say(.measured),
      say(.attainment), say(.goal), say(.interval) + "\u{A0}≥",
      say(.interval) + "\u{A0}≤", say(.changePoints), say(.monthsInARow),
    ]
  }

  private func values(_ line: TargetLine) -> [SheetValue] {
    let (row, attainment) = (line.row, line.row.counts.attainment)
    let trend = line.trend.last { $0.compliance.month == row.month }
    return [
      .text(row.target.agreement), .text(row.target.kind.rawValue), .text(row.target.target),
      row.isSuspended ? .text(say(.suspendedVerdict)) : .verdict(row.attained),
      .number(attainment.met), .number(attainment.measured),
      .percent(attainment.hundredthsOfPercent), .percent(row.goal.hundredthsOfPercent),
      .percent(attainment.interval?.lowerBound), .percent(attainment.interval?.upperBound),
      .points(trend?.change), trend.map { .number($0.monthsInARow) } ?? .empty,
    ]
  }

  private func list(
    _ title: String, _ entries: [(String, Int)], _ pen: inout SheetPen, _ book: inout WorkbookFile
  ) {
    if entries.isEmpty { return }
    pen.write([.text(title, .heading)], in: &book)
    for (name, count) in entries { pen.write([.text(name), .number(count)], in: &book) }
    pen.endRow()
  }

  private func chart(_ first: Int, _ pen: SheetPen, _ book: inout WorkbookFile) {
    let count = min(holders.count, SummarySheet.mostBars)
    func cells(_ column: Int) -> SheetChart.Cells {
      SheetChart.Cells(sheet: pen.name, column: column, rows: first...first + count - 1)
    }
    book.add(
      SheetChart(
        kind: .bars, title: say(.partOf, say(.breaches), say(.byHolder)),
        series: [SheetChart.Series(say(.breaches), cells(0), cells(1))],
        row: first - 1 - figures.count, column: 3, width: 620, height: 120 + 24 * count),
      sheet: pen.sheet)
  }
}

extension PageInput {
  /// What a month comes to beside its targets.
  var figures: [(String, Int)] {
    let listed = report.tally.listed
    return [
      (say(.breaches), listed.breaches), (say(.overdue), listed.overdue),
      (say(.atRisk), listed.atRisk),
      (say(.backlog), backlog.rows(of: report.month).last?.counts.closing ?? 0),
      (say(.uncovered), listed.uncovered), (say(.rejectedRows), report.tally.books.rowsRejected),
    ]
  }

  /// The breaches that customers see by who spent the most time, the most first.
  var holdersOfBreaches: [(String, Int)] {
    breaches.byHolder.sorted { one, other in
      one.value == other.value ? one.key < other.key : one.value > other.value
    }.map { (say(.notKnown, for: $0.key.text), $0.value) }
  }
}
