import Compliance
import Foundation
import ServiceModel
import TestSupport
import Testing

/// Money: how it is written and rounded.
struct CreditArithmeticTests {
  @Test(arguments: [
    ("12000.00 EUR", 1_200_000, "12000.00 EUR"), ("12000 EUR", 1_200_000, "12000.00 EUR"),
    ("0.5 GBP", 50, "0.50 GBP"), ("1200 JPY", 1_200, "1200 JPY"),
    ("0.005 KWD", 5, "0.005 KWD"),
    ("1000000000000 USD", 100_000_000_000_000, "1000000000000.00 USD"),
  ])
  func `an amount has as many decimals as its currency`(
    text: String, units: Int, shown: String
  ) throws {
    let money = try #require(Money(text))
    #expect(money.minorUnits == units && money.description == shown)
  }

  @Test(arguments: [
    "12,000 EUR", "12000", "EUR", "12000 eur", "12000.005 EUR", "1.5 JPY", "-5 EUR", "1e3 EUR",
    ".5 EUR", "5. EUR", "1000000000000.01 USD", "9999999999999999 EUR", "5 EURO", "٣ EUR",
  ])
  func `any other text is no amount`(text: String) { #expect(Money(text) == nil) }

  @Test func `a share is rounded once, halves away from zero, as exact decimals say`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      let amount = Int.random(in: -Money.largest...Money.largest, using: &random)
      let small = Int.random(in: -999...999, using: &random)
      let shares = (0..<3).map { _ in Int.random(in: 1...10_000, using: &random) }
      let thousandths = Int.random(in: 1_000...100_000, using: &random)
      let value = Bool.random(using: &random) ? amount : small
      let units = CreditRounding.units(
        value, times: shares + [thousandths], over: [10_000, 10_000, 10_000, 1_000])
      #expect(units == Self.exact(value, shares + [thousandths], zeros: 15))
    }
    #expect(CreditRounding.units(1_005, times: [1], over: [10]) == 101)
    #expect(CreditRounding.units(-1_005, times: [1], over: [10]) == -101)
    #expect(CreditRounding.units(1_004, times: [1], over: [10]) == 100)
  }

  /// By the digits of the whole product, multiplied as at school.
  private static func exact(_ amount: Int, _ factors: [Int], zeros: Int) -> Int {
    var digits = String(amount.magnitude).reversed().compactMap { $0.wholeNumberValue }
    for factor in factors {
      var carry = 0
      digits = digits.map { digit in
        carry += digit * factor
        defer { carry /= 10 }
        return carry % 10
      }
      while carry > 0 {
        digits.append(carry % 10)
        carry /= 10
      }
    }
    while digits.count <= zeros { digits.append(0) }
    let whole = digits[zeros...].reversed().reduce(0) { $0 * 10 + $1 }
    let size = digits[zeros - 1] >= 5 ? whole + 1 : whole
    return amount < 0 ? -size : size
  }
}
