package import CivilTime

/// A date on which the weekly hours do not hold.
package struct Holiday: Hashable, Sendable {
  package let date: LocalDate
  package let name: String
  /// The hours that are left, as on Christmas Eve; empty for a whole holiday.
  package let hours: [Shift]
  /// Where the date was stated, for people: a file's name or `stated`.
  package let origin: String

  package init(date: LocalDate, name: String, hours: [Shift] = [], origin: String) {
    self.date = date
    self.name = name
    self.hours = hours
    self.origin = origin
  }
}

/// A holiday on the same day of every year.
package struct YearlyHoliday: Hashable, Sendable {
  /// 1 to 12.
  package let month: Int
  /// 1 to 31; 29 February exists in leap years only.
  package let day: Int
  package let name: String
  package let hours: [Shift]

  package init(month: Int, day: Int, name: String, hours: [Shift] = []) {
    self.month = month
    self.day = day
    self.name = name
    self.hours = hours
  }
}
