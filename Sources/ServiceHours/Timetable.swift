package import CivilTime
import Synchronization

/// A calendar compiled to its open intervals, to answer two questions at once: how much open time
/// lies in an interval, and when is so much open time used up.
///
/// Compiled for a horizon of years. A question that reaches beyond it is answered by the same calendar
/// compiled for `defaultHorizon`, which is kept, and one beyond that by compiling the wider horizon for
/// that question, never by silence: the answers are those of the default horizon whatever was compiled.
/// Cost inside the horizon: constant for open time, O(log n) for the inverse. Nothing that it answers
/// changes; it is a class so that all who ask share one.
package final class Timetable: Sendable {
  package let calendar: ServiceCalendar
  /// The years compiled.
  package let horizon: ClosedRange<Int>
  /// Open intervals, ascending, neither overlapping nor touching.
  let open: [Interval]
  /// Open seconds before each interval, and at last before the end of all.
  let openBefore: [Int64]
  /// For each day of UTC from `firstDay` on, the first interval that ends after its midnight.
  let firstIntervalOfDay: [Int32]
  let firstDay: Int64
  /// Dates with open time of their own, ascending.
  let workingDates: [LocalDate]
  /// Whether it is compiled for all of `defaultHorizon`.
  let isWhole: Bool
  /// The whole one, once a question reached beyond this one.
  private let kept = Mutex<Timetable?>(nil)

  /// The years that are compiled where nobody asks for others, and for questions beyond those that are.
  package static let defaultHorizon = 1970...2100

  /// Compiles a calendar.
  ///
  /// Cost: some ten microseconds a year.
  package init(_ calendar: ServiceCalendar, horizon: ClosedRange<Int> = defaultHorizon) {
    self.calendar = calendar
    self.horizon = horizon
    isWhole =
      horizon.lowerBound <= Self.defaultHorizon.lowerBound
      && horizon.upperBound >= Self.defaultHorizon.upperBound
    let first = LocalDate(uncheckedYear: horizon.lowerBound, month: 1, day: 1)
    let last = LocalDate(uncheckedYear: horizon.upperBound, month: 12, day: 31)
    let days = CompiledDays(calendar, from: first, through: last)
    workingDates = days.workingDates
    open = days.open
    openBefore = Timetable.sums(days.open)
    firstDay = Int64(first.daysSince1970)
    firstIntervalOfDay = Timetable.index(
      days.open, firstDay: firstDay, dayCount: last.daysSince1970 - first.daysSince1970 + 1)
  }

  private static func sums(_ open: [Interval]) -> [Int64] {
    var sums: [Int64] = [0]
    sums.reserveCapacity(open.count + 1)
    var sum: Int64 = 0
    for interval in open {
      sum += interval.duration.count
      sums.append(sum)
    }
    return sums
  }

  private static func index(_ open: [Interval], firstDay: Int64, dayCount: Int) -> [Int32] {
    var next = 0
    return (0..<Int64(dayCount)).map { day in
      let midnight = (firstDay + day) * 86_400
      while next < open.count, open[next].end.secondsSince1970 <= midnight { next += 1 }
      return Int32(next)
    }
  }
}

extension Timetable {
  /// The open time inside an interval; zero for an empty one.
  ///
  /// Additive over adjoining intervals.
  ///
  /// Example: with 09:00-17:00 on weekdays in UTC, from Friday 16:00 to Monday 10:00 is two hours.
  package func openTime(in interval: Interval) -> Seconds {
    if interval.isEmpty { return .zero }
    guard let start = openSeconds(before: interval.start),
      let end = openSeconds(before: interval.end)
    else { return beyond(interval).openTime(in: interval) }
    return Seconds(end - start)
  }

  /// Whether the instant is open; the closing instant is not.
  package func isOpen(at instant: Instant) -> Bool {
    guard let index = interval(after: instant) else { return beyond(instant).isOpen(at: instant) }
    return index < open.count && open[index].contains(instant)
  }

  /// The open intervals that meet an interval, cut to it, in order.
  package func openIntervals(in interval: Interval) -> [Interval] {
    if interval.isEmpty { return [] }
    guard let first = self.interval(after: interval.start),
      self.interval(after: interval.end) != nil
    else { return beyond(interval).openIntervals(in: interval) }
    return open[first...].prefix { $0.start < interval.end }
      .compactMap { $0.intersection(interval) }
  }

  /// The place in `firstIntervalOfDay` of an instant's day; nothing beyond the horizon.
  @inline(__always)
  private func day(of instant: Instant) -> Int? {
    let day = floorDivide(instant.secondsSince1970, 86_400) - firstDay
    // The first and last days belong to the horizon by halves, where local midnight is not UTC's.
    return day >= 1 && day < Int64(firstIntervalOfDay.count) - 1 ? Int(day) : nil
  }

  /// Whether the horizon tells all about an instant.
  func covers(_ instant: Instant) -> Bool { day(of: instant) != nil }

  /// Open seconds of the horizon before an instant; nothing beyond the horizon.
  func openSeconds(before instant: Instant) -> Int64? {
    guard let index = interval(after: instant) else { return nil }
    guard index < open.count else { return openBefore[index] }
    return openBefore[index]
      + max(0, instant.secondsSince1970 - open[index].start.secondsSince1970)
  }

  /// The index of the first interval that ends after an instant; nothing beyond the horizon.
  func interval(after instant: Instant) -> Int? {
    guard let day = day(of: instant) else { return nil }
    var index = Int(firstIntervalOfDay[day])
    while index < open.count, open[index].end <= instant { index += 1 }
    return index
  }
}

extension Timetable {
  /// The whole timetable where a question has reached beyond this one, which answers all alike and is
  /// better asked from then on; else this one.
  package var widest: Timetable { kept.withLock { $0 } ?? self }

  /// The timetable for a question about an interval that reaches beyond this one.
  func beyond(_ interval: Interval) -> Timetable { isWhole ? widened(to: interval) : whole }

  /// The timetable for a question about an instant beyond this one.
  func beyond(_ instant: Instant) -> Timetable {
    beyond(Interval(start: instant, end: instant))
  }

  /// The same calendar compiled for all of `defaultHorizon`, by the first who asks, for all.
  var whole: Timetable {
    if isWhole { return self }
    return kept.withLock { kept in
      if let kept { return kept }
      let all = Self.defaultHorizon
      let first = min(all.lowerBound, horizon.lowerBound)
      let made = Timetable(calendar, horizon: first...max(all.upperBound, horizon.upperBound))
      kept = made
      return made
    }
  }

  /// The same calendar over a horizon that holds an interval with a year to spare.
  func widened(to interval: Interval) -> Timetable {
    let years = [interval.start, interval.end].map { instant in
      LocalDateTime(secondsSince1970: instant.secondsSince1970).date.year
    }
    let first = min(horizon.lowerBound, years[0] - 1)
    return Timetable(calendar, horizon: first...max(horizon.upperBound, years[1] + 1))
  }
}
