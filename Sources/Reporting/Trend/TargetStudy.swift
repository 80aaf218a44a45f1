import CivilTime
import Compliance
import ServiceModel
import Statistics

/// What the months of one target tell.
struct TargetStudy: Sendable {
  let series: TrendSeries
  /// The last month that is over.
  let last: ComplianceRow
  let evidence: Evidence
  /// Nothing where nothing was measured.
  let chart: ControlChart?
  /// Months attained in a row, however many are looked at.
  let monthsInARow: Int
  /// Months attained of the last twelve, of which those without a verdict are left out.
  let ofLast12: Attainment
  /// Nothing below eight months with data.
  let slope: LogitTrend?
  let mannKendall: MannKendall?
  /// The chance of such a slope where there is none, over all targets that have one.
  let slopeChance: Probability?
  /// Where the chance behind the months changed; none without evidence over all targets.
  let changes: [CorrectedChange]

  init?(_ series: TrendSeries, slopeChance: Probability?, changes: [CorrectedChange]) {
    guard let last = series.rows.last else { return nil }
    let proportions = series.proportions
    let attained = series.allRows.map { $0.attained }
    self.series = series
    self.last = last
    self.slopeChance = slopeChance
    evidence = Evidence(last.counts.attainment, against: last.goal)
    chart = ControlChart(proportions)
    monthsInARow = Recurrence.inARow(attained)
    ofLast12 = Attainment(Recurrence.ofLast(12, attained))
    slope = LogitTrend(proportions)
    mannKendall = MannKendall(proportions)
    self.changes = changes
  }

  /// What the last month would be evidence of in its worst and its best case; nothing where no doubt could change it.
  var doubtfulEvidence: (worst: Evidence, best: Evidence)? {
    let worst = Evidence(last.counts.worst, against: last.goal)
    let best = Evidence(last.counts.best, against: last.goal)
    return worst == evidence && best == evidence ? nil : (worst, best)
  }

  /// Where the months lead, with evidence alone.
  var direction: Side? {
    guard let slope, slopeChance?.isEvidence == true else { return nil }
    return slope.slope < 0 ? .below : .above
  }

  /// The slope as a share a month, with its limits.
  private var shares: (slope: Double, limits: Limits)? {
    slope?.inShares(at: Proportion.pooled(series.proportions))
  }

  /// The slope in hundredths of a percentage point a month, with its limits.
  var points: (slope: Int, limits: ClosedRange<Int>)? {
    shares.map {
      (Rounded.units($0.slope, perOne: 10_000), $0.limits.rounded(perOne: 10_000))
    }
  }

  /// The slope in tenths of a percentage point a month, with half the width of its interval.
  var tenths: (slope: Int, half: Int)? {
    shares.map {
      (
        Rounded.units($0.slope, perOne: 1_000), Rounded.units($0.limits.width / 2, perOne: 1_000)
      )
    }
  }

  /// The limits of the last month on the control chart, in hundredths of a percent.
  var limits: ClosedRange<Int>? { chart?.points.last?.limits?.rounded(perOne: 10_000) }

  /// The same in whole percents, cut off.
  var wholeLimits: ClosedRange<Int>? {
    chart?.points.last?.limits.map { limits in
      Rounded.cut(limits.lower, perOne: 100)...Rounded.cut(limits.upper, perOne: 100)
    }
  }

  /// Whether the limits are wider than chance alone makes them.
  var isWidened: Bool { chart?.method == .laney }
}
