/// Numbers for print: whole units, the same on every run and machine.
///
/// Logarithms differ in their last digit between machines. What lies within a millionth of a unit
/// of a half is taken for that half, and halves go away from zero; so such a digit moves no printed
/// one, but for results that lie by chance within 10⁻¹⁰ of a unit of that millionth.
package enum Rounded {
  /// The nearest whole number of units, with so many units to one.
  ///
  /// What is not a number is 0; what is too large is the largest `Int`.
  ///
  /// Example: 0.64614 has 6,461 units at 10,000 to one, −0.25 has −3 at 10 to one.
  package static func units(_ value: Double, perOne: Int) -> Int {
    let scaled = (value * Double(perOne)).magnitude
    guard scaled < 9e18 else { return scaled.isNaN ? 0 : value < 0 ? Int.min : Int.max }
    let whole = Int((scaled + 0.5 + 1e-6).rounded(.down))
    return value < 0 ? -whole : whole
  }

  /// So many whole units, cut off towards zero, with so many units to one: for shares, which never read as more than
  /// they are.
  ///
  /// What lies within a millionth of a unit below a whole number is taken for it, as sums of fractions may. What is
  /// not a number is 0; what is too large is the largest `Int`.
  ///
  /// Example: 0.99997 has 9,999 units at 10,000 to one.
  package static func cut(_ value: Double, perOne: Int) -> Int {
    let scaled = (value * Double(perOne)).magnitude
    guard scaled < 9e18 else { return scaled.isNaN ? 0 : value < 0 ? Int.min : Int.max }
    let whole = Int((scaled + 1e-6).rounded(.down))
    return value < 0 ? -whole : whole
  }
}
