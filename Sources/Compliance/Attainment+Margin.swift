package import ServiceModel

extension Attainment {
  /// How many of the clocks measured and not met would have had to be met to reach the goal.
  ///
  /// Zero where the goal is reached, nothing where nothing was measured.
  ///
  /// Example: 93 of 100 miss a goal of 95% by two.
  package func missing(to goal: Goal) -> Int? {
    if measured == 0 { return nil }
    let needed = (goal.hundredthsOfPercent * measured + 9_999) / 10_000
    return max(0, needed - met)
  }
}
