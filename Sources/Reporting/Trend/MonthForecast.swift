import CivilTime
import Compliance
import ServiceModel
import Statistics

/// What may become of a target in the month that runs, from what is known at the as-of.
///
/// The month is expected to measure as many clocks as the median of the last six whole months, of three at
/// least, and no fewer than are decided or open already. Clocks that are overdue count as breached. What
/// is undecided is met with a chance of which the last twelve whole months and the decided clocks tell.
struct MonthForecast: Sendable {
  let series: TrendSeries
  let goal: Goal
  /// Met of measured so far in the month, without overdue clocks.
  let soFar: Attainment
  let overdue: Int
  let running: Int
  /// All clocks of the month; nothing where there are too few months to tell.
  let expected: Int?
  /// How many more may be breached; below zero where the goal is out of reach with so many clocks.
  let affordable: Int?
  /// Nothing where there are too few months to tell.
  let chance: Probability?

  init(_ series: TrendSeries, _ report: ReportInput) {
    let counts = report.tally[TallyKey(target: series.target, month: report.month)]
    let goal = report.rulebook.goal(of: series.target, in: report.month)
    let soFar = Attainment(met: counts.met, measured: counts.met + counts.breached)
    let decided = soFar.measured + counts.overdue
    let expected = MonthForecast.usual(series).map { max($0, decided + counts.running) }
    self.series = series
    self.goal = goal
    self.soFar = soFar
    self.expected = expected
    overdue = counts.overdue
    running = counts.running
    affordable = expected.map { $0 - goal.fraction.roundedUp(of: $0) - (decided - soFar.met) }
    let year = series.allRows.suffix(12).map { $0.counts.attainment.proportion }
    chance = expected.flatMap { expected in
      Proportion(soFar.met, of: decided).flatMap { known in
        GoalForecast.chance(
          of: goal.fraction, decided: known, undecided: expected - decided,
          prior: BetaPrior(history: Proportion.pooled(year)))
      }
    }
  }

  /// How many clocks a month usually measures: the median of the last six months, of three at least.
  private static func usual(_ series: TrendSeries) -> Int? {
    let months = series.allRows.suffix(6).map { $0.counts.attainment.measured }
    guard months.count >= 3 else { return nil }
    return Quantiles(of: months).median
  }
}
