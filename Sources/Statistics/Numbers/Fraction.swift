/// A share as it was stated, 0…1 with both ends: a numerator over a denominator.
///
/// Example: 99.5 % is `Fraction(995, over: 1000)`.
package struct Fraction: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// Nothing where the denominator is not above 0 or the numerator not in 0…denominator.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator > 0, numerator >= 0, numerator <= denominator else { return nil }
    self.init(checked: numerator, over: denominator)
  }

  private init(checked numerator: Int, over denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package static let half = Fraction(checked: 1, over: 2)

  /// What is missing to one: 95 % becomes 5 %.
  package var complement: Fraction {
    Fraction(checked: denominator - numerator, over: denominator)
  }

  package var value: Double { Double(numerator) / Double(denominator) }

  /// The smallest whole number that is at least this fraction of a total, which is not below 0.
  ///
  /// Example: 95 % of 30 is 28.5, so 29.
  package func roundedUp(of total: Int) -> Int {
    let whole = max(0, total)
    let (quotient, remainder) = denominator.dividingFullWidth(
      whole.multipliedFullWidth(by: numerator))
    return remainder == 0 ? quotient : quotient + 1
  }
}
