/// A chart of proportions in order, with a centre line and limits of three standard deviations for
/// each.
///
/// The centre is the pooled proportion. The limits of the p-chart are centre ± 3·√(c(1−c)/n), cut
/// to 0…1; Laney's p′-chart multiplies that standard deviation by the one of the scores
/// (`ScoreSigma`). Unless it is stated, p′ is used where at least 8 points have a total and the
/// scores spread by more than 1, so that limits are never narrower than chance alone makes them;
/// with large totals that is nearly always the case.
///
/// Sources: Montgomery, "Introduction to statistical quality control", section 7.2; Laney,
/// "Improved control charts for attributes", Quality Engineering 14 (2002).
package struct ControlChart: Hashable, Sendable {
  /// Which limits a chart has.
  package enum Method: Hashable, Sendable {
    case binomial, laney
  }

  package let method: Method
  /// A point for each proportion, in order, also for those of nothing.
  package let points: [ControlPoint]

  /// Nothing where no proportion has a total.
  ///
  /// Cost: O(points).
  ///
  /// Example: around a centre of 95 %, a point of 12 has limits of 76.13 % and 100 %.
  package init?(_ series: [Proportion], method stated: Method? = nil) {
    let pooled = Proportion.pooled(series)
    guard let middle = pooled.share else { return nil }
    let sigma = ScoreSigma.value(of: series, around: pooled)
    let isWide = sigma.map { $0 > 1 } ?? false
    let counted = series.count { $0.total > 0 }
    method = stated ?? (counted >= 8 && isWide ? .laney : .binomial)
    let widening = method == .laney ? sigma ?? 1 : 1
    points = series.map {
      ControlPoint($0, centre: pooled, middle: middle, widening: widening)
    }
  }
}
