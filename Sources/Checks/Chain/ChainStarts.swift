import CivilTime
import ServiceHours

// The starts at which a deadline may begin to behave otherwise.
extension ChainBudget {
  /// Each opening, closing and midnight of the calendars inside an interval, ascending.
  func landmarks(in interval: Interval) -> [Instant] {
    let all = ([upper] + underpinning).map { $0.timetable }.flatMap { timetable in
      timetable.openIntervals(in: interval).flatMap { [$0.start, $0.end] }
        + midnights(in: interval, timetable.calendar.zone)
    }
    return Set(all).filter { $0 < interval.end }.sorted()
  }

  /// Each half hour from the start of an interval on.
  func halfHours(in interval: Interval) -> [Instant] {
    stride(from: interval.start.secondsSince1970, to: interval.end.secondsSince1970, by: 1800)
      .map { Instant(secondsSince1970: $0) }
  }

  /// The first seconds after the underpinning deadline leaps, over a night or a holiday, between two
  /// of these starts, which ascend.
  func leaps(between starts: [Instant]) -> [Instant] {
    let courses = starts.compactMap { start in end(from: start).map { (start: start, end: $0) } }
    return zip(courses, courses.dropFirst()).compactMap { before, after in
      guard after.end - before.end > after.start - before.start else { return nil }
      return leap(after: before, until: after.start)
    }
  }

  /// The first start from which the deadline has moved on by more than the start itself.
  private func leap(after first: (start: Instant, end: Instant), until last: Instant) -> Instant {
    var low = first.start
    var high = last
    while high - low > Seconds(1) {
      let middle = low + Seconds((high - low).count / 2)
      let hasLeapt = end(from: middle).map { $0 - first.end > middle - first.start } ?? false
      if hasLeapt { high = middle } else { low = middle }
    }
    return high
  }

  private func midnights(in interval: Interval, _ zone: Zone) -> [Instant] {
    let first = zone.local(at: interval.start).date.daysSince1970 + 1
    let last = zone.local(at: interval.end).date.daysSince1970
    return (first..<max(first, last + 1)).map { day in
      zone.instant(of: LocalDateTime(date: LocalDate(daysSince1970: day)))
    }
  }
}
