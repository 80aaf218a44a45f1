/// A lower and an upper limit, both included.
package struct Limits: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  init(_ first: Double, _ second: Double) {
    lower = min(first, second)
    upper = max(first, second)
  }

  /// Limits of a share, cut to 0…1.
  init(share first: Double, _ second: Double) {
    self.init(min(1, max(0, first)), min(1, max(0, second)))
  }

  package var width: Double { upper - lower }

  /// Whether a value lies between the limits or on one.
  package func contains(_ value: Double) -> Bool { side(of: value) == nil }

  /// Beyond which limit a value lies; nothing where it lies between them or on one.
  ///
  /// A value within 10⁻¹² of a limit lies on it, so that rounding makes no signal.
  package func side(of value: Double) -> Side? {
    if value < lower - 1e-12 { return .below }
    return value > upper + 1e-12 ? .above : nil
  }

  /// For print: both limits in whole units, with so many units to one.
  ///
  /// Example: the Wilson limits of 11 of 12 are 6,461…9,851 hundredths of a percent (10,000 to
  /// one).
  package func rounded(perOne: Int) -> ClosedRange<Int> {
    let first = Rounded.units(lower, perOne: perOne)
    return first...max(first, Rounded.units(upper, perOne: perOne))
  }
}
