import CivilTime
import ServiceHours
import TestSupport
import Testing

/// What years a timetable is compiled for changes none of its answers.
struct HorizonTests {
  /// Half of the instants lie within three days of an end of the narrow timetable's years.
  private static let ends = ["2024-12-31", "2026-12-31"].compactMap { LocalDate($0) }

  @Test(arguments: 0..<60)
  func `a narrow timetable answers as one of all years does`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 4_000)
    let calendar = try seed % 3 == 0 ? sparse(&random) : RandomCalendar.make(&random)
    try compare(calendar, &random, count: 40)
  }

  @Test func `a narrow timetable of a calendar that is always open answers as a whole one does`()
    throws
  {
    var random = SeededGenerator(seed: 4_100)
    let days = Weekday.allCases.map { ($0, [Shift.wholeDay]) }
    let calendar = ServiceCalendar(
      name: "always", zone: try SystemZones.zone("Europe/London"),
      versions: [HoursVersion(weekly: Dictionary(uniqueKeysWithValues: days))])
    try compare(calendar, &random, count: 40)
  }

  private func compare(
    _ calendar: ServiceCalendar, _ random: inout SeededGenerator, count: Int
  ) throws {
    let whole = Timetable(calendar)
    for _ in 0..<count {
      // A fresh one now and then, which has not yet been asked beyond its years.
      let narrow = Timetable(calendar, horizon: 2025...2026)
      for _ in 0..<4 {
        let (first, second) = (instant(&random), instant(&random))
        let interval = Interval(start: min(first, second), end: max(first, second))
        let length = Seconds(Int64.random(in: 0..<3_000_000, using: &random))
        #expect(narrow.openTime(in: interval) == whole.openTime(in: interval))
        #expect(narrow.isOpen(at: first) == whole.isOpen(at: first))
        #expect(narrow.openIntervals(in: interval) == whole.openIntervals(in: interval))
        let due = whole.deadline(after: first, openTime: length)
        #expect(narrow.deadline(after: first, openTime: length) == due)
        #expect(narrow.nextOpening(from: first) == whole.nextOpening(from: first))
        let opening = whole.nextOpening(from: first) ?? first
        let closing = whole.closingBeforeOpening(at: opening)
        #expect(narrow.closingBeforeOpening(at: opening) == closing)
        let days = Int.random(in: 0..<400, using: &random)
        let reached = whole.instant(workingDays: days, after: first)
        #expect(narrow.instant(workingDays: days, after: first) == reached)
      }
    }
  }

  @Test(arguments: 0..<30)
  func `compiled hours are those of each date, over all changes of the clocks`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 4_200)
    let calendar = try RandomCalendar.make(&random)
    let year = Int.random(in: 1971..<2110, using: &random)
    let dates = (-2...800).map { LocalDate(uncheckedYear: year, month: 1, day: 1) + $0 }
    let slow = Interval.union(dates.flatMap { calendar.openIntervals(of: $0) })
    let ends = [dates[4], dates[720]].map { calendar.zone.instant(of: LocalDateTime(date: $0)) }
    let interval = Interval(start: ends[0], end: ends[1])
    let compiled = Timetable(calendar, horizon: year...year + 2)
    #expect(compiled.openIntervals(in: interval) == slow.compactMap { $0.intersection(interval) })
  }

  @Test func `special days alone are found however far off they are`() throws {
    let day = try #require(LocalDate("2060-05-04"))
    let shift = try #require(Shift(from: .midnight, to: .endOfDay))
    let calendar = ServiceCalendar(
      name: "once", zone: .utc,
      versions: [HoursVersion(weekly: [:], specialDays: [day: [shift]])])
    let narrow = Timetable(calendar, horizon: 2025...2026)
    let start = Instant(secondsSince1970: 1_750_000_000)
    let opening = Instant(secondsSince1970: Int64(day.daysSince1970) * 86_400)
    #expect(narrow.nextOpening(from: start) == opening)
    #expect(narrow.deadline(after: start, openTime: .hours(1)) == opening + .hours(1))
    #expect(narrow.deadline(after: start, openTime: .hours(25)) == nil)
  }

  /// Open on special days and yearly ones alone, so that the next opening may lie years away.
  private func sparse(_ random: inout SeededGenerator) throws -> ServiceCalendar {
    let first = LocalDate(uncheckedYear: 2015, month: 1, day: 1)
    let shift = try #require(Shift(from: .midnight, to: .endOfDay))
    var days: [LocalDate: [Shift]] = [:]
    for _ in 0..<30 { days[first + Int.random(in: 0..<8_000, using: &random)] = [shift] }
    return ServiceCalendar(
      name: "sparse", zone: try SystemZones.zone("Pacific/Apia"),
      versions: [HoursVersion(weekly: [:], specialDays: days)])
  }

  private func instant(_ random: inout SeededGenerator) -> Instant {
    if Bool.random(using: &random), let end = Self.ends.randomElement(using: &random) {
      let seconds = Int64.random(in: -3 * 86_400..<4 * 86_400, using: &random)
      return Instant(secondsSince1970: Int64(end.daysSince1970) * 86_400 + seconds)
    }
    return Instant(
      secondsSince1970: Int64.random(in: 1_600_000_000..<1_900_000_000, using: &random))
  }
}
