package import CivilTime

/// The hours that a calendar keeps from one date on.
package struct HoursVersion: Hashable, Sendable {
  /// The first local date; none for the version that holds from the beginning.
  package let from: LocalDate?
  /// The hours of each weekday; a weekday that is missing is closed.
  package let weekly: [Weekday: [Shift]]
  package let holidays: [Holiday]
  package let yearlyHolidays: [YearlyHoliday]
  /// Dates with hours of their own; an empty list closes the date.
  package let specialDays: [LocalDate: [Shift]]
  /// Cut out of whatever is open on a date.
  package let breaks: [LocalDate: [Shift]]
  /// Cut out of whatever is open on a weekday.
  package let weeklyBreaks: [Weekday: [Shift]]

  package init(
    from: LocalDate? = nil, weekly: [Weekday: [Shift]], holidays: [Holiday] = [],
    yearlyHolidays: [YearlyHoliday] = [], specialDays: [LocalDate: [Shift]] = [:],
    breaks: [LocalDate: [Shift]] = [:], weeklyBreaks: [Weekday: [Shift]] = [:]
  ) {
    self.from = from
    self.weekly = weekly
    self.holidays = holidays
    self.yearlyHolidays = yearlyHolidays
    self.specialDays = specialDays
    self.breaks = breaks
    self.weeklyBreaks = weeklyBreaks
  }
}
