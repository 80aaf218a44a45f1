/// How many of so many trials succeed where their common chance is itself a beta variable.
///
/// Computed by the ratio of neighbouring terms, from the mean outwards, and divided by their sum,
/// so by plain arithmetic alone: the same on every machine. Relative error below 10⁻¹⁵ times the
/// trials. Cost of a question: O(trials). Source: Skellam, Journal of the Royal Statistical Society
/// B 10 (1948).
package struct BetaBinomial: Hashable, Sendable {
  package let alpha: Double
  package let beta: Double
  package let trials: Int

  /// Nothing where alpha or beta is not above 0 and at most 10¹³, or trials are not in 0…10⁷.
  ///
  /// Example: with alpha = beta = 1 every count of 0…trials is as likely as any other.
  package init?(alpha: Double, beta: Double, trials: Int) {
    guard alpha > 0, beta > 0, alpha <= 1e13, beta <= 1e13, trials >= 0, trials <= 10_000_000
    else { return nil }
    self.alpha = alpha
    self.beta = beta
    self.trials = trials
  }

  /// The chance of k successes or more: 1 up to 0, 0 beyond all trials.
  package func chance(atLeast k: Int) -> Probability {
    if k <= 0 || k > trials { return k <= 0 ? .one : .zero }
    let (low, high) = weights(cutAfter: k - 1)
    return Probability(cut: high / (low + high))
  }

  /// The weights of the counts up to k, and those of the counts beyond.
  private func weights(cutAfter k: Int) -> (low: Double, high: Double) {
    let start = min(trials, Int(Double(trials) * (alpha / (alpha + beta))))
    var low = start <= k ? 1.0 : 0
    var high = start <= k ? 0 : 1.0
    var weight = 1.0
    for count in stride(from: start, to: trials, by: 1) {
      weight *= ratio(after: count)
      if count + 1 <= k { low += weight } else { high += weight }
    }
    weight = 1
    for count in stride(from: start - 1, through: 0, by: -1) {
      weight /= ratio(after: count)
      if count <= k { low += weight } else { high += weight }
    }
    return (low, high)
  }

  private func ratio(after count: Int) -> Double {
    let (done, left) = (Double(count), Double(trials - count))
    return left / (done + 1) * ((alpha + done) / (beta + left - 1))
  }
}
