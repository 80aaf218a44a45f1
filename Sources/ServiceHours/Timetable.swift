package import CivilTime

/// A calendar compiled to its open intervals, to answer two questions at once: how much open time
/// lies in an interval, and when is so much open time used up.
///
/// Compiled for a horizon of years; a question that reaches beyond it is answered by compiling the
/// wider horizon for that question, never by silence. Cost inside the horizon: constant for open
/// time, O(log n) for the inverse. Nothing in it changes; it is a class so that all who ask share one.
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

  /// The years that are compiled where nobody asks for others.
  package static let defaultHorizon = 1970...2100

  /// Compiles a calendar.
  ///
  /// Cost: a few milliseconds for the default horizon.
  package init(_ calendar: ServiceCalendar, horizon: ClosedRange<Int> = defaultHorizon) {
    self.calendar = calendar
    self.horizon = horizon
    let first = LocalDate(uncheckedYear: horizon.lowerBound, month: 1, day: 1)
    let last = LocalDate(uncheckedYear: horizon.upperBound, month: 12, day: 31)
    let days = CompiledDays(calendar, from: first, through: last)
    workingDates = days.workingDates
    open = days.open
    openBefore = days.open.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.duration.count) }
    firstDay = Int64(first.daysSince1970)
    firstIntervalOfDay = Timetable.index(
      days.open, firstDay: firstDay, dayCount: last.daysSince1970 - first.daysSince1970 + 1)
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
    else { return widened(to: interval).openTime(in: interval) }
    return Seconds(end - start)
  }

  /// Whether the instant is open; the closing instant is not.
  package func isOpen(at instant: Instant) -> Bool {
    openInterval(at: instant) != nil
  }

  /// The whole open interval around an instant, over midnight where days adjoin.
  package func openInterval(at instant: Instant) -> Interval? {
    guard let index = interval(after: instant) else {
      return widened(to: Interval(start: instant, end: instant)).openInterval(at: instant)
    }
    return index < open.count && open[index].contains(instant) ? open[index] : nil
  }

  /// The open intervals that meet an interval, cut to it, in order.
  package func openIntervals(in interval: Interval) -> [Interval] {
    if interval.isEmpty { return [] }
    guard let first = self.interval(after: interval.start),
      self.interval(after: interval.end) != nil
    else { return widened(to: interval).openIntervals(in: interval) }
    return open[first...].prefix { $0.start < interval.end }
      .compactMap { $0.intersection(interval) }
  }

  /// Open seconds of the horizon before an instant; nothing beyond the horizon.
  func openSeconds(before instant: Instant) -> Int64? {
    guard let index = interval(after: instant) else { return nil }
    guard index < open.count else { return openBefore[index] }
    return openBefore[index]
      + max(0, instant.secondsSince1970 - open[index].start.secondsSince1970)
  }

  /// The index of the first interval that ends after an instant; nothing beyond the horizon.
  func interval(after instant: Instant) -> Int? {
    let day = floorDivide(instant.secondsSince1970, 86_400) - firstDay
    // The first and last days belong to the horizon by halves, where local midnight is not UTC's.
    guard day >= 1, day < Int64(firstIntervalOfDay.count) - 1 else { return nil }
    var index = Int(firstIntervalOfDay[Int(day)])
    while index < open.count, open[index].end <= instant { index += 1 }
    return index
  }

  /// The instant at which so many open seconds of the horizon are used up, if it lies within.
  func instant(afterOpenSeconds seconds: Int64) -> Instant? {
    guard let total = openBefore.last, seconds > 0, seconds <= total else { return nil }
    var low = 0
    var high = open.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if openBefore[middle] < seconds { low = middle } else { high = middle }
    }
    return open[low].start + Seconds(seconds - openBefore[low])
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
