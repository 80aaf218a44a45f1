/// How far a share of a total may lie from a goal by chance: the limits of a funnel plot.
///
/// Below a total of 100 exact, by the binomial distribution drawn as a line between whole counts;
/// from 100 on normal, goal ± z·√(goal(1−goal)/n). A share lies below an exact limit where its
/// count or a lower one is less likely than half of what the confidence leaves, and above one
/// likewise. Overdispersion moves the limits away from the goal by the root of its factor.
///
/// Source: Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
/// Medicine 24 (2005), appendix A.1; his upper exact limit lies by up to one count lower, since it
/// asks for a higher count than the one observed, while here both limits ask for one at least as
/// far away.
package struct FunnelLimits: Hashable, Sendable {
  /// Beyond these lies one of twenty by chance.
  package let ninetyFive: Limits
  /// Beyond these lie two of a thousand by chance.
  package let ninetyNinePointEight: Limits

  /// Nothing where the total is not above 0.
  ///
  /// Example: around 95 % of 200 the limits are 91.98 %…98.02 % and 90.24 %…99.76 %.
  package init?(total: Int, goal: Fraction, overdispersion: Overdispersion = .none) {
    guard total > 0 else { return nil }
    let widening = overdispersion.factor.squareRoot()
    ninetyFive = FunnelLimits.limits(total, goal, .ninetyFive, widening)
    ninetyNinePointEight = FunnelLimits.limits(total, goal, .ninetyNinePointEight, widening)
  }

  private static func limits(
    _ total: Int, _ goal: Fraction, _ confidence: Confidence, _ widening: Double
  ) -> Limits {
    let (below, above) =
      total < 100
      ? (distance(total, goal, confidence), distance(total, goal.complement, confidence))
      : both(total, goal, confidence)
    return Limits(share: goal.value - below * widening, goal.value + above * widening)
  }

  private static func both(_ total: Int, _ goal: Fraction, _ confidence: Confidence)
    -> (Double, Double)
  {
    let deviation = (goal.value * goal.complement.value / Double(total)).squareRoot()
    return (confidence.deviations * deviation, confidence.deviations * deviation)
  }

  /// How far the exact lower limit lies below the goal.
  private static func distance(_ total: Int, _ goal: Fraction, _ confidence: Confidence) -> Double {
    let distribution = BinomialDistribution(checked: total, chance: goal)
    var count = 0
    while distribution.chance(atMost: count).value < confidence.tail { count += 1 }
    let chance = distribution.chance(atMost: count).value
    let before = distribution.chance(atMost: count - 1).value
    let back = (chance - confidence.tail) / (chance - before)
    return goal.value - (Double(count) - back) / Double(total)
  }
}
