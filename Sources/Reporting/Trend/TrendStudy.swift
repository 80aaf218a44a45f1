import CivilTime
import Compliance
import Statistics

/// What the months of all targets tell, with what is found in them by evidence.
package struct TrendStudy: Sendable {
  let report: ReportInput
  let targets: [TargetStudy]
  let findings: [TrendFinding]
  /// For each target what may become of the month that runs; none where the as-of is the end of a month.
  let forecasts: [MonthForecast]

  /// Of at most so many months; of some targets where they are named, by their places in the rulebook's
  /// list, judged beside all others.
  package init(_ report: ReportInput, monthCount: Int, targets shown: [Int]? = nil) {
    let all = TrendSeries.all(report, monthCount: monthCount)
    let studies = TrendStudy.studies(all)
    let seasons = SeasonFindings(report, studies).findings
    let found = studies.flatMap { TrendFinding.all(of: $0) } + seasons
    let isShown = { (target: Int) in shown?.contains(target) ?? true }
    self.report = report
    targets = studies.filter { isShown($0.series.target) }
    findings = TrendFinding.ordered(found.filter { isShown($0.target) })
    forecasts =
      report.isMonthRunning
      ? targets.map { MonthForecast($0.series, report) } : []
  }

  /// The months of the series, in order.
  var months: [Month] { targets.first?.series.rows.map { $0.month } ?? [] }

  private static func studies(_ series: [TrendSeries]) -> [TargetStudy] {
    let slopes = Holm.adjusted(series.map { LogitTrend($0.proportions)?.twoSided })
    let changes = CorrectedChange.all(in: series.map { $0.proportions })
    return series.indices.compactMap { place in
      TargetStudy(series[place], slopeChance: slopes[place], changes: changes[place])
    }
  }
}
