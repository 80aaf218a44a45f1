/// The quantiles of whole numbers by nearest rank: always one of the numbers, never a mean of two.
///
/// The quantile of a fraction q of n numbers is the one at rank ⌈q·n⌉, the first where q is 0: the
/// smallest number that at least that fraction of the numbers does not exceed. Source: Hyndman,
/// Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), definition
/// 1.
///
/// Example: of 15, 20, 35, 40 and 50 the median is 35, the quantile of 30 % is 20 and that of 100 %
/// is 50.
package struct Quantiles: Hashable, Sendable {
  private let sorted: [Int]

  /// The numbers in any order, sorted once in O(n log n).
  package init(of numbers: some Sequence<Int>) { sorted = numbers.sorted() }

  /// The quantile of a fraction; nothing where there is no number.
  package func nearestRank(_ fraction: Fraction) -> Int? {
    sorted.isEmpty ? nil : sorted[max(1, fraction.roundedUp(of: sorted.count)) - 1]
  }

  /// The number at rank ⌈n/2⌉: of an even count, the lower one of the two in the middle.
  package var median: Int? { nearestRank(.half) }
}
