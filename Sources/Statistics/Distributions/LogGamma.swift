import Glibc

/// The logarithm of the gamma function.
enum LogGamma {
  /// ln Γ(x) of an x above 0.
  ///
  /// Absolute error below 10⁻¹⁴ times the larger of 1 and the value. Example: ln Γ(5) = ln 24.
  /// Source: Stirling's series, DLMF 5.11.1, after Γ(x + 1) = x·Γ(x) brought x to 16 or above.
  static func value(_ x: Double) -> Double {
    var shifted = x
    var product = 1.0
    while shifted < 16 {
      product *= shifted
      shifted += 1
    }
    return (shifted - 0.5) * log(shifted) - shifted + halfLogOfTwoPi + series(shifted)
      - log(product)
  }

  /// What Stirling's formula lacks of ln z!, for z above 0: ln Γ(z + 1) − (z + ½) ln z + z − ½ ln
  /// 2π.
  static func stirlingError(_ z: Double) -> Double {
    z >= 16 ? series(z) : value(z + 1) - (z + 0.5) * log(z) + z - halfLogOfTwoPi
  }

  private static let halfLogOfTwoPi = 0.918938533204672741780329736406

  private static func series(_ z: Double) -> Double {
    let inverse = 1 / (z * z)
    let terms = [
      1 / 156.0, -691 / 360360.0, 1 / 1188.0, -1 / 1680.0, 1 / 1260.0, -1 / 360.0, 1 / 12.0,
    ]
    return terms.reduce(0) { $0 * inverse + $1 } / z
  }
}
