/// What one version of an agreement says of credits and rewards, resolved.
package struct CreditTerms: Hashable, Sendable {
  /// Nothing where credits are shares of a fee that the agreement does not state.
  package let fee: Money?
  /// Hundredths of a percent of the fee that is at risk.
  package let atRisk: Int
  package let cap: CreditAmount?
  package let minimumVolume: Int
  package let repeats: Repeats?
  package let earnBackMonths: Int?
  /// In the order in which they are first named.
  package let targets: [CreditTarget]

  /// From the so manieth month of credits in a row on they are multiplied by so many thousandths.
  package struct Repeats: Hashable, Sendable {
    package let months: Int
    package let multiplier: Int

    package init(months: Int, multiplier: Int) {
      self.months = months
      self.multiplier = multiplier
    }
  }

  package init(
    fee: Money? = nil, atRisk: Int = 10_000, cap: CreditAmount? = nil, minimumVolume: Int = 0,
    repeats: Repeats? = nil, earnBackMonths: Int? = nil, targets: [CreditTarget]
  ) {
    self.fee = fee
    self.atRisk = atRisk
    self.cap = cap
    self.minimumVolume = minimumVolume
    self.repeats = repeats
    self.earnBackMonths = earnBackMonths
    self.targets = targets
  }

  /// The money that all its amounts are in; nothing where all of them are shares of an unstated fee.
  package var currency: Currency? {
    if let fee { return fee.currency }
    let amounts = targets.flatMap { $0.tiers }.map { $0.amount } + [cap].compactMap { $0 }
    return amounts.compactMap { amount in
      if case .money(let money) = amount { money.currency } else { nil }
    }.first
  }
}

/// A target with its tiers.
package struct CreditTarget: Hashable, Sendable {
  /// Its place in `Rulebook.targets`.
  package let number: Int
  /// Hundredths of a percent of what is at risk.
  package let weight: Int
  package let tiers: [CreditTier]

  package init(number: Int, weight: Int = 10_000, tiers: [CreditTier]) {
    self.number = number
    self.weight = weight
    self.tiers = tiers
  }

  /// The credit or reward for met of measured: of several that are reached the one furthest out.
  package func tier(met: Int, of measured: Int) -> CreditTier? {
    let reached = tiers.filter { $0.isReached(met: met, of: measured) }
    let lowest = reached.filter { !$0.bound.isReward }
      .min { $0.bound.hundredthsOfPercent < $1.bound.hundredthsOfPercent }
    return lowest
      ?? reached.max { $0.bound.hundredthsOfPercent < $1.bound.hundredthsOfPercent }
  }
}
