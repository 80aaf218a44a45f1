import Glibc

/// The standard normal distribution: mean 0, standard deviation 1.
enum NormalDistribution {
  /// The chance of a value at least as far from 0 as x, to both sides, with a relative error below 10⁻¹³ where x is
  /// between −37 and 37.
  ///
  /// Example: 0.05 at 1.959964. Source: erfc(|x|/√2), DLMF 7.2.
  static func chance(asFarAs x: Double) -> Probability {
    Probability(cut: erfc(x.magnitude / 2.0.squareRoot()))
  }

  /// The value that a normal variable stays below with a chance, which is above 0 and below 1.
  ///
  /// Relative error below 10⁻¹⁴. Example: 1.959964 at 0.975.
  ///
  /// Source: Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied
  /// Statistics 37 (1988), PPND16.
  static func quantile(atChance chance: Double) -> Double {
    let centred = chance - 0.5
    if centred.magnitude <= 0.425 {
      return centred * NormalQuantileTerms.middle(0.180625 - centred * centred)
    }
    let root = (-log(centred < 0 ? chance : 1 - chance)).squareRoot()
    let value =
      root <= 5 ? NormalQuantileTerms.tail(root - 1.6) : NormalQuantileTerms.farTail(root - 5)
    return centred < 0 ? -value : value
  }
}
