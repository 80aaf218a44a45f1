/// The exact test of two proportions against one another: how likely they differ at least so much where
/// one chance is behind both.
///
/// Computed by the ratio of neighbouring terms, from the likeliest outwards, so by plain arithmetic
/// alone. Source: Fisher, "The logic of inductive inference", JRSS 98 (1935); two-sided by the method
/// of small p-values: all tables with the same margins that are no likelier than the one observed, those
/// within 10⁻⁷ of it among them.
package enum FisherExact {
  /// Nothing where either proportion is of nothing.
  ///
  /// Cost: O(the smaller of the totals and of what they count).
  ///
  /// Example: 8 of 10 against 1 of 6: 0.034965.
  package static func twoSided(_ first: Proportion, _ second: Proportion) -> Probability? {
    guard first.total > 0, second.total > 0 else { return nil }
    let weights = FisherExact.weights(first, second)
    let bound = weights.observed * (1 + 1e-7)
    let all = weights.all.reduce(0, +)
    return Probability(cut: weights.all.filter { $0 <= bound }.reduce(0, +) / all)
  }

  /// The chance that the first counts so many or more, where one chance is behind both; nothing where either proportion
  /// is of nothing.
  ///
  /// Cost: as of the two-sided one. Example: 8 of 10 against 1 of 6: 0.024476.
  package static func atLeast(_ first: Proportion, _ second: Proportion) -> Probability? {
    guard first.total > 0, second.total > 0 else { return nil }
    let weights = FisherExact.weights(first, second)
    let lowest = max(0, first.count + second.count - second.total)
    let all = weights.all.reduce(0, +)
    return Probability(cut: weights.all[(first.count - lowest)...].reduce(0, +) / all)
  }

  /// The chances of all first counts that the margins allow, by that of the likeliest, and that of the
  /// observed one.
  private static func weights(_ first: Proportion, _ second: Proportion) -> (
    all: [Double], observed: Double
  ) {
    let counted = first.count + second.count
    let lowest = max(0, counted - second.total)
    let highest = min(counted, first.total)
    func ratio(after count: Int) -> Double {
      Double(counted - count) * Double(first.total - count)
        / (Double(count + 1) * Double(second.total - counted + count + 1))
    }
    let middle = Double(first.total + 1) * Double(counted + 1)
    let likeliest = min(
      highest, max(lowest, Int(middle / Double(first.total + second.total + 2))))
    var all = Array(repeating: 1.0, count: highest - lowest + 1)
    for count in stride(from: likeliest, to: highest, by: 1) {
      all[count + 1 - lowest] = all[count - lowest] * ratio(after: count)
    }
    for count in stride(from: likeliest - 1, through: lowest, by: -1) {
      all[count - lowest] = all[count + 1 - lowest] / ratio(after: count)
    }
    return (all, all[first.count - lowest])
  }
}
