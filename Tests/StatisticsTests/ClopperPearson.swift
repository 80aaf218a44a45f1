@testable import Statistics

/// The exact interval of a proportion: it covers at least as often as its confidence says.
///
/// Source: Clopper, Pearson, "The use of confidence or fiducial limits illustrated in the case of
/// the binomial", Biometrika 26 (1934), by quantiles of the beta distribution.
enum ClopperPearson {
  /// The limits of a share, both included, with an absolute error below 10⁻¹²; nothing of nothing
  /// has none.
  ///
  /// The lower limit of 0 of n is 0, the upper one of n of n is 1. Cost: O(√n).
  ///
  /// Example: 11 of 12 at 95 % have 61.52 % to 99.79 %.
  static func limits(of observed: Proportion, at confidence: Confidence = .ninetyFive)
    -> Limits?
  {
    if observed.total == 0 { return nil }
    return Limits(
      share: lower(observed, confidence.tail), 1 - lower(observed.complement, confidence.tail))
  }

  private static func lower(_ observed: Proportion, _ tail: Double) -> Double {
    if observed.count == 0 { return 0 }
    return IncompleteBeta.quantile(
      atChance: tail, Double(observed.count), Double(observed.total - observed.count + 1))
  }
}
