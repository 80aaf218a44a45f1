/// What is held of a chance before it is seen: as if so many had succeeded and so many had not.
///
/// Source: the prior of Jeffreys, Beta(½, ½), to which a history is added with at most a stated
/// weight.
package struct BetaPrior: Hashable, Sendable {
  package let alpha: Double
  package let beta: Double

  /// Of a history, which counts for at most so many trials, and never for more than it has.
  ///
  /// Without a history, or with a weight of 0 or less, it is Beta(½, ½).
  ///
  /// Example: 900 of 1000 at a weight of at most 100 are 90.5 and 10.5.
  package init(history: Proportion, atMost weight: Int = 100) {
    let share = history.share ?? 0
    let missed = history.complement.share ?? 0
    let trials = Double(max(0, min(weight, history.total)))
    alpha = 0.5 + share * trials
    beta = 0.5 + missed * trials
  }
}
