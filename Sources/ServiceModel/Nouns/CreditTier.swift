/// What a credit or a reward is: a share, or an amount of money.
package enum CreditAmount: Hashable, Sendable {
  /// Hundredths of a percent of what the target has at risk.
  case share(Int)
  case money(Money)
}

extension CreditAmount: CustomStringConvertible {
  /// `2%` or `500.00 EUR`.
  package var description: String {
    switch self {
    case .share(let hundredths): HundredthsOfPercent.text(hundredths) + "%"
    case .money(let money): money.description
    }
  }
}

/// What attainment a credit or a reward begins beyond; not the attainment itself.
package enum CreditBound: Hashable, Sendable {
  /// Hundredths of a percent below which a credit is due.
  case below(Int)
  /// Hundredths of a percent above which a reward is due.
  case above(Int)

  package var isReward: Bool { if case .above = self { true } else { false } }

  package var hundredthsOfPercent: Int {
    switch self {
    case .below(let bound), .above(let bound): bound
    }
  }
}

extension CreditBound: CustomStringConvertible {
  /// `below 90%` or `above 99%`.
  package var description: String {
    (isReward ? "above " : "below ") + HundredthsOfPercent.text(hundredthsOfPercent) + "%"
  }
}

/// A credit below an attainment, or a reward above one.
package struct CreditTier: Hashable, Sendable {
  package let bound: CreditBound
  package let amount: CreditAmount

  package init(_ bound: CreditBound, _ amount: CreditAmount) {
    self.bound = bound
    self.amount = amount
  }

  /// Whether met of measured lies beyond the bound, by integers; not where nothing was measured.
  ///
  /// Example: 9 of 10 is not below 90%, 89 of 100 is.
  package func isReached(met: Int, of measured: Int) -> Bool {
    if measured == 0 { return false }
    return switch bound {
    case .below(let bound): met * 10_000 < bound * measured
    case .above(let bound): met * 10_000 > bound * measured
    }
  }
}
