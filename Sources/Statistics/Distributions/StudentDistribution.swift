/// Student's t distribution with so many degrees of freedom, 1 or more.
package struct StudentDistribution: Hashable, Sendable {
  package let degrees: Int

  /// Nothing where there is no degree of freedom.
  package init?(degrees: Int) {
    guard degrees > 0 else { return nil }
    self.degrees = degrees
  }

  /// The chance of a value at least as far from 0 as t, to both sides; relative error below 10⁻⁹.
  ///
  /// Example: with 6 degrees, 0.05 at 2.446912. Source: DLMF 8.17.1 with x = ν/(ν + t²).
  package func chance(asFarAs t: Double) -> Probability {
    let freedom = Double(degrees)
    let whole = freedom + t * t
    return Probability(
      cut: IncompleteBeta.value(x: freedom / whole, y: t * t / whole, freedom / 2, 0.5))
  }

  /// The t that both sides reach with a confidence; relative error below 10⁻⁹ up to 99.8 %.
  ///
  /// Example: with 6 degrees, 2.446912 at 95 %.
  package func deviations(_ confidence: Confidence) -> Double {
    let freedom = Double(degrees)
    let part = IncompleteBeta.quantile(atChance: confidence.level, 0.5, freedom / 2)
    return (freedom * part / (1 - part)).squareRoot()
  }
}
