import Glibc

/// The best cut of a series of proportions in two, by the likelihood of two chances against one.
struct BinomialSplit {
  /// How many proportions lie before the cut.
  let count: Int
  /// Twice the logarithm of how much likelier two chances make the series than one does.
  let likelihoodRatio: Double

  /// The first of the best cuts; nothing where there is no room for one.
  init?(_ series: [Proportion]) {
    let whole = Proportion.pooled(series)
    var best: BinomialSplit?
    var before = Proportion.pooled(series.prefix(ChangePoint.fewest - 1))
    for count in stride(
      from: ChangePoint.fewest, through: series.count - ChangePoint.fewest, by: 1)
    {
      before = before + series[count - 1]
      let split = BinomialSplit(count, before, of: whole)
      if split.likelihoodRatio > best?.likelihoodRatio ?? -1 { best = split }
    }
    guard let best else { return nil }
    self = best
  }

  private init(_ count: Int, _ before: Proportion, of whole: Proportion) {
    self.count = count
    let gain =
      BinomialSplit.likelihood(before) + BinomialSplit.likelihood(whole.without(before))
      - BinomialSplit.likelihood(whole)
    likelihoodRatio = max(0, 2 * gain)
  }

  /// The logarithm of the greatest likelihood, without what depends on the order alone; 0·ln 0 is
  /// 0.
  private static func likelihood(_ observed: Proportion) -> Double {
    [observed.count, observed.total - observed.count].filter { $0 > 0 }
      .reduce(0) { $0 + Double($1) * log(Double($1) / Double(observed.total)) }
  }

  /// The change at the best cut, where its chance is at or below a level.
  static func tested(
    _ stretch: [(Int, Proportion)], _ level: Probability, shuffles: Int
  ) -> ChangePoint? {
    let counted = stretch.filter { $0.1.total > 0 }
    guard let best = BinomialSplit(counted.map { $0.1 }),
      let chance = best.chance(of: counted.map { $0.1 }, level, shuffles: shuffles)
    else { return nil }
    return ChangePoint(place: counted[best.count].0, chance: chance)
  }

  /// The p-value by so many shuffles; nothing as soon as it is above the level.
  private func chance(
    of series: [Proportion], _ level: Probability, shuffles: Int
  ) -> Probability? {
    var generator = FixedGenerator(seed: 1970)
    var shuffled = series
    var asLarge = 1
    // Sums in another order may differ in their last digit, and would then decide what is a tie.
    let bound = likelihoodRatio * (1 - 1e-9) - 1e-9
    for _ in 0..<shuffles {
      generator.shuffle(&shuffled)
      if BinomialSplit(shuffled).map({ $0.likelihoodRatio >= bound }) ?? false { asLarge += 1 }
      if Double(asLarge) > level.value * Double(shuffles + 1) { return nil }
    }
    return Probability(cut: Double(asLarge) / Double(shuffles + 1))
  }
}
