/// Where in a series of proportions the chance behind them changed.
package struct ChangePoint: Hashable, Sendable {
  /// The place in the series, from 0, of the first proportion after the change.
  package let place: Int
  /// How often the same proportions in another order have as large a ratio of likelihoods at their best place.
  ///
  /// It is one more than the shuffles that do, of one more than all shuffles.
  package let chance: Probability
}

extension ChangePoint {
  /// How many shuffles a test has where nobody asks for more.
  package static let usualShuffles = 999

  /// The fewest proportions with a total on each side of a change.
  package static let fewest = 3

  /// The most likely single change; nothing where its chance is above the level.
  ///
  /// The p-value is that of a permutation test with the generator SplitMix64 of a fixed seed, so
  /// that it is the same on every run. The test shuffles whole proportions, so those that vary more
  /// than chance alone would have it do not make a change. Proportions of nothing are left out.
  /// Cost: O(shuffles·n); a series without a change is given up as soon as its p-value cannot be at or
  /// below the level.
  ///
  /// Sources: Hinkley, Hinkley, "Inference about the change-point in a sequence of binomial
  /// variables", Biometrika 57 (1970); Davison, Hinkley, "Bootstrap methods and their application",
  /// section 4.3.
  ///
  /// Example: six of 19 of 20, then six of 14 of 20: the change is at place 6.
  package static func likeliest(
    in series: [Proportion], level: Probability = .fivePercent, shuffles: Int = usualShuffles
  ) -> ChangePoint? {
    BinomialSplit.tested(
      series.enumerated().map { ($0.offset, $0.element) }, level, shuffles: shuffles)
  }

  /// A change of a series, and before and after it those of the stretches that it leaves, in order of their places.
  ///
  /// Each stretch is tested at the level, which is to be lower than the usual one where more series than this are
  /// looked at.
  package static func all(
    in series: [Proportion], from change: ChangePoint, level: Probability,
    shuffles: Int = usualShuffles
  ) -> [ChangePoint] {
    all(series.enumerated().map { ($0.offset, $0.element) }, change, level, shuffles)
  }

  private static func all(
    _ stretch: [(Int, Proportion)], _ level: Probability, shuffles: Int
  ) -> [ChangePoint] {
    BinomialSplit.tested(stretch, level, shuffles: shuffles)
      .map { all(stretch, $0, level, shuffles) } ?? []
  }

  private static func all(
    _ stretch: [(Int, Proportion)], _ change: ChangePoint, _ level: Probability, _ shuffles: Int
  ) -> [ChangePoint] {
    all(stretch.filter { $0.0 < change.place }, level, shuffles: shuffles) + [change]
      + all(stretch.filter { $0.0 >= change.place }, level, shuffles: shuffles)
  }
}

extension Probability {
  /// The usual level of a test.
  package static let fivePercent = Probability(cut: 0.05)
}
