import Diagnostics
import ServiceModel

/// Parts of an agreement that are in force side by side have one goal for a target and credits in one place, since
/// the target's clocks of all of them are counted together.
enum AgreementParts {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let agreements = catalogue.agreements
    return agreements.indices.flatMap { place -> [Diagnostic] in
      let one = agreements[place]
      return agreements[..<place].filter { isBeside($0, one) }.flatMap { other in
        goals(one, other) + credits(one, other)
      }
    }
  }

  private static func isBeside(_ one: AgreementDefinition, _ other: AgreementDefinition) -> Bool {
    one.name.value == other.name.value && one.days.overlap(other.days)
      && !one.scope.overlaps(other.scope)
  }

  private static func goals(
    _ one: AgreementDefinition, _ other: AgreementDefinition
  ) -> [Diagnostic] {
    one.targets.compactMap { target in
      guard let same = other.targets.first(where: { $0.id.value == target.id.value }),
        same.goal.value != target.goal.value
      else { return nil }
      return diagnostic(
        "another part of '\(one.name.value)' has the goal \(same.goal.value) for '\(target.id.value)'",
        at: target.goal.location, expected: "one goal for a target in all parts", same.goal.location
      )
    }
  }

  private static func credits(
    _ one: AgreementDefinition, _ other: AgreementDefinition
  ) -> [Diagnostic] {
    guard let own = one.credits?.tiers.first?.target.location,
      let there = other.credits?.tiers.first?.target.location
    else { return [] }
    return [
      diagnostic(
        "another part of '\(one.name.value)' has credits as well", at: own,
        expected: "the credits of a target in one part", there)
    ]
  }

  private static func diagnostic(
    _ message: String, at location: Location, expected: String, _ other: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "parts-differ", message, at: location, expected: expected,
      mend: "make it an agreement with a name of its own, or let the parts agree",
      notes: [.init("the other part", at: other)])
  }
}
