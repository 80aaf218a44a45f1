extension StandardisedComparison {
  /// The chance of a standardised difference at least so far from 0 where there is none: what is left of
  /// the largest confidence at which the limits of the difference do not contain 0.
  ///
  /// So it is below a level just where the limits of that confidence leave 0 out. 1 where there is no
  /// difference, 10⁻¹² where it is smaller than that; nothing where no stratum can be compared. Absolute
  /// error below 10⁻¹². Cost: O(60·strata). Source: inversion of the interval, as Newcombe, Statistics in
  /// Medicine 17 (1998) does with the Wilson limits.
  ///
  /// Example: 56 of 70 against 48 of 80: 0.008133.
  package static func twoSided(_ strata: [Stratum]) -> Probability? {
    guard let usual = StandardisedComparison(strata) else { return nil }
    if usual.difference.value.magnitude < 1e-12 { return .one }
    var (low, high) = (1e-12, 1.0)
    if leavesOut(strata, low) { return Probability(cut: low) }
    for _ in 0..<60 {
      let middle = (low * high).squareRoot()
      if leavesOut(strata, middle) { high = middle } else { low = middle }
    }
    return Probability(cut: high)
  }

  /// Whether the limits that leave so much out do not contain 0.
  private static func leavesOut(_ strata: [Stratum], _ rest: Double) -> Bool {
    guard let confidence = Confidence(1 - rest),
      let found = StandardisedComparison(strata, at: confidence)
    else { return false }
    return !found.difference.limits.contains(0)
  }
}
