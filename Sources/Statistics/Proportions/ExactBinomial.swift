/// The exact test of a proportion against a goal: how likely such a result is where the goal is the
/// true chance.
///
/// Source: Conover, "Practical nonparametric statistics", section 3.1; the two-sided one sums all
/// results that are no likelier than the one observed (method of small p-values), those within 10⁻⁷
/// of it among them.
package struct ExactBinomial: Hashable, Sendable {
  /// The chance of a count that is no likelier than this one.
  package let twoSided: Probability

  /// Nothing of nothing has no test.
  ///
  /// Cost: O(√n·log n).
  ///
  /// Example: 682 of 925 against 75 %: 0.3825.
  package init?(_ observed: Proportion, against goal: Fraction) {
    if observed.total == 0 { return nil }
    let distribution = BinomialDistribution(checked: observed.total, chance: goal)
    let isBelow = observed.count < goal.roundedUp(of: observed.total)
    twoSided =
      isBelow
      ? ExactBinomial.twoSided(observed, distribution)
      : ExactBinomial.twoSided(
        observed.complement,
        BinomialDistribution(checked: observed.total, chance: goal.complement))
  }

  /// Of a count at or below the mean: beyond the mean chances only fall, so the far end is found by
  /// halving.
  private static func twoSided(_ observed: Proportion, _ distribution: BinomialDistribution)
    -> Probability
  {
    let bound = distribution.chance(of: observed.count).value * (1 + 1e-7)
    var first = distribution.chance.roundedUp(of: observed.total)
    var end = observed.total + 1
    while first < end {
      let middle = (first + end) / 2
      if distribution.chance(of: middle).value <= bound { end = middle } else { first = middle + 1 }
    }
    return Probability(
      cut: distribution.chance(atMost: observed.count).value
        + distribution.chance(atLeast: end).value)
  }
}
