import CivilTime
import Compliance
import ServiceModel
import Statistics

/// The tables that `attain trend` writes.
package enum TrendFile: String, CaseIterable, Sendable {
  case statistics, months, findings, forecast, starts

  package var name: String { "\(rawValue).csv" }

  /// The content of the file.
  package func bytes(_ study: TrendStudy, _ style: CSVStyle) -> [UInt8] {
    switch self {
    case .statistics: TrendFile.statistics(study, style)
    case .months: TrendFile.months(study, style)
    case .findings: TrendFile.findings(study, style)
    case .forecast: TrendFile.forecast(study, style)
    case .starts: TrendFile.starts(study, style)
    }
  }

  private static let targetColumns = ["agreement", "kind", "target"]

  private static func statistics(_ study: TrendStudy, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: targetColumns + [
        "month", "months_with_data", "goal_percent", "met", "measured", "attainment_percent",
        "contract_verdict", "statistical_verdict", "months_attained_in_a_row",
        "attained_of_last_12", "months_of_last_12", "centre_percent", "limits", "lower_percent",
        "upper_percent", "slope_points", "slope_lower_points", "slope_upper_points",
        "slope_logits", "slope_p", "slope_p_corrected", "mann_kendall_s", "mann_kendall_p",
        "direction", "change_points", "unmeasurable", "best_met",
        "best_measured", "best_percent", "worst_met", "worst_measured", "worst_percent",
        "best_statistical_verdict", "worst_statistical_verdict",
      ])
    for target in study.targets {
      csv.target(target.series.name)
      csv.text(target.last.month.description)
      csv.number(target.series.rows.count { $0.counts.attainment.measured > 0 })
      csv.percent(target.last.goal.hundredthsOfPercent)
      csv.attainment(target.last.counts.attainment)
      csv.text(target.last.contractVerdict)
      csv.text(target.evidence.rawValue)
      csv.number(target.monthsInARow)
      csv.number(target.ofLast12.met)
      csv.number(target.ofLast12.measured)
      csv.percent(Attainment(Proportion.pooled(target.series.proportions)).hundredthsOfPercent)
      csv.text(target.chart.map { $0.method == .laney ? "laney" : "binomial" } ?? "")
      csv.percent(target.limits?.lowerBound)
      csv.percent(target.limits?.upperBound)
      target.writeSlope(to: &csv)
      csv.number(target.changes.count)
      target.last.writeDoubts(to: &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  private static func months(_ study: TrendStudy, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: targetColumns + [
        "month", "goal_percent", "met", "measured", "attainment_percent", "contract_verdict",
        "statistical_verdict", "chance_if_at_goal", "interval_lower_percent",
        "interval_upper_percent", "lower_percent", "upper_percent", "outside",
        "unmeasurable", "best_met",
        "best_measured", "best_percent", "worst_met", "worst_measured", "worst_percent",
        "best_statistical_verdict", "worst_statistical_verdict",
      ])
    for target in study.targets {
      for (place, row) in target.series.rows.enumerated() {
        let (attainment, point) = (row.counts.attainment, target.chart?.points[place])
        let limits = point?.limits?.rounded(perOne: 10_000)
        csv.target(target.series.name)
        csv.text(row.month.description)
        csv.percent(row.goal.hundredthsOfPercent)
        csv.attainment(attainment)
        csv.text(row.contractVerdict)
        csv.text(Evidence(attainment, against: row.goal).rawValue)
        csv.probability(
          ExactBinomial(attainment.proportion, against: row.goal.fraction)?.twoSided)
        csv.percent(attainment.interval?.lowerBound)
        csv.percent(attainment.interval?.upperBound)
        csv.percent(limits?.lowerBound)
        csv.percent(limits?.upperBound)
        csv.text(point?.outside?.text ?? "")
        row.writeDoubts(to: &csv)
        csv.endRow()
      }
    }
    return csv.bytes
  }

  private static func findings(_ study: TrendStudy, _ style: CSVStyle) -> [UInt8] {
    let say = Wording(.english, zone: study.report.rulebook.zone)
    var csv = CSVWriter(
      style,
      columns: targetColumns + [
        "finding", "from", "to", "side", "met", "measured", "attainment_percent",
        "reference_met", "reference_measured", "reference_percent", "p",
        "p_corrected", "sentence", "best_met", "best_measured", "best_percent", "worst_met",
        "worst_measured", "worst_percent", "reference_best_met", "reference_best_measured",
        "reference_best_percent", "reference_worst_met", "reference_worst_measured",
        "reference_worst_percent",
      ])
    for finding in study.findings {
      csv.target(study.report.rulebook.targets[finding.target])
      csv.text(finding.kind.rawValue)
      csv.text(finding.from?.description ?? "")
      csv.text(finding.to?.description ?? "")
      csv.text(finding.side?.text ?? "")
      csv.attainment(finding.observed)
      csv.attainment(finding.reference)
      csv.probability(finding.chance)
      csv.probability(finding.correctedChance)
      csv.text(study.sentence(of: finding, say))
      for counts in [finding.observedCounts, finding.referenceCounts] {
        csv.attainment(counts?.best)
        csv.attainment(counts?.worst)
      }
      csv.endRow()
    }
    return csv.bytes
  }

  private static func forecast(_ study: TrendStudy, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: targetColumns + [
        "month", "goal_percent", "met", "measured", "overdue", "running", "expected",
        "affordable_breaches", "probability", "unmeasurable", "best_affordable_breaches",
        "best_probability", "worst_affordable_breaches", "worst_probability",
      ])
    for row in study.forecasts {
      csv.target(row.series.name)
      csv.text(study.report.month.description)
      csv.percent(row.goal.hundredthsOfPercent)
      csv.number(row.soFar.met)
      csv.number(row.soFar.measured)
      csv.number(row.overdue)
      csv.number(row.running)
      csv.count(row.expected)
      csv.count(row.affordable)
      csv.millionths(row.chance?.wholeMillionths)
      csv.number(row.unmeasurable)
      let asRead = (row.affordable, row.chance)
      for (affordable, chance) in [
        row.doubts.map { ($0.best.affordable, $0.best.chance) } ?? asRead,
        row.doubts.map { ($0.worst.affordable, $0.worst.chance) } ?? asRead,
      ] {
        csv.count(affordable)
        csv.millionths(chance?.wholeMillionths)
      }
      csv.endRow()
    }
    return csv.bytes
  }

  private static func starts(_ study: TrendStudy, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style, columns: targetColumns + ["weekday", "hour", "met", "measured", "attainment_percent"])
    for target in study.targets {
      let starts = target.starts(study.report)
      for weekday in Weekday.allCases {
        for hour in 0..<24 {
          let counts = starts.started(weekday, hour)
          if counts.measured == 0 { continue }
          csv.target(target.series.name)
          csv.text(weekday.shortName)
          csv.number(hour)
          csv.attainment(counts)
          csv.endRow()
        }
      }
    }
    return csv.bytes
  }
}

extension TargetStudy {
  fileprivate func writeSlope(to csv: inout CSVWriter) {
    csv.percent(points?.slope)
    csv.percent(points?.limits.lowerBound)
    csv.percent(points?.limits.upperBound)
    csv.millionths(slope.map { Rounded.units($0.slope, perOne: 1_000_000) })
    csv.probability(slope?.twoSided)
    csv.probability(slopeChance)
    csv.count(mannKendall?.s)
    csv.probability(mannKendall?.twoSided)
    csv.text(direction.map { $0 == .below ? "falling" : "rising" } ?? "")
  }
}

extension ComplianceRow {
  /// The best and the worst case, and what they would be evidence of.
  fileprivate func writeDoubts(to csv: inout CSVWriter) {
    let cases = [counts.best, counts.worst]
    csv.number(counts.unmeasurable)
    for attainment in cases { csv.attainment(attainment) }
    for attainment in cases { csv.text(Evidence(attainment, against: goal).rawValue) }
  }
}
