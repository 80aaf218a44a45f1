package import CivilTime
package import ServiceModel

/// One target over some months: met of measured in each, against the goal of each.
package struct ReadingSpan: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package let month: Month
    package let counts: Counts
    package let goal: Goal
    /// Whether the target is not in force in the month, as more tickets came than its agreement is made for.
    package let isSuspended: Bool

    package init(month: Month, counts: Counts, goal: Goal, isSuspended: Bool) {
      self.month = month
      self.counts = counts
      self.goal = goal
      self.isSuspended = isSuspended
    }

    package var attainment: Attainment { counts.attainment }

    /// The contract's verdict; nothing where nothing was measured or the target is not in force.
    package var attained: Bool? { isSuspended ? nil : attainment.reaches(goal) }
  }

  /// One for each month, ascending.
  package let parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }

  /// The clocks of all months together.
  package var counts: Counts { parts.reduce(into: Counts()) { $0 += $1.counts } }

  package var attainment: Attainment { counts.attainment }

  package var measuredMonths: Int { parts.filter { $0.attained != nil }.count }
  package var attainedMonths: Int { months { $0.attainment } }

  /// How many months would be attained with every doubt settled for the better, and for the worse.
  package var bestAttainedMonths: Int { months { $0.best } }
  package var worstAttainedMonths: Int { months { $0.worst } }

  private func months(_ attainment: (Counts) -> Attainment) -> Int {
    parts.filter { !$0.isSuspended && attainment($0.counts).reaches($0.goal) == true }.count
  }

  /// How far met of measured lies above the goals in the months that have a verdict, weighted by what was measured.
  package var margin: Margin {
    let judged = parts.filter { $0.attained != nil }
    return Margin(
      surplus: judged.reduce(0) { sum, part in
        sum + part.attainment.met * 10_000 - part.goal.hundredthsOfPercent
          * part.attainment.measured
      }, measured: judged.reduce(0) { $0 + $1.attainment.measured })
  }
}

/// A distance from a goal: hundredths of a percentage point as a fraction.
package struct Margin: Hashable, Sendable {
  /// Met × 10,000 − goal × measured; below zero where the goal is missed.
  let surplus: Int
  package let measured: Int

  /// Hundredths of a percentage point, cut off towards the goal; nothing where nothing was measured.
  package var hundredthsOfPoints: Int? { measured == 0 ? nil : surplus / measured }

  /// How far another margin lies from this one; zero where either measured nothing.
  package func distance(to other: Margin) -> Distance {
    if measured == 0 || other.measured == 0 { return Distance(0, 1) }
    return Distance(
      Int128(other.surplus) * Int128(measured) - Int128(surplus) * Int128(other.measured),
      Int128(measured) * Int128(other.measured))
  }

  /// An exact fraction with a denominator above zero.
  package struct Distance: Hashable, Sendable {
    private let numerator: Int128
    private let denominator: Int128

    fileprivate init(_ numerator: Int128, _ denominator: Int128) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// Whether it goes further, whichever way.
    package func isFurther(than other: Distance) -> Bool {
      let (here, there) = (Int128(numerator.magnitude), Int128(other.numerator.magnitude))
      // Whole parts first, so that no product leaves 128 bits.
      let (whole, otherWhole) = (here / denominator, there / other.denominator)
      if whole != otherWhole { return whole > otherWhole }
      let rest = (here % denominator).multipliedFullWidth(by: other.denominator)
      let otherRest = (there % other.denominator).multipliedFullWidth(by: denominator)
      return rest.high != otherRest.high ? rest.high > otherRest.high : rest.low > otherRest.low
    }

    /// Hundredths of a percentage point, cut off towards zero.
    package var hundredthsOfPoints: Int { Int(clamping: numerator / denominator) }
  }
}
