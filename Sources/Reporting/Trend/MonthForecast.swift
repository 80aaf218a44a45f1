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
  /// Clocks of the month so far that cannot be read.
  let unmeasurable: Int
  /// The same with every doubt of the month so far settled for the worse and for the better; nothing where there is none.
  let doubts: (worst: Case, best: Case)?

  /// What may become of the month, doubts settled one way.
  struct Case: Sendable {
    let expected: Int?
    let affordable: Int?
    let chance: Probability?
  }

  init(_ series: TrendSeries, _ report: ReportInput) {
    let counts = report.tally[TallyKey(target: series.target, month: report.month)]
    let goal = report.rulebook.goal(of: series.target, in: report.month)
    let decided = counts.met + counts.breached + counts.overdue
    let outlook = Outlook(series, goal)
    let asRead = outlook.of(met: counts.met, decided: decided, running: counts.running)
    self.series = series
    self.goal = goal
    soFar = Attainment(met: counts.met, measured: counts.met + counts.breached)
    expected = asRead.expected
    overdue = counts.overdue
    running = counts.running
    affordable = asRead.affordable
    chance = asRead.chance
    unmeasurable = counts.unmeasurable
    let all = decided + counts.unmeasurable
    doubts =
      counts.doubtRange == nil
      ? nil
      : (
        outlook.of(
          met: counts.worst.met, decided: all + counts.couldBeOverdue,
          running: counts.running - counts.couldBeOverdue),
        outlook.of(met: counts.best.met, decided: all, running: counts.running)
      )
  }
}

/// What whole months before one tell of it.
private struct Outlook {
  let goal: Goal
  /// How many clocks a month usually measures; nothing where there are too few months.
  let usual: Int?
  let prior: BetaPrior

  init(_ series: TrendSeries, _ goal: Goal) {
    self.goal = goal
    usual = Outlook.usual(series)
    let year = series.allRows.suffix(12).map { $0.counts.attainment.proportion }
    prior = BetaPrior(history: Proportion.pooled(year))
  }

  /// Where so many of the decided clocks are met, and others run.
  func of(met: Int, decided: Int, running: Int) -> MonthForecast.Case {
    let expected = usual.map { max($0, decided + running) }
    return MonthForecast.Case(
      expected: expected,
      affordable: expected.map { $0 - goal.fraction.roundedUp(of: $0) - (decided - met) },
      chance: expected.flatMap { expected in
        Proportion(met, of: decided).flatMap { known in
          GoalForecast.chance(
            of: goal.fraction, decided: known, undecided: expected - decided, prior: prior)
        }
      })
  }

  /// How many clocks a month usually measures: the median of the last six months, of three at least.
  private static func usual(_ series: TrendSeries) -> Int? {
    let months = series.allRows.suffix(6).map { $0.counts.attainment.measured }
    guard months.count >= 3 else { return nil }
    return Quantiles(of: months).median
  }
}
