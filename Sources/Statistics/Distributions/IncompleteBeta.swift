/// The regularized incomplete beta function I_x(a, b): the distribution function of a beta
/// variable.
enum IncompleteBeta {
  /// I_x(a, b), 0…1, of a and b above 0, where y is 1 − x, perhaps more exactly than a subtraction says.
  ///
  /// Relative error below 10⁻¹² for a + b up to 1,000, 10⁻⁹ up to 10⁶. Cost: O(√(a + b)).
  ///
  /// Example: I of 0.5 at a = 2 and b = 3 is 0.6875.
  ///
  /// Source: the continued fraction DLMF 8.17.22, and I_x(a, b) = 1 − I_y(b, a) beyond the mean.
  static func value(x: Double, y: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 || y <= 0 { return x <= 0 ? 0 : 1 }
    let front = BinomialTerm.value(a, b, x: x, y: y) / (a + b)
    if x < (a + 1) / (a + b + 2) { return front * b * fraction(a, b, x) }
    return 1 - front * a * fraction(b, a, y)
  }

  /// The x at which I_x(a, b) is a chance, which is above 0 and below 1; found by halving.
  static func quantile(atChance chance: Double, _ a: Double, _ b: Double) -> Double {
    var below = 0.0
    var above = 1.0
    for _ in 0..<400 {
      let middle = (below + above) / 2
      if middle <= below || middle >= above || above - below < 1e-15 * above { break }
      if value(x: middle, y: 1 - middle, a, b) < chance { below = middle } else { above = middle }
    }
    return (below + above) / 2
  }

  /// Source: the modified method of Lentz, Press et al., "Numerical Recipes", section 5.2.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var numerators = 1.0
    var denominators = 1 / apart(1 - (a + b) * x / (a + 1))
    var product = denominators
    for index in 1..<10_000_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      denominators = 1 / apart(1 + even * denominators)
      numerators = apart(1 + even / numerators)
      product *= denominators * numerators
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      denominators = 1 / apart(1 + odd * denominators)
      numerators = apart(1 + odd / numerators)
      let step = denominators * numerators
      product *= step
      if (step - 1).magnitude < 1e-16 { break }
    }
    return product
  }

  private static func apart(_ value: Double) -> Double { value.magnitude < 1e-300 ? 1e-300 : value }
}
