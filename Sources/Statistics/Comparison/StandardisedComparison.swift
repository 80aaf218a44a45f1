/// Two populations compared as if both had the same mix of strata: directly standardised shares,
/// 0…1.
///
/// Strata in which either population has nothing, or whose weight is 0, are left out of both; the
/// weights of the others are then taken for the whole. With one stratum the limits are
/// those of Wilson and of Newcombe's method 10.
///
/// Sources: Fleiss, Levin, Paik, "Statistical methods for rates and proportions", chapter 19; the
/// limits of `WeightedShare`.
package struct StandardisedComparison: Hashable, Sendable {
  /// A sum of weighted shares with its limits.
  package struct Estimate: Hashable, Sendable {
    package let value: Double
    package let limits: Limits
  }

  package let first: Estimate
  package let second: Estimate
  /// The first less the second, −1…1.
  package let difference: Estimate
  /// How much of the weight of all strata was compared: so much of so much.
  package let compared: Proportion

  /// Nothing where no stratum can be compared.
  ///
  /// Cost: O(strata).
  ///
  /// Example: 8 of 10 and 90 of 100 against 40 of 50 and 18 of 20, each stratum of weight 1: 0.85
  /// against 0.85.
  package init?(_ strata: [Stratum], at confidence: Confidence = .ninetyFive) {
    let both = strata.filter { $0.first.total > 0 && $0.second.total > 0 && $0.weight > 0 }
    let weight = both.reduce(0) { $0 + $1.weight }
    let whole = strata.reduce(0) { $0 + $1.weight }
    guard weight > 0, let compared = Proportion(weight, of: whole) else { return nil }
    let left = both.compactMap {
      WeightedShare(Double($0.weight) / Double(weight), $0.first, confidence)
    }
    let right = both.compactMap {
      WeightedShare(Double($0.weight) / Double(weight), $0.second, confidence)
    }
    first = StandardisedComparison.estimate(left)
    second = StandardisedComparison.estimate(right)
    difference = StandardisedComparison.estimate(left + right.map { $0.negated })
    self.compared = compared
  }

  private static func estimate(_ parts: [WeightedShare]) -> Estimate {
    Estimate(value: WeightedShare.sum(parts), limits: WeightedShare.limits(parts))
  }
}
