/// The difference of two proportions with its interval, the first less the second: −1…1.
///
/// Source: Newcombe, "Interval estimation for the difference between independent proportions:
/// comparison of eleven methods", Statistics in Medicine 17 (1998), method 10 (hybrid score): the
/// Wilson limits of both, squared distances added.
package struct NewcombeDifference: Hashable, Sendable {
  package let difference: Double
  package let limits: Limits

  /// Nothing where either proportion is of nothing.
  ///
  /// Example: 56 of 70 less 48 of 80 is 0.2, at 95 % from 0.0524 to 0.3339.
  package init?(
    _ first: Proportion, minus second: Proportion, at confidence: Confidence = .ninetyFive
  ) {
    guard let minuend = WeightedShare(1, first, confidence),
      let subtrahend = WeightedShare(-1, second, confidence)
    else { return nil }
    difference = WeightedShare.sum([minuend, subtrahend])
    limits = WeightedShare.limits([minuend, subtrahend])
  }

  /// For print: the difference in whole units, with so many to one.
  package func rounded(perOne: Int) -> Int { Rounded.units(difference, perOne: perOne) }
}
