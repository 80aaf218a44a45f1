import Diagnostics
import ServiceModel

/// Where targets have weights, all targets with credits have one, and they add up to 100%.
enum CreditWeights {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { agreement -> [Diagnostic] in
      guard let credits = agreement.credits, let first = credits.weights.first else { return [] }
      let weighted = Set(credits.weights.map { $0.target.value })
      // A misspelt one is told where it stands.
      if !weighted.isSubset(of: agreement.targets.map { $0.id.value }) { return [] }
      let missing = credits.tiers.map { $0.target }.first { !weighted.contains($0.value) }
      if let missing {
        return [
          Diagnostic(
            .error, code: "weights", "\(missing.value) has credits and no weight",
            at: missing.location, expected: "a weight for every target with credits, or for none",
            notes: [.init("the weights", at: first.target.location)])
        ]
      }
      let sum = credits.weights.reduce(0) { $0 + $1.weight.value }
      if sum == 10_000 { return [] }
      return [
        Diagnostic(
          .error, code: "weights",
          "the weights add up to \(HundredthsOfPercent.text(sum))%", at: first.weight.location,
          expected: "100%")
      ]
    }
  }
}
