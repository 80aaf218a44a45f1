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

  /// The seconds beside each leap of a deadline, over a night or a holiday, between two of these
  /// starts, which ascend: the last one before it and the first one after it.
  func leaps(between overruns: [Overrun]) -> [Overrun] {
    zip(overruns, overruns.dropFirst()).flatMap { first, last in
      leap(of: { $0.due }, between: first, last) + leap(of: { $0.end }, between: first, last)
    }
  }

  /// A deadline leaps where it moves on by more than the start.
  private func leap(
    of deadline: (Overrun) -> Instant, between first: Overrun, _ last: Overrun
  ) -> [Overrun] {
    guard deadline(last) - deadline(first) > last.start - first.start else { return [] }
    var (low, high) = (first, last)
    while high.start - low.start > Seconds(1) {
      let middle = low.start + Seconds((high.start - low.start).count / 2)
      guard let next = overrun(from: middle) else { return [] }
      let hasLeapt = deadline(next) - deadline(first) > next.start - first.start
      if hasLeapt { high = next } else { low = next }
    }
    return [low, high]
  }

  private func midnights(in interval: Interval, _ zone: Zone) -> [Instant] {
    let first = zone.local(at: interval.start).date.daysSince1970 + 1
    let last = zone.local(at: interval.end).date.daysSince1970
    return (first..<max(first, last + 1)).map { day in
      zone.instant(of: LocalDateTime(date: LocalDate(daysSince1970: day)))
    }
  }
}
