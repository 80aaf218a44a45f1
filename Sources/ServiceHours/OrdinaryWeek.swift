import CivilTime

/// The open hours of dates that are like the same weekday of the weeks around them.
///
/// Nearly all dates are: no holiday, special day, break or change of version or clock touches them. Their
/// hours are worked out once for each weekday and moved to each date, which takes a twentieth of the time.
struct OrdinaryWeek {
  private let calendar: ServiceCalendar
  /// Dates that something touches, ascending, as days since 1970; asked for in order.
  private let touchedDays: [Int]
  private var nextTouched = 0
  /// By version and weekday, as local seconds since the date's midnight; nothing where not yet known.
  private var hours: [[Hours]?]
  private var steady: SteadyStretch?

  private struct Hours {
    let start: Int64
    let end: Int64
  }

  /// For dates from the first through the last, which have to be asked for in order.
  init(_ calendar: ServiceCalendar, from first: LocalDate, through last: LocalDate) {
    self.calendar = calendar
    touchedDays = calendar.touchedDays(from: first, through: last)
    hours = Array(repeating: nil, count: calendar.versions.count * 7)
  }

  /// Hands out the open intervals of a date, as `ServiceCalendar.openIntervals(of:)` says, in order.
  mutating func eachInterval(of date: LocalDate, _ body: (Interval) -> Void) {
    guard !isTouched(date), let offset = steadyOffset(around: date) else {
      calendar.openIntervals(of: date).forEach(body)
      return
    }
    let midnight = Int64(date.daysSince1970) * 86_400 - offset
    let place = calendar.version(on: date) * 7 + date.weekday.rawValue
    if hours[place] == nil {
      hours[place] = calendar.openIntervals(of: date).map { interval in
        Hours(
          start: interval.start.secondsSince1970 - midnight,
          end: interval.end.secondsSince1970 - midnight)
      }
    }
    for hours in hours[place] ?? [] {
      body(
        Interval(
          start: Instant(secondsSince1970: midnight + hours.start),
          end: Instant(secondsSince1970: midnight + hours.end)))
    }
  }

  private mutating func isTouched(_ date: LocalDate) -> Bool {
    let day = date.daysSince1970
    while nextTouched < touchedDays.count, touchedDays[nextTouched] < day { nextTouched += 1 }
    return nextTouched < touchedDays.count && touchedDays[nextTouched] == day
  }

  /// How far the clock is ahead of UTC, in seconds, where that does not change from a day before the date
  /// until four after it: no shift, and no break that cuts one, reaches further.
  private mutating func steadyOffset(around date: LocalDate) -> Int64? {
    let first = Int64(date.daysSince1970 - 1) * 86_400
    let last = first + 5 * 86_400
    if let steady, steady.holds(from: first, through: last) { return steady.offset.count }
    if let steady, first < steady.end, first >= steady.start { return nil }
    steady = calendar.zone.steadyStretch(around: LocalDateTime(secondsSince1970: first))
    guard let steady, steady.holds(from: first, through: last) else { return nil }
    return steady.offset.count
  }
}

extension ServiceCalendar {
  /// The dates of a stretch whose hours are not those of their weekday and version alone, ascending, as
  /// days since 1970; some beside the stretch are among them.
  fileprivate func touchedDays(from first: LocalDate, through last: LocalDate) -> [Int] {
    var days: Set<Int> = []
    for version in versions {
      days.formUnion(version.holidays.map { $0.date.daysSince1970 })
      days.formUnion(version.specialDays.keys.map { $0.daysSince1970 })
      // A break cuts the shifts of its date, and those of other dates that reach into it or begin before.
      for date in version.breaks.keys { days.formUnion((-2...1).map { date.daysSince1970 + $0 }) }
      if let from = version.from { days.formUnion((-2...1).map { from.daysSince1970 + $0 }) }
      for holiday in version.yearlyHolidays {
        let dates = (first.year...last.year).compactMap { year in
          LocalDate(year: year, month: holiday.month, day: holiday.day)
        }
        days.formUnion(dates.map { $0.daysSince1970 })
      }
    }
    return days.sorted()
  }
}
