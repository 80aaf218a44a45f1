import Glibc

/// How fast the odds of proportions in order rise or fall: a straight line through their logits.
///
/// Least squares of the empirical logits ln((k+½)/(n−k+½)), each weighted by the inverse of its
/// variance 1/(k+½) + 1/(n−k+½). The variance of the slope is raised by how much the residuals
/// exceed chance, and never lowered. Proportions of nothing are left out and keep their place in
/// time.
///
/// Source: Cox, Snell, "Analysis of binary data", section 2.1.
package struct LogitTrend: Hashable, Sendable {
  /// Logits a step; above 0 where the share rises.
  package let slope: Double
  package let standardError: Double
  /// The limits of the slope, by Student's distribution with n − 2 degrees of freedom.
  package let limits: Limits
  /// The chance of a slope at least as steep, up or down, where there is none.
  package let twoSided: Probability

  /// Nothing below 8 proportions with a total.
  ///
  /// Cost: O(n).
  ///
  /// Example: 80, 82, 84, …, 94 of 100 have a slope of 0.1755 logits a step, at 95 % from 0.0581 to
  /// 0.2928.
  package init?(_ series: [Proportion], at confidence: Confidence = .ninetyFive) {
    let points = series.enumerated().filter { $0.element.total > 0 }
      .map { LogitPoint($0.element, time: Double($0.offset)) }
    guard points.count >= MannKendall.fewest,
      let student = StudentDistribution(degrees: points.count - 2)
    else { return nil }
    let line = WeightedLine(points)
    slope = line.slope
    standardError = (max(1, line.residual / Double(student.degrees)) / line.spread).squareRoot()
    let reach = student.deviations(confidence) * standardError
    limits = Limits(slope - reach, slope + reach)
    twoSided = student.chance(asFarAs: slope / standardError)
  }
}

/// A logit with the inverse of its variance.
private struct LogitPoint {
  let time: Double
  let logit: Double
  let weight: Double

  init(_ observed: Proportion, time: Double) {
    let met = Double(observed.count) + 0.5
    let missed = Double(observed.total - observed.count) + 0.5
    (self.time, logit, weight) = (time, log(met / missed), 1 / (1 / met + 1 / missed))
  }
}

/// The line of least weighted squares through at least two points.
private struct WeightedLine {
  let slope: Double
  /// The weighted squares of time around its mean.
  let spread: Double
  /// The weighted squares of what the line leaves.
  let residual: Double

  init(_ points: [LogitPoint]) {
    let whole = points.reduce(0) { $0 + $1.weight }
    let time = points.reduce(0) { $0 + $1.weight * $1.time } / whole
    let logit = points.reduce(0) { $0 + $1.weight * $1.logit } / whole
    let squares = points.reduce(0) { $0 + $1.weight * ($1.time - time) * ($1.time - time) }
    let products = points.reduce(0) { $0 + $1.weight * ($1.time - time) * ($1.logit - logit) }
    let rise = products / squares
    (slope, spread) = (rise, squares)
    residual = points.reduce(0) { sum, point in
      let left = point.logit - logit - rise * (point.time - time)
      return sum + point.weight * left * left
    }
  }
}
