import Glibc

/// The standard normal distribution: mean 0, standard deviation 1.
package enum NormalDistribution {
  /// The chance of a value at or below x, with a relative error below 10⁻¹³ where x is above −37.
  ///
  /// Example: 0.975 at 1.959964. Source: Φ(x) = erfc(−x/√2)/2, DLMF 7.2.
  package static func chance(atMost x: Double) -> Probability {
    Probability(cut: erfc(-x / 2.0.squareRoot()) / 2)
  }

  /// The chance of a value at least as far from 0 as x, to both sides.
  package static func chance(asFarAs x: Double) -> Probability {
    Probability(cut: erfc(x.magnitude / 2.0.squareRoot()))
  }

  /// The value that a normal variable stays below with a chance; nothing for a chance of 0 or 1.
  ///
  /// Relative error below 10⁻¹⁴. Example: 1.959964 at 0.975.
  package static func quantile(_ chance: Probability) -> Double? {
    chance.value == 0 || chance.value == 1 ? nil : quantile(atChance: chance.value)
  }

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
