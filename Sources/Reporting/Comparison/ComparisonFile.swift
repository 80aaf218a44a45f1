import CivilTime
import Compliance
import ServiceModel
import Statistics

/// The tables that `attain compare` writes.
package enum ComparisonFile: String, CaseIterable, Sendable {
  case sides, mix, differences, pairs

  package var name: String { "\(rawValue).csv" }

  /// The content of the file.
  package func bytes(_ study: ComparisonStudy, _ style: CSVStyle) -> [UInt8] {
    switch self {
    case .sides: ComparisonFile.sides(study, style)
    case .mix: ComparisonFile.mix(study, style)
    case .differences: ComparisonFile.differences(study, style, \.differences)
    case .pairs: ComparisonFile.differences(study, style, \.pairs)
    }
  }

  private static let panelColumns = ["by", "kinds", "target"]

  private static func begin(
    _ csv: inout CSVWriter, _ study: ComparisonStudy, _ panel: ComparisonPanel
  ) {
    csv.text(study.by)
    csv.text(panel.kinds.map { $0.rawValue }.joined(separator: " "))
    csv.text(panel.target)
  }

  private static func sides(_ study: ComparisonStudy, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: panelColumns + [
        "side", "provider", "from", "to", "clocks", "met", "measured", "attainment_percent",
        "interval_lower_percent", "interval_upper_percent", "goal_percent", "statistical_verdict",
        "funnel", "overdue", "running", "elapsed_median_seconds", "elapsed_90_seconds", "hops",
        "hop_median_seconds", "hop_90_seconds", "acceptances", "acceptance_median_seconds",
        "acceptance_90_seconds", "visits", "returns", "breaches", "customer_breaches",
        "own_seconds", "waiting_seconds", "unproved_seconds", "breached", "excluded",
        "unmeasurable", "best_met", "best_measured", "best_percent", "worst_met", "worst_measured",
        "worst_percent", "best_statistical_verdict", "worst_statistical_verdict", "best_funnel",
        "worst_funnel",
      ])
    for panel in study.panels {
      for side in panel.sides {
        begin(&csv, study, panel)
        write(side, panel, study, to: &csv)
        csv.endRow()
      }
    }
    return csv.bytes
  }

  private static func write(
    _ side: ComparisonSide, _ panel: ComparisonPanel, _ study: ComparisonStudy,
    to csv: inout CSVWriter
  ) {
    csv.text(side.name)
    csv.text(side.provider ?? "")
    csv.text(study.months.lowerBound.description)
    csv.text(study.months.upperBound.description)
    csv.number(side.counts.clocks)
    csv.attainment(side.attainment)
    csv.percent(side.attainment.interval?.lowerBound)
    csv.percent(side.attainment.interval?.upperBound)
    csv.percent(side.goal?.hundredthsOfPercent)
    csv.text(side.evidence?.rawValue ?? "")
    csv.text(panel.funnel(of: side)?.text ?? "")
    csv.number(side.counts.overdue)
    csv.number(side.counts.running)
    csv.quantiles(side.other.elapsed)
    csv.number(side.other.hops.count)
    csv.quantiles(side.other.hops)
    csv.number(side.other.acceptance.count)
    csv.quantiles(side.other.acceptance)
    let areHolders = study.compared.areHolders
    csv.count(areHolders ? side.other.visits : nil)
    csv.count(areHolders ? side.other.returns : nil)
    csv.count(side.breaches)
    csv.number(study.customerBreaches)
    let areAgreements = study.areAgreements
    csv.seconds(areHolders ? side.own(areAgreements: areAgreements) : nil)
    csv.seconds(areHolders ? side.waiting(areAgreements: areAgreements) : nil)
    csv.seconds(areHolders ? side.other.unproved : nil)
    writeDoubts(of: side, panel, to: &csv)
  }

  private static func writeDoubts(
    of side: ComparisonSide, _ panel: ComparisonPanel, to csv: inout CSVWriter
  ) {
    let counts = side.counts
    for count in [counts.breached, counts.excluded, counts.unmeasurable] { csv.number(count) }
    let cases = [counts.best, counts.worst]
    for attainment in cases { csv.attainment(attainment) }
    for attainment in cases { csv.text(side.evidence(of: attainment)?.rawValue ?? "") }
    for attainment in cases { csv.text(panel.funnel(of: side, attainment)?.text ?? "") }
  }

  private static func mix(_ study: ComparisonStudy, _ style: CSVStyle) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: panelColumns + [
        "side", "priority", "type", "alike_in_target", "met", "measured", "attainment_percent",
        "of_side", "of_side_percent",
      ])
    for panel in study.panels {
      for side in panel.sides {
        for (alike, counts) in side.strata.sorted(by: { Alike.isBefore($0.key, $1.key) }) {
          begin(&csv, study, panel)
          csv.text(side.name)
          csv.text(alike.priority.text)
          csv.text(alike.type.text)
          let target = alike.target.map { study.report.rulebook.targets[$0] }
          csv.text(target.map { "\($0.agreement)/\($0.target)" } ?? "")
          csv.attainment(Attainment(counts))
          let all = side.attainment.measured
          csv.number(all)
          csv.percent(Attainment(met: counts.total, measured: all).hundredthsOfPercent)
          csv.endRow()
        }
      }
    }
    return csv.bytes
  }

  private static func differences(
    _ study: ComparisonStudy, _ style: CSVStyle, _ of: KeyPath<ComparisonPanel, [SideDifference]>
  ) -> [UInt8] {
    var csv = CSVWriter(
      style,
      columns: panelColumns + [
        "side", "against", "clocks", "clocks_against", "standardised_percent",
        "standardised_against_percent", "difference_points", "lower_points", "upper_points",
        "compared_weight", "all_weight", "p", "p_corrected", "verdict",
        "best_verdict", "worst_verdict",
      ])
    for panel in study.panels {
      for difference in panel[keyPath: of] {
        begin(&csv, study, panel)
        csv.text(difference.first)
        csv.text(difference.second ?? "all others")
        csv.number(difference.counts.first)
        csv.number(difference.counts.second)
        let found = difference.comparison
        csv.percent(difference.standardised?.first)
        csv.percent(difference.standardised?.second)
        csv.percent(difference.points)
        csv.percent(difference.limits?.lowerBound)
        csv.percent(difference.limits?.upperBound)
        csv.count(found?.compared.count)
        csv.count(found?.compared.total)
        csv.probability(difference.chance)
        csv.probability(difference.corrected)
        csv.text(difference.verdict.rawValue)
        csv.text(difference.bestVerdict.rawValue)
        csv.text(difference.worstVerdict.rawValue)
        csv.endRow()
      }
    }
    return csv.bytes
  }
}

extension CSVWriter {
  /// The median and the 90th percentile.
  fileprivate mutating func quantiles(_ counts: DurationCounts) {
    seconds(counts.quantile(percent: 50))
    seconds(counts.quantile(percent: 90))
  }
}
