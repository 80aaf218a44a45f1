import Charts
import Compliance
import Markup
import ServiceModel
import Statistics

/// The last thirteen months of each target as a line with its goal.
struct TrendSection {
  let page: PageInput
  let lines: [TargetLine]
  /// Of how many targets lines are drawn; all of them are in the table.
  private static let mostCharts = 24
  private static let fewestMonths = 8
  private var say: Wording { page.say }

  var html: HTML {
    let drawn = lines.filter { $0.trend.count > 1 }.prefix(TrendSection.mostCharts)
    let charts = drawn.flatMap { [chart($0), HTML.lineEnd] }
    return .section(
      "trend", say(.trend),
      [
        .element("div", [("class", "charts")], charts),
        .paragraph(say(.controlNote), style: "note"),
      ])
  }

  private func chart(_ line: TargetLine) -> HTML {
    LineChart(
      id: "trend-\(line.target)",
      words: LineChart.Words(
        ChartWords(
          title: line.title, description: description(line.trend), summary: say(.figures),
          caption: line.title),
        label: say(.month), value: say(.attainment), goal: say(.goal),
        belowGoal: say(.belowGoal), limits: range(.controlLimits), interval: range(.interval)),
      numerals: page.numerals,
      points: zip(line.trend, TrendSection.limits(of: line.trend)).map { point($0, limits: $1) }
    ).html
  }

  private func range(_ name: Phrase) -> RangeWords {
    RangeWords(name: say(name), lower: say(name) + " ≥", upper: say(name) + " ≤")
  }

  /// Limits of chance for each month; none of a series too short to know its own mean.
  private static func limits(of rows: [TrendRow]) -> [ShareRange?] {
    let series = rows.map { $0.compliance.counts.attainment.proportion }
    guard series.count(where: { $0.total > 0 }) >= fewestMonths, let chart = ControlChart(series)
    else { return rows.map { _ in nil } }
    return chart.points.map { $0.limits.map { ShareRange($0) } }
  }

  private func point(_ row: TrendRow, limits: ShareRange?) -> LineChart.Point {
    let interval = row.compliance.counts.attainment.interval.map { ShareRange($0) }
    return LineChart.Point(
      label: say.shortMonth(row.compliance.month), value: row.share, goal: row.goal,
      limits: limits, interval: interval)
  }

  private func description(_ rows: [TrendRow]) -> String {
    rows.last.map { row in
      "\(say.month(row.compliance.month)): \(say.metOfMeasured(row.compliance.counts.attainment)), "
        + say.percent(row.compliance.counts.attainment.hundredthsOfPercent)
    } ?? ""
  }
}

extension ShareRange {
  /// A range of hundredths of a percent.
  init(_ hundredths: ClosedRange<Int>) {
    self.init(
      Share(hundredthsOfPercent: hundredths.lowerBound),
      Share(hundredthsOfPercent: hundredths.upperBound))
  }

  /// Limits of a share.
  init(_ limits: Limits) { self.init(limits.rounded(perOne: 10_000)) }
}
