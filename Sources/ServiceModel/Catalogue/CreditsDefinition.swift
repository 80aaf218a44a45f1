package import Diagnostics

/// What one version of an agreement says of credits and rewards, as it is written.
package struct CreditsDefinition: Sendable {
  /// In the order in which they are written.
  package let tiers: [Tier]
  /// What the shares are of, a month.
  package let fee: Located<Money>?
  /// Hundredths of a percent of the fee that all credits together can come to; all of it where none is stated.
  package let atRisk: Located<Int>?
  /// The most that the credits of a month come to, and its rewards.
  package let cap: Located<CreditAmount>?
  /// Below so many measured clocks a target has no credit and no reward.
  package let minimumVolume: Located<Int>?
  package let repeats: CreditTerms.Repeats?
  /// Months of a kept goal in a row that return the credit of the month before them.
  package let earnBackMonths: Located<Int>?
  /// Hundredths of a percent of what is at risk, by target.
  package let weights: [(target: Located<String>, weight: Located<Int>)]

  package struct Tier: Sendable {
    package let target: Located<String>
    package let bound: Located<CreditBound>
    package let amount: Located<CreditAmount>

    package init(
      target: Located<String>, bound: Located<CreditBound>, amount: Located<CreditAmount>
    ) {
      self.target = target
      self.bound = bound
      self.amount = amount
    }
  }

  package init(
    tiers: [Tier], fee: Located<Money>? = nil, atRisk: Located<Int>? = nil,
    cap: Located<CreditAmount>? = nil, minimumVolume: Located<Int>? = nil,
    repeats: CreditTerms.Repeats? = nil,
    earnBackMonths: Located<Int>? = nil,
    weights: [(target: Located<String>, weight: Located<Int>)] = []
  ) {
    self.tiers = tiers
    self.fee = fee
    self.atRisk = atRisk
    self.cap = cap
    self.minimumVolume = minimumVolume
    self.repeats = repeats
    self.earnBackMonths = earnBackMonths
    self.weights = weights
  }

  /// Every amount of money that it states.
  package var amounts: [Located<Money>] {
    let stated = tiers.map { $0.amount } + [cap].compactMap { $0 }
    return [fee].compactMap { $0 }
      + stated.compactMap { amount in
        if case .money(let money) = amount.value {
          Located(money, at: amount.location)
        } else {
          nil
        }
      }
  }
}
