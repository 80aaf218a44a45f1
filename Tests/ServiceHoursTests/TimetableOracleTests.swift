import CivilTime
import ServiceHours
import TestSupport
import Testing

/// The timetable against a slow and obvious walk, on seeded random calendars and zones.
struct TimetableOracleTests {
  /// With the comparisons of the second test more than a million.
  @Test(arguments: 0..<100)
  func `a timetable agrees with a walk over the days`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let calendar = try RandomCalendar.make(&random)
    let timetable = Timetable(calendar, horizon: 2024...2027)
    let walk = ObviousWalk(calendar, from: "2025-01-01", to: "2026-12-31")
    for _ in 0..<5_000 {
      let interval = walk.randomInterval(&random)
      let open = timetable.openTime(in: interval)
      #expect(open == walk.openTime(in: interval))
      #expect(timetable.isOpen(at: interval.start) == walk.isOpen(at: interval.start))
      if open > .zero {
        let deadline = try #require(timetable.deadline(after: interval.start, openTime: open))
        #expect(deadline == walk.deadline(after: interval.start, openTime: open))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `open time adds up over adjoining intervals, in any horizon`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    let calendar = try RandomCalendar.make(&random)
    let narrow = Timetable(calendar, horizon: 2025...2026)
    let wide = Timetable(calendar, horizon: 2020...2031)
    for _ in 0..<500 {
      let ends = (0..<3).map { _ in Int64.random(in: 1_700_000_000..<1_830_000_000, using: &random)
      }
      .sorted().map { Instant(secondsSince1970: $0) }
      let whole = Interval(start: ends[0], end: ends[2])
      let first = Interval(start: ends[0], end: ends[1])
      let second = Interval(start: ends[1], end: ends[2])
      #expect(wide.openTime(in: first) + wide.openTime(in: second) == wide.openTime(in: whole))
      if seed < 2 { #expect(narrow.openTime(in: whole) == wide.openTime(in: whole)) }
    }
  }
}
