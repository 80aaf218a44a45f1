import Compliance
import ServiceModel
import Statistics

/// How likely a goal is missed in a coming month, if tickets come as they did.
///
/// The next month is taken to have as many clocks as the median of the months, and their chance of being
/// met to be that of all months together, which count as no more than 100 clocks, because months differ:
/// beta-binomial.
struct MissRisk {
  /// The chance to miss.
  let chance: Probability
  /// The clocks of the coming month.
  let clocks: Int

  /// Nothing where nothing was measured.
  init?(_ months: [Attainment], goal: Goal) {
    guard let median = Quantiles(of: months.map { $0.measured }.filter { $0 > 0 }).median else {
      return nil
    }
    let history = Proportion.pooled(months.map { $0.proportion })
    clocks = median
    let reached = GoalForecast.chance(
      of: goal.fraction, decided: Proportion.pooled([]), undecided: clocks,
      prior: BetaPrior(history: history))
    guard let reached, let missed = Probability(1 - reached.value) else { return nil }
    chance = missed
  }

  /// Hundredths of a percent, cut off.
  var hundredthsOfPercent: Int { chance.wholeMillionths / 100 }

  /// Such as `1 in 4`.
  var short: String {
    let millionths = chance.wholeMillionths
    if millionths < 10_000 { return "< 1 in 100" }
    return millionths > 400_000
      ? "\(millionths / 10_000) in 100" : "1 in \((1_000_000 + millionths / 2) / millionths)"
  }

  /// Such as `about 1 month in 4`.
  var sentence: String {
    let millionths = chance.wholeMillionths
    if millionths < 10_000 { return "less than 1 month in 100" }
    if millionths > 666_666 { return "more months than not" }
    if millionths > 400_000 { return "about every other month" }
    return "about 1 month in \((1_000_000 + millionths / 2) / millionths)"
  }
}
