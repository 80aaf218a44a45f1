import Charts
import Compliance
import Markup
import ServiceModel

/// The last thirteen months of each target as a line with its goal.
struct TrendSection {
  let page: PageInput
  let lines: [TargetLine]
  /// Of how many targets lines are drawn; all of them are in the table.
  private static let mostCharts = 24
  private var say: Wording { page.say }

  var html: HTML {
    let drawn = lines.filter { $0.trend.count > 1 }.prefix(TrendSection.mostCharts)
    let charts = drawn.flatMap { [chart($0), HTML.lineEnd] }
    return .section(
      "trend", say(.trend), [.element("div", [("class", "charts")], charts)])
  }

  private func chart(_ line: TargetLine) -> HTML {
    LineChart(
      id: "trend-\(line.target)",
      words: LineChart.Words(
        ChartWords(
          title: line.title, description: description(line.trend), summary: say(.figures),
          caption: line.title),
        label: say(.month), value: say(.attainment), goal: say(.goal),
        belowGoal: say(.belowGoal), interval: range(.interval)),
      numerals: page.numerals, points: line.trend.map { point($0) }
    ).html
  }

  private func range(_ name: Phrase) -> RangeWords {
    RangeWords(name: say(name), lower: say(name) + " ≥", upper: say(name) + " ≤")
  }

  private func point(_ row: TrendRow) -> LineChart.Point {
    let interval = row.compliance.counts.attainment.interval.map {
      ShareRange(
        Share(hundredthsOfPercent: $0.lowerBound), Share(hundredthsOfPercent: $0.upperBound))
    }
    return LineChart.Point(
      label: say.shortMonth(row.compliance.month), value: row.share, goal: row.goal,
      interval: interval)
  }

  private func description(_ rows: [TrendRow]) -> String {
    rows.last.map { row in
      "\(say.month(row.compliance.month)): \(say.metOfMeasured(row.compliance.counts.attainment)), "
        + say.percent(row.compliance.counts.attainment.hundredthsOfPercent)
    } ?? ""
  }
}
