/// How a zone's clocks change every year for ever: the POSIX footer of a TZif file.
///
/// Source: RFC 9636 section 3.3 and POSIX.1-2017 section 8.3, the `TZ` variable's form
/// `std offset dst offset,start,end`, with the extension of hours from -167 to 167.
package struct ZoneRule: Hashable, Sendable {
  /// How far standard time is ahead of UTC.
  let standardOffset: Seconds
  /// The yearly changes; none for a zone that keeps standard time.
  let daylight: Daylight?

  /// The two yearly changes of a zone with daylight saving time.
  package struct Daylight: Hashable, Sendable {
    /// How far daylight saving time is ahead of UTC.
    package let offset: Seconds
    /// When it begins, by the clock of standard time.
    package let start: YearDay
    /// When it ends, by the clock of daylight saving time.
    package let end: YearDay
  }

  /// A local time of one day in every year.
  package struct YearDay: Hashable, Sendable {
    package let day: Day
    /// Seconds since that day's midnight; may be negative or beyond 24 hours.
    package let secondsSinceMidnight: Int
  }

  /// One day in every year.
  package enum Day: Hashable, Sendable {
    /// `Jn`: the n-th day (1 to 365), 29 February never counted.
    case withoutLeapDay(Int)
    /// `n`: the n-th day from zero (0 to 365), 29 February counted.
    case fromZero(Int)
    /// `Mm.w.d`: the w-th weekday (1 to 5, 5 the last one) of a month.
    case weekday(month: Int, week: Int, weekday: Weekday)
  }

  /// 400 years, 146,097 days: after them the Gregorian calendar repeats to the weekday.
  static let secondsOfCycle: Int64 = 146_097 * 86_400
}

extension ZoneRule {
  /// The changes after an instant, over a little more than one cycle of 400 years.
  ///
  /// Rules before 1970 are not wanted by anyone: with no stated transition it starts there.
  package func transitions(after last: Instant) -> [ZoneTransition] {
    guard let daylight else { return [] }
    let earliest = Instant(secondsSince1970: 0)
    let firstYear = LocalDateTime(secondsSince1970: max(last, earliest).secondsSince1970).date.year
    return (firstYear...firstYear + 403)
      .flatMap { transitions(of: daylight, year: $0) }
      .filter { $0.instant > last }
      .sorted { $0.instant < $1.instant }
  }

  private func transitions(of daylight: Daylight, year: Int) -> [ZoneTransition] {
    [
      ZoneTransition(
        instant: daylight.start.instant(year: year, offset: standardOffset),
        offset: daylight.offset),
      ZoneTransition(
        instant: daylight.end.instant(year: year, offset: daylight.offset),
        offset: standardOffset),
    ]
  }
}

extension ZoneRule.YearDay {
  func instant(year: Int, offset: Seconds) -> Instant {
    let local = LocalDateTime(
      date: day.date(year: year), secondsSinceMidnight: secondsSinceMidnight)
    return Instant(secondsSince1970: local.secondsSince1970 - offset.count)
  }
}

extension ZoneRule.Day {
  func date(year: Int) -> LocalDate {
    let newYear = LocalDate(uncheckedYear: year, month: 1, day: 1)
    switch self {
    case .withoutLeapDay(let day):
      return newYear + (day - 1 + (LocalDate.isLeap(year: year) && day > 59 ? 1 : 0))
    case .fromZero(let day):
      return newYear + day
    case .weekday(let month, let week, let weekday):
      let first = LocalDate(uncheckedYear: year, month: month, day: 1)
      let wait = (weekday.rawValue - first.weekday.rawValue + 7) % 7
      let day = 1 + wait + 7 * (week - 1)
      let count = LocalDate.dayCount(year: year, month: month)
      return first + ((day > count ? day - 7 : day) - 1)
    }
  }
}
