package import CivilTime
package import ServiceModel

/// One target of an agreement in one month: why there is a credit or a reward, or none, and how much.
package struct CreditLine: Hashable, Sendable {
  package let target: CreditTarget
  package let attainment: Attainment
  package let goal: Goal
  package let standing: Standing
  /// Months of credits in a row up to this one.
  package let missesInARow: Int
  /// In thousandths: 1,000 where nothing is multiplied.
  package let multiplier: Int
  /// Units before the cap.
  package let amount: Int
  /// Units that are credited, or rewarded: what the cap leaves.
  package internal(set) var paid: Int
  /// The credit of an earlier month that comes back in this one, and its month.
  package internal(set) var returned: Returned?

  package struct Returned: Hashable, Sendable {
    package let month: Month
    package let units: Int
  }

  /// Why there is an amount, or none.
  package enum Standing: Hashable, Sendable {
    case tier(CreditTier)
    /// No tier is reached.
    case noTier
    /// Fewer clocks were measured than the agreement asks for.
    case belowMinimum
    /// More tickets came than the agreement is made for.
    case suspended
    case noData
  }

  /// Whether it is a credit to the customer.
  package var isCredit: Bool {
    if case .tier(let tier) = standing { !tier.bound.isReward } else { false }
  }

  package var isReward: Bool {
    if case .tier(let tier) = standing { tier.bound.isReward } else { false }
  }
}

/// An agreement's credits in one month.
package struct CreditMonth: Hashable, Sendable {
  package let month: Month
  package let terms: CreditTerms
  package let unit: CreditUnit
  /// Whether more tickets came than the agreement is made for, so that its targets are not in force.
  package let isSuspended: Bool
  package let lines: [CreditLine]
  /// Units that the cap allows; nothing where there is none.
  package let cap: Int?

  package var credits: Int { lines.reduce(0) { $0 + ($1.isCredit ? $1.paid : 0) } }
  package var rewards: Int { lines.reduce(0) { $0 + ($1.isReward ? $1.paid : 0) } }
  package var returned: Int { lines.reduce(0) { $0 + ($1.returned?.units ?? 0) } }
  /// What the provider owes for the month: credits less rewards and less what comes back.
  package var net: Int { credits - rewards - returned }
}
