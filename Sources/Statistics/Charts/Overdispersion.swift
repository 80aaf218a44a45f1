/// How much more proportions vary than chance alone would have it: the factor of their variance, at
/// least 1.
///
/// Source: Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
/// Medicine 24 (2005), section 4: the mean square of the scores, of which the lowest and the
/// highest tenth are drawn in to their neighbours (winsorised).
package struct Overdispersion: Hashable, Sendable {
  package let factor: Double

  private init(factor: Double) { self.factor = factor }

  /// Chance alone.
  package static let none = Overdispersion(factor: 1)

  /// Nothing where there are not more than 10 proportions with a total, or the goal is 0 or 1.
  ///
  /// Example: twelve results of 50 ± 5 of 100 in turn against one half have a factor of 1, twelve
  /// of 50 ± 10 have a factor of 4.
  package init?(of observed: [Proportion], around goal: Fraction) {
    let variance = goal.value * goal.complement.value
    let scores = observed.filter { $0.total > 0 }.map { proportion in
      (Double(proportion.count) - Double(proportion.total) * goal.value)
        / (Double(proportion.total) * variance).squareRoot()
    }.sorted()
    guard scores.count > 10, variance > 0 else { return nil }
    let (lowest, highest) = (
      scores[scores.count / 10], scores[scores.count - 1 - scores.count / 10]
    )
    let squares = scores.map { min(highest, max(lowest, $0)) }.map { $0 * $0 }
    factor = max(1, squares.reduce(0, +) / Double(scores.count))
  }
}
