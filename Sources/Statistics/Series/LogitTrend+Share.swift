extension LogitTrend {
  /// The slope in shares a step where the share is that of a proportion, with its limits: slope·p(1−p).
  ///
  /// Nothing of nothing. Example: 0.1 logits a step are 0.9 percentage points a step at 90 %.
  package func inShares(at middle: Proportion) -> (slope: Double, limits: Limits)? {
    guard let share = middle.share, let missed = middle.complement.share else { return nil }
    let factor = share * missed
    return (slope * factor, Limits(limits.lower * factor, limits.upper * factor))
  }
}
