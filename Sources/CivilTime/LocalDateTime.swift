/// A date and time of day on a wall clock, without a zone.
///
/// Kept as the seconds since 1970-01-01T00:00:00 of that wall clock, so 24:00 of a date and 00:00
/// of the next are the same value.
package struct LocalDateTime: Hashable, Comparable, Sendable {
  /// Seconds on the wall clock since its 1970-01-01T00:00:00.
  package let secondsSince1970: Int64

  package init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

  package init(date: LocalDate, time: LocalTime = .midnight) {
    self.init(date: date, secondsSinceMidnight: time.secondsSinceMidnight)
  }

  /// So many wall-clock seconds after a date's midnight; may run into the next days.
  package init(date: LocalDate, secondsSinceMidnight: Int) {
    secondsSince1970 = Int64(date.daysSince1970) * 86_400 + Int64(secondsSinceMidnight)
  }

  package var date: LocalDate {
    LocalDate(daysSince1970: Int(floorDivide(secondsSince1970, 86_400)))
  }

  /// Seconds since the date's midnight, 0 to 86,399.
  package var secondsSinceMidnight: Int {
    Int(secondsSince1970 - floorDivide(secondsSince1970, 86_400) * 86_400)
  }

  package static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}

extension LocalDateTime: CustomStringConvertible {
  /// ISO 8601 with whole seconds and no zone: `2026-10-23T16:55:00`.
  package var description: String {
    let seconds = secondsSinceMidnight
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))"
  }
}

/// The quotient rounded towards minus infinity, for a positive divisor.
@inlinable package func floorDivide(_ dividend: Int64, _ divisor: Int64) -> Int64 {
  dividend >= 0 ? dividend / divisor : -((-dividend + divisor - 1) / divisor)
}
