/// A share in a weighted sum of independent shares, with its Wilson limits.
///
/// Source: Zou, Huang, Zhang, "A note on confidence interval estimation for a linear function of
/// binomial proportions", Computational Statistics and Data Analysis 53 (2009).
struct WeightedShare {
  private let weight: Double
  private let share: Double
  private let limits: Limits

  init?(_ weight: Double, _ observed: Proportion, _ confidence: Confidence) {
    guard let share = observed.share,
      let limits = WilsonInterval.limits(of: observed, at: confidence)
    else { return nil }
    self.init(weight, share, limits)
  }

  private init(_ weight: Double, _ share: Double, _ limits: Limits) {
    (self.weight, self.share, self.limits) = (weight, share, limits)
  }

  /// The same, taken away instead of added.
  var negated: WeightedShare { WeightedShare(-weight, share, limits) }

  static func sum(_ parts: [WeightedShare]) -> Double {
    parts.reduce(0) { $0 + $1.weight * $1.share }
  }

  static func limits(_ parts: [WeightedShare]) -> Limits {
    let below = parts.reduce(0) {
      $0 + $1.square(to: $1.weight < 0 ? $1.limits.upper : $1.limits.lower)
    }
    let above = parts.reduce(0) {
      $0 + $1.square(to: $1.weight < 0 ? $1.limits.lower : $1.limits.upper)
    }
    return Limits(sum(parts) - below.squareRoot(), sum(parts) + above.squareRoot())
  }

  private func square(to limit: Double) -> Double {
    let distance = weight * (limit - share)
    return distance * distance
  }
}
