import Glibc

/// x^a·y^b·Γ(a + b + 1) / (Γ(a + 1)·Γ(b + 1)): the chance of a of a + b, also for numbers that are
/// not whole.
///
/// It takes no difference of large logarithms, so it keeps its digits where a and b are large.
/// Source: Loader, "Fast and accurate computation of binomial probabilities", 2000.
enum BinomialTerm {
  /// For a and b above 0 and for x and y above 0 that add up to 1.
  static func value(_ a: Double, _ b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    let exponent =
      LogGamma.stirlingError(n) - LogGamma.stirlingError(a) - LogGamma.stirlingError(b)
      - deviance(a, n * x) - deviance(b, n * y)
    return exp(exponent) * (n / (2 * Double.pi * a * b)).squareRoot()
  }

  /// v·ln(v/m) + m − v without loss where v is near m.
  private static func deviance(_ v: Double, _ m: Double) -> Double {
    let difference = v - m
    guard difference.magnitude < 0.1 * (v + m) else { return v * log(v / m) + m - v }
    let ratio = difference / (v + m)
    var sum = difference * ratio
    var power = 2 * v * ratio
    for index in 1..<1000 {
      power *= ratio * ratio
      let next = sum + power / Double(2 * index + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
