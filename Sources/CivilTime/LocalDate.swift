/// A date of the proleptic Gregorian calendar, without a zone.
///
/// Kept as the number of days since 1970-01-01, so that sums and comparisons are integer ones.
///
/// Example: `LocalDate(year: 2026, month: 10, day: 25)` is a Sunday.
package struct LocalDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let daysSince1970: Int

  package init(daysSince1970: Int) { self.daysSince1970 = daysSince1970 }

  /// The date, or nothing where the month or the day does not exist, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard year >= 1, (1...12).contains(month), day >= 1,
      day <= LocalDate.dayCount(year: year, month: month)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// The date of a year, month and day that are known to exist.
  ///
  /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
  package init(uncheckedYear year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    daysSince1970 = era * 146_097 + dayOfEra - 719_468
  }

  /// The days since 1970 of a date of the years 1970 to 2099; nothing for any other, and for a date
  /// that does not exist.
  ///
  /// In these years every fourth one is a leap year. The months from March on have 31 and 30 days by
  /// turns, but for two 31 in a row twice, which 153 days for five months come to.
  @inline(__always)
  static func daysSince1970(year: Int, month: Int, day: Int) -> Int? {
    guard year >= 1970, year < 2100, month >= 1, month <= 12, day >= 1 else { return nil }
    let longest = month == 2 ? ((year & 3) == 0 ? 29 : 28) : 30 + ((month + (month >> 3)) & 1)
    guard day <= longest else { return nil }
    // Years begin in March, so that the leap day is the last.
    let isEarly = month <= 2
    let start = isEarly ? year - 1 : year
    let months = isEarly ? month + 9 : month - 3
    let daysBefore = (153 * months + 2) / 5
    return start * 365 + (start >> 2) + daysBefore + day - 719_484
  }

  package static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
  package static func + (left: LocalDate, days: Int) -> LocalDate {
    LocalDate(daysSince1970: left.daysSince1970 + days)
  }
  package static func - (left: LocalDate, days: Int) -> LocalDate {
    LocalDate(daysSince1970: left.daysSince1970 - days)
  }
}

extension LocalDate {
  /// Year, month (1 to 12) and day (1 to 31).
  ///
  /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { parts.year }

  /// The day of the week; 1970-01-01 was a Thursday.
  package var weekday: Weekday {
    let index = ((daysSince1970 + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The month that the date lies in.
  package var month: Month {
    let parts = self.parts
    return Month(year: parts.year, number: parts.month)
  }

  static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month (1 to 12).
  package static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension LocalDate: CustomStringConvertible {
  /// ISO 8601: `2026-10-25`.
  package var description: String {
    let parts = self.parts
    return "\(padded(parts.year, 4))-\(padded(parts.month, 2))-\(padded(parts.day, 2))"
  }
}

/// A number in decimal digits, filled up with zeros on the left.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
