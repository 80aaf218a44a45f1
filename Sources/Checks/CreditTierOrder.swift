import Diagnostics
import ServiceModel

/// The tiers of a target go outwards: credits from the highest attainment down, rewards from the lowest up,
/// each larger than the one before, and no attainment has both.
enum CreditTierOrder {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.compactMap { $0.credits }.flatMap { credits in
      Set(credits.tiers.map { $0.target.value }).sorted().flatMap { target -> [Diagnostic] in
        let own = credits.tiers.filter { $0.target.value == target }
        let downwards = own.filter { !$0.bound.value.isReward }
        let upwards = own.filter { $0.bound.value.isReward }
        return order(downwards) + order(upwards) + overlap(downwards.first, upwards.first)
      }
    }
  }

  private static func order(_ tiers: [CreditsDefinition.Tier]) -> [Diagnostic] {
    zip(tiers, tiers.dropFirst()).compactMap { one, next in
      let (before, bound) = (one.bound.value, next.bound.value)
      let (first, second) = (before.hundredthsOfPercent, bound.hundredthsOfPercent)
      if first == second {
        return diagnostic(
          "'\(bound)' is already a tier of \(next.target.value)", next, one,
          mend: "keep one of the two")
      }
      if bound.isReward ? second < first : second > first {
        return diagnostic(
          "'\(bound)' is out of order", next, one,
          mend: "put it before '\(before)'")
      }
      if next.amount.value.isShare != one.amount.value.isShare {
        return diagnostic(
          "'\(next.amount.value)' \(bound) and '\(one.amount.value)' \(before) cannot be compared",
          next, one,
          mend: "state all of a target as percentages, or all as amounts")
      }
      if let isLarger = next.amount.value.isLarger(than: one.amount.value), !isLarger {
        return diagnostic(
          "'\(next.amount.value)' \(bound) is no more than '\(one.amount.value)' \(before)", next,
          one, mend: "the further out, the more")
      }
      return nil
    }
  }

  private static func overlap(
    _ credit: CreditsDefinition.Tier?, _ reward: CreditsDefinition.Tier?
  ) -> [Diagnostic] {
    guard let credit, let reward,
      reward.bound.value.hundredthsOfPercent < credit.bound.value.hundredthsOfPercent
    else { return [] }
    return [
      diagnostic(
        "an attainment \(reward.bound.value) and \(credit.bound.value) would have a reward and a credit",
        reward, credit, mend: "begin the reward no lower than the credit ends")
    ]
  }

  private static func diagnostic(
    _ message: String, _ tier: CreditsDefinition.Tier, _ other: CreditsDefinition.Tier, mend: String
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "tier-order", message, at: tier.bound.location,
      expected: "credits from the highest 'below' down, rewards from the lowest 'above' up",
      mend: mend,
      notes: [.init("the other tier", at: other.bound.location)])
  }
}

extension CreditAmount {
  /// Whether it is a percentage.
  var isShare: Bool {
    if case .share = self { true } else { false }
  }

  /// Nothing where one is a share and the other money, or the currencies differ.
  fileprivate func isLarger(than other: CreditAmount) -> Bool? {
    switch (self, other) {
    case (.share(let own), .share(let there)): own > there
    case (.money(let own), .money(let there)):
      own.currency == there.currency ? own.minorUnits > there.minorUnits : nil
    case (.share, .money), (.money, .share): nil
    }
  }
}
