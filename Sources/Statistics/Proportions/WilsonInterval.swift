/// The score interval of a proportion: the chances that a normal test would not reject.
///
/// Source: Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
/// (1927); (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
package enum WilsonInterval {
  /// The limits of a share, both included; nothing of nothing has none.
  ///
  /// The lower limit of 0 of n is 0, the upper one of n of n is 1.
  ///
  /// Example: 11 of 12 at 95 % have 64.61 % to 98.51 %.
  package static func limits(of observed: Proportion, at confidence: Confidence = .ninetyFive)
    -> Limits?
  {
    if observed.total == 0 { return nil }
    let deviations = confidence.deviations
    return Limits(
      share: lower(observed, deviations), 1 - lower(observed.complement, deviations))
  }

  /// Written as the product of both limits by the upper one, since a difference would lose digits
  /// near 0.
  private static func lower(_ observed: Proportion, _ deviations: Double) -> Double {
    let total = Double(observed.total)
    let share = Double(observed.count) / total
    let missed = Double(observed.total - observed.count) / total
    let middle = share + deviations * deviations / (2 * total)
    let spread =
      deviations
      * (share * missed / total + (deviations / (2 * total)) * (deviations / (2 * total)))
      .squareRoot()
    return share * share / (middle + spread)
  }
}
