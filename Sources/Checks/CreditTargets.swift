import Diagnostics
import ServiceModel

/// Credits and weights are for targets of their own agreement.
enum CreditTargets {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { agreement -> [Diagnostic] in
      guard let credits = agreement.credits else { return [] }
      let known = agreement.targets.map { $0.id.value }
      let named = credits.tiers.map { $0.target } + credits.weights.map { $0.target }
      return named.filter { !known.contains($0.value) }.map {
        $0.noTarget(among: known, code: "credit-target")
      }
    }
  }
}
