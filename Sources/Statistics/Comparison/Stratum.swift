/// A part of two populations in which both are alike, such as one priority and type, with its
/// weight.
package struct Stratum: Hashable, Sendable {
  package let first: Proportion
  package let second: Proportion
  package let weight: Int

  /// Nothing where the weight is not in 0…`Proportion.largestTotal`.
  package init?(_ first: Proportion, _ second: Proportion, weight: Int) {
    guard weight >= 0, weight <= Proportion.largestTotal else { return nil }
    (self.first, self.second, self.weight) = (first, second, weight)
  }
}
