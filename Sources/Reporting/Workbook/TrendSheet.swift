import Charts
import Compliance
import ServiceModel

/// The months of each target as a table, with a chart of each beside it.
struct TrendSheet {
  let page: PageInput
  let lines: [TargetLine]
  private var say: Wording { page.say }

  /// Of how many targets charts are drawn; all of them are in the table.
  private static let mostCharts = 24
  private static let (month, goal, attainment) = (3, 4, 7)

  func write(in book: inout WorkbookFile) {
    var pen = SheetPen(SheetName.name(say(.trendSheet)), page, in: &book)
    pen.headings(headings, in: &book)
    var drawn: [(line: TargetLine, rows: ClosedRange<Int>)] = []
    for line in lines {
      let first = pen.row
      for row in line.trend { pen.write(values(row), in: &book) }
      if line.trend.count > 1 { drawn.append((line, first...pen.row - 1)) }
    }
    let page = SheetPage(pen, chartWidth: TrendSheet.width)
    for (place, drawn) in drawn.prefix(TrendSheet.mostCharts).enumerated() {
      book.add(chart(drawn.line, drawn.rows, place, page, pen.name), sheet: pen.sheet)
    }
    pen.endTable(header: 0, columns: headings.count, in: &book)
    pen.finish(
      header: 0, pageBreaks: page.breaks(charts: min(drawn.count, TrendSheet.mostCharts)),
      self.page, in: &book)
  }

  /// In pixels.
  private static let width = 560

  private var headings: [String] {
    [
      say(.agreement), say(.kind), say(.target), say(.month), say(.goal), say(.measured),
      say(.met), say(.attainment), say(.verdict), say(.interval) + "\u{A0}≥",
      say(.interval) + "\u{A0}≤", say(.changePoints), say(.months3), say(.months12),
      say(.monthsInARow),
    ]
  }

  private func values(_ row: TrendRow) -> [SheetValue] {
    let (compliance, attainment) = (row.compliance, row.compliance.counts.attainment)
    return [
      .text(compliance.target.agreement), .text(compliance.target.kind.rawValue),
      .text(compliance.target.target), .month(compliance.month),
      .percent(compliance.goal.hundredthsOfPercent), .number(attainment.measured),
      .number(attainment.met), .percent(attainment.hundredthsOfPercent),
      compliance.isSuspended
        ? .text(say(.suspendedVerdict)) : .verdict(compliance.attained),
      .percent(attainment.interval?.lowerBound),
      .percent(attainment.interval?.upperBound), .points(row.change),
      .percent(row.rolling3.hundredthsOfPercent), .percent(row.rolling12.hundredthsOfPercent),
      .number(row.monthsInARow),
    ]
  }

  private func chart(
    _ line: TargetLine, _ rows: ClosedRange<Int>, _ place: Int, _ page: SheetPage, _ sheet: String
  ) -> SheetChart {
    func cells(_ column: Int) -> SheetChart.Cells {
      SheetChart.Cells(sheet: sheet, column: column, rows: rows)
    }
    let months = cells(TrendSheet.month)
    return SheetChart(
      kind: .line, title: line.title,
      series: [
        SheetChart.Series(say(.attainment), months, cells(TrendSheet.attainment)),
        SheetChart.Series(say(.goal), months, cells(TrendSheet.goal), isGoal: true),
      ],
      row: page.row(ofChart: place), column: headings.count + 1, width: TrendSheet.width,
      height: page.chartHeight, lowest: lowest(line))
  }

  /// A whole tenth below all that is drawn.
  private func lowest(_ line: TargetLine) -> Double {
    let shares = line.trend.flatMap { row in
      [row.share?.hundredthsOfPercent, row.goal.hundredthsOfPercent].compactMap { $0 }
    }
    let tenth = max(0, (shares.min() ?? 0) - 1) / 1_000
    return Double(tenth) / 10
  }
}

/// How many rows a printed page of a sheet holds, so that charts beside a table are not cut.
struct SheetPage {
  private static let rowHeight = 20
  private static let chartsOfPage = 3
  /// The room for rows on A4 across, for each thousand of its width: margins, and headings of three lines.
  private static let heightOfThousand = 600

  private let rowsOfPage: Int

  /// `chartWidth` is what stands beside the columns, in pixels.
  init(_ pen: SheetPen, chartWidth: Int) {
    let width = max(960, pen.width + chartWidth + 80)
    rowsOfPage = width * SheetPage.heightOfThousand / 1_000 / SheetPage.rowHeight - 3
  }

  private var rowsOfChart: Int { max(8, rowsOfPage / SheetPage.chartsOfPage) }

  func row(ofChart place: Int) -> Int {
    1 + place / SheetPage.chartsOfPage * rowsOfPage + place % SheetPage.chartsOfPage * rowsOfChart
  }

  /// Where pages begin on which charts stand.
  func breaks(charts: Int) -> [Int] {
    let pages = (charts + SheetPage.chartsOfPage - 1) / SheetPage.chartsOfPage
    return (1..<max(1, pages)).map { 1 + $0 * rowsOfPage }
  }

  /// In pixels.
  var chartHeight: Int { (rowsOfChart - 1) * SheetPage.rowHeight }
}
