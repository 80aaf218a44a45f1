import CivilTime
import ServiceHours
import TestSupport

/// Open or closed for every second of two years, written down one second after the other from
/// the calendar's words: no sums, no unions, no search.
struct ObviousWalk {
  private let first: Instant
  private var open: [Bool]

  init(_ calendar: ServiceCalendar, from: String, to: String) {
    let start = LocalDate(from) ?? LocalDate(daysSince1970: 0)
    let end = LocalDate(to) ?? start
    first = calendar.zone.instant(of: LocalDateTime(date: start))
    let last = calendar.zone.instant(of: LocalDateTime(date: end))
    open = Array(repeating: false, count: Int((last - first).count))
    let days = start.daysSince1970 - 3...end.daysSince1970
    for day in days { mark(LocalDate(daysSince1970: day), calendar, true, \.shifts) }
    for day in days { mark(LocalDate(daysSince1970: day), calendar, false, \.breaks) }
  }

  private mutating func mark(
    _ date: LocalDate, _ calendar: ServiceCalendar, _ value: Bool, _ part: (DayPlan) -> [Shift]
  ) {
    for shift in part(calendar.plan(for: date)) {
      let midnight = Int64(date.daysSince1970) * 86_400
      let start = calendar.zone.instant(
        of: LocalDateTime(secondsSince1970: midnight + Int64(shift.start)))
      let end = calendar.zone.instant(
        of: LocalDateTime(secondsSince1970: midnight + Int64(shift.end)))
      var second = max(0, (start - first).count)
      while second < min(Int64(open.count), (end - first).count) {
        open[Int(second)] = value
        second += 1
      }
    }
  }

  func isOpen(at instant: Instant) -> Bool { open[Int((instant - first).count)] }

  func openTime(in interval: Interval) -> Seconds {
    var count: Int64 = 0
    for second in Int((interval.start - first).count)..<Int((interval.end - first).count)
    where open[second] { count += 1 }
    return Seconds(count)
  }

  func deadline(after start: Instant, openTime length: Seconds) -> Instant {
    var left = length.count
    var second = Int((start - first).count)
    while left > 0 {
      if open[second] { left -= 1 }
      second += 1
    }
    return first + Seconds(Int64(second))
  }

  /// Short and long intervals, more of the short ones.
  func randomInterval(_ random: inout SeededGenerator) -> Interval {
    let limits: [Int] = [3_600, 90_000, 700_000]
    let length = Int.random(in: 0..<limits[Int.random(in: 0..<3, using: &random)], using: &random)
    let start = Int.random(in: 0..<(open.count - length), using: &random)
    return Interval(
      start: first + Seconds(Int64(start)), end: first + Seconds(Int64(start + length)))
  }
}
