import Statistics

/// A change in the months of a target, with its chance over all targets.
struct CorrectedChange: Sendable {
  let point: ChangePoint
  /// The chance of its own test, corrected for all targets that were tested.
  let chance: Probability

  /// For each series its changes that are evidence over all of them.
  ///
  /// The likeliest ones are corrected together (Holm); those of the stretches before and after a likeliest one by the
  /// number of the series that could be tested (Bonferroni).
  static func all(in series: [[Proportion]]) -> [[CorrectedChange]] {
    // The smallest chance that shuffles can give has to stay evidence when it is corrected.
    let shuffles = max(ChangePoint.usualShuffles, 20 * series.count - 1)
    let likeliest = series.map { proportions in
      Probability(1).flatMap {
        ChangePoint.likeliest(in: proportions, level: $0, shuffles: shuffles)
      }
    }
    let tested = Double(likeliest.count { $0 != nil })
    let chances = Holm.adjusted(likeliest.map { $0?.chance })
    return series.indices.map { place in
      guard let first = likeliest[place], let chance = chances[place], chance.isEvidence,
        let level = Probability(0.05 / tested)
      else { return [] }
      return ChangePoint.all(
        in: series[place], from: first, level: level, shuffles: 2 * shuffles + 1
      ).map { point in
        let own = Probability(min(1, point.chance.value * tested)) ?? point.chance
        return CorrectedChange(
          point: point, chance: point.place == first.place ? chance : max(chance, own))
      }
    }
  }
}
