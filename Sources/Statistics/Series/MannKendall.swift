/// Whether proportions in order rise or fall, whatever the form: the test of Mann and Kendall.
///
/// Shares are compared by integers; equal ones are ties. Proportions of nothing are left out.
///
/// Sources: Mann, Econometrica 13 (1945); Kendall, "Rank correlation methods", with the variance
/// for ties; Gilbert, "Statistical methods for environmental pollution monitoring" (1987), section
/// 16.4.
package struct MannKendall: Hashable, Sendable {
  /// How many pairs rise less how many fall.
  package let s: Int
  /// The variance of S times 18, where there is no trend: a whole number.
  package let varianceTimes18: Int
  /// The chance of an S at least as far from 0 where there is no trend, by the normal distribution
  /// with the correction for continuity.
  package let twoSided: Probability

  /// The fewest proportions with a total that have an answer.
  package static let fewest = 8

  /// Nothing below 8 proportions with a total.
  ///
  /// Where all are equal S is 0 and the chance 1. Cost: O(n²).
  ///
  /// Example: 12.9 14.8 13.2 15.7 13.8 15.6 12.9 11.0 17.3 15.9 19.0 18.3 20.1 21.7 have S = 54 and
  /// z = 2.9058.
  package init?(_ series: [Proportion]) {
    let counted = series.filter { $0.total > 0 }
    guard counted.count >= MannKendall.fewest else { return nil }
    var sum = 0
    var ties = 0
    for (place, earlier) in counted.enumerated() {
      var equal = 0
      for other in counted[(place + 1)...] {
        switch other.side(of: earlier) {
        case .above: sum += 1
        case .below: sum -= 1
        case nil: equal += 1
        }
      }
      ties += MannKendall.tieStep(equal)
    }
    s = sum
    varianceTimes18 = MannKendall.term(counted.count) - ties
    twoSided = MannKendall.chance(sum, varianceTimes18)
  }

  private static func term(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }

  /// A group of t ties meets t − 1, …, 0 equal ones later on; these steps add up to its term.
  private static func tieStep(_ equal: Int) -> Int { term(equal + 1) - term(equal) }

  /// The standard score of S, one step nearer to 0; 0 where S or its variance is 0.
  private static func score(_ s: Int, _ varianceTimes18: Int) -> Double {
    if s == 0 || varianceTimes18 == 0 { return 0 }
    return Double(s - s.signum()) / (Double(varianceTimes18) / 18).squareRoot()
  }

  private static func chance(_ s: Int, _ varianceTimes18: Int) -> Probability {
    NormalDistribution.chance(asFarAs: score(s, varianceTimes18))
  }
}
