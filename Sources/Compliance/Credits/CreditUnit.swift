package import ServiceModel

/// What credits of an agreement are counted in, in whole units.
package enum CreditUnit: Hashable, Sendable {
  /// Minor units of a currency.
  case money(Currency)
  /// Millionths of a fee that the agreement does not state.
  case feeShare

  package init(_ terms: CreditTerms) {
    self = terms.currency.map { .money($0) } ?? .feeShare
  }

  /// So many units in words: `240.00 EUR`, or `2% of the fee`.
  package func text(_ units: Int) -> String {
    switch self {
    case .money(let currency): return Money(minorUnits: units, currency).description
    case .feeShare:
      let number = Money.text(units, decimals: 4).split(separator: ".")
      let decimals = String(number[1].reversed().drop { $0 == "0" }.reversed())
      return number[0] + (decimals.isEmpty ? "" : "." + decimals) + "% of the fee"
    }
  }
}

/// The one rounding of credits: a share of an amount becomes whole units, halves away from zero.
///
/// It happens where a tier's credit or reward is worked out, once, after weight and multiplier, and where a
/// cap is. All that follows adds and subtracts whole units.
package enum CreditRounding {
  /// An amount times all numerators over all denominators, which are above zero.
  ///
  /// Exact: no product leaves 128 bits, as amounts are at most `Money.largest`, shares at most 10,000
  /// hundredths and multipliers at most 100,000 thousandths.
  /// Example: 1,005 cents times 1 over 10 are 101 cents.
  package static func units(_ amount: Int, times numerators: [Int], over denominators: [Int]) -> Int
  {
    let numerator = numerators.reduce(Int128(amount)) { $0 * Int128($1) }
    let denominator = denominators.reduce(Int128(1)) { $0 * Int128($1) }
    let doubled = numerator.magnitude * 2 + denominator.magnitude
    let rounded = Int(clamping: doubled / (denominator.magnitude * 2))
    return numerator < 0 ? -rounded : rounded
  }
}
