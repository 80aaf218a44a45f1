import Glibc

/// How many of so many trials succeed where each does with the same chance, alone from the others.
///
/// Relative error below 10⁻¹¹ for up to 400 trials, 10⁻⁹ for up to 10⁶. Cost of a question:
/// O(√trials).
struct BinomialDistribution: Hashable, Sendable {
  let trials: Int
  let chance: Fraction

  /// Trials are not below 0.
  init(checked trials: Int, chance: Fraction) {
    self.trials = trials
    self.chance = chance
  }

  /// The chance of exactly k successes; 0 where k is not in 0…trials.
  ///
  /// Example: 2 of 4 at one half have 0.375.
  func chance(of k: Int) -> Probability {
    guard k >= 0, k <= trials else { return .zero }
    let (hit, miss) = (chance.value, chance.complement.value)
    if k == 0 || k == trials { return Probability(cut: pow(k == 0 ? miss : hit, Double(trials))) }
    if hit == 0 || miss == 0 { return .zero }
    return Probability(cut: BinomialTerm.value(Double(k), Double(trials - k), x: hit, y: miss))
  }

  /// The chance of k successes or fewer.
  ///
  /// Example: 11 or fewer of 12 at 95 % have 0.459640. Source: DLMF 8.17.5.
  func chance(atMost k: Int) -> Probability {
    if k < 0 || k >= trials { return k < 0 ? .zero : .one }
    return Probability(
      cut: IncompleteBeta.value(
        x: chance.complement.value, y: chance.value, Double(trials - k), Double(k + 1)))
  }

  /// The chance of k successes or more.
  func chance(atLeast k: Int) -> Probability {
    if k <= 0 || k > trials { return k <= 0 ? .one : .zero }
    return Probability(
      cut: IncompleteBeta.value(
        x: chance.value, y: chance.complement.value, Double(k), Double(trials - k + 1)))
  }
}
