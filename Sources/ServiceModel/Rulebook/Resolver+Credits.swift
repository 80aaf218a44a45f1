import Diagnostics

extension Resolver {
  /// The terms of an agreement's credits, whose targets have their numbers already.
  func terms(
    _ definition: CreditsDefinition, of agreement: AgreementDefinition
  ) -> CreditTerms? {
    CreditTerms(definition) { name in
      targets.place(agreement.name.value, name)
    }
  }
}

extension CreditTerms {
  /// The terms of a definition whose targets these numbers are; nothing where one is not a target.
  fileprivate init?(_ definition: CreditsDefinition, number: (String) -> Int?) {
    var names: [String] = []
    for tier in definition.tiers where !names.contains(tier.target.value) {
      names.append(tier.target.value)
    }
    var targets: [CreditTarget] = []
    for name in names {
      guard let number = number(name) else { return nil }
      let weight = definition.weights.first { $0.target.value == name }?.weight.value
      let tiers = definition.tiers.filter { $0.target.value == name }
        .map { CreditTier($0.bound.value, $0.amount.value) }
      targets.append(CreditTarget(number: number, weight: weight ?? 10_000, tiers: tiers))
    }
    self.init(
      fee: definition.fee?.value, atRisk: definition.atRisk?.value ?? 10_000,
      cap: definition.cap?.value, minimumVolume: definition.minimumVolume?.value ?? 0,
      repeats: definition.repeats, earnBackMonths: definition.earnBackMonths?.value,
      targets: targets)
  }
}
