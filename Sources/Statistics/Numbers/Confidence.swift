/// How sure an interval is to cover what it estimates: above 0 and below 1, at most 1 − 10⁻¹².
package struct Confidence: Hashable, Sendable {
  package let level: Double

  /// Nothing where the level is not above 0 and at most 1 − 10⁻¹².
  package init?(_ level: Double) {
    guard level > 0, level <= 1 - 1e-12 else { return nil }
    self.init(checked: level)
  }

  private init(checked level: Double) { self.level = level }

  package static let ninetyFive = Confidence(checked: 0.95)
  package static let ninetyNinePointEight = Confidence(checked: 0.998)

  /// The chance that is left on each side: 0.025 of 95 %.
  var tail: Double { (1 - level) / 2 }

  /// How many standard deviations of a normal distribution reach so far to both sides.
  ///
  /// Example: 1.959964 for 95 %, 3.090232 for 99.8 %.
  package var deviations: Double { -NormalDistribution.quantile(atChance: tail) }
}
