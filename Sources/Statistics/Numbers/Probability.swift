/// How likely something is, 0…1 with both ends: of a test, its p-value.
///
/// Example: `Probability(0.25)` has 250,000 millionths; `Probability(1.5)` is nothing.
package struct Probability: Hashable, Comparable, Sendable {
  package let value: Double

  /// Nothing where the value is not in 0…1.
  package init?(_ value: Double) {
    guard value >= 0, value <= 1 else { return nil }
    self.value = value
  }

  /// The same, with what rounding put beyond an end cut off.
  init(cut value: Double) { self.value = min(1, max(0, value)) }

  static let one = Probability(cut: 1)
  static let zero = Probability(cut: 0)

  /// For print: millionths, rounded by `Rounded`, so that every run writes the same.
  package var millionths: Int { Rounded.units(value, perOne: 1_000_000) }

  /// For print where nothing but a certainty may read as one: millionths, cut off.
  ///
  /// Example: 0.9999997 has 999,999, and 1 alone 1,000,000.
  package var wholeMillionths: Int {
    value < 1 ? min(999_999, Rounded.cut(value, perOne: 1_000_000)) : 1_000_000
  }

  package static func < (left: Probability, right: Probability) -> Bool {
    left.value < right.value
  }
}
