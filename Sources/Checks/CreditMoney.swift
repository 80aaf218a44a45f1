import Diagnostics
import ServiceModel

/// The credits of an agreement can be added: one currency in all versions, and a fee wherever shares stand
/// beside money.
enum CreditMoney {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let names = Set(catalogue.agreements.map { $0.name.value }).sorted()
    return names.flatMap { name in
      let credits = catalogue.agreements.filter { $0.name.value == name }.compactMap { $0.credits }
      return currencies(credits) + fees(credits)
    }
  }

  private static func currencies(_ credits: [CreditsDefinition]) -> [Diagnostic] {
    let amounts = credits.flatMap { $0.amounts }
    guard let first = amounts.first,
      let other = amounts.first(where: { $0.value.currency != first.value.currency })
    else { return [] }
    return [
      Diagnostic(
        .error, code: "currencies",
        "\(other.value.currency.code) and \(first.value.currency.code) cannot be added",
        at: other.location, expected: "one currency in all credits of an agreement",
        notes: [.init("the other currency", at: first.location)])
    ]
  }

  private static func fees(_ credits: [CreditsDefinition]) -> [Diagnostic] {
    // Shares alone are told as shares of the fee, money alone needs none.
    let needsFee = credits.contains { !$0.amounts.isEmpty }
    return credits.filter { $0.fee == nil && needsFee && !$0.mixesInTarget }.compactMap { credits in
      guard let share = credits.shares.first else { return nil }
      return Diagnostic(
        .error, code: "fee", "nothing says what \(share.value) is of", at: share.location,
        expected: "a fee, since other credits of the agreement are money",
        mend: "write credits: {fee: {per: month, amount: 12000.00 EUR}, tiers: …}")
    }
  }
}

extension CreditsDefinition {
  /// Whether a target's credits, or its rewards, are shares and money, which is told as their order.
  fileprivate var mixesInTarget: Bool {
    let sides = Dictionary(grouping: tiers) { [$0.target.value, "\($0.bound.value.isReward)"] }
    return sides.values.contains { tiers in
      Set(tiers.map { $0.amount.value.isShare }).count == 2
    }
  }

  /// Every amount that is a share.
  fileprivate var shares: [Located<CreditAmount>] {
    (tiers.map { $0.amount } + [cap].compactMap { $0 }).filter { amount in
      if case .share = amount.value { true } else { false }
    }
  }
}
