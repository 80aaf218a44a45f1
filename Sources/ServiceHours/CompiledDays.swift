import CivilTime

/// The open intervals and working dates of a stretch of dates.
struct CompiledDays {
  private(set) var open: [Interval] = []
  private(set) var workingDates: [LocalDate] = []

  /// All dates from the first through the last; shifts that reach in from the days before or out
  /// to the days after are cut nowhere, so that sums over adjoining stretches stay whole.
  init(_ calendar: ServiceCalendar, from first: LocalDate, through last: LocalDate) {
    let dates = (first.daysSince1970 - 2...last.daysSince1970)
      .map { LocalDate(daysSince1970: $0) }
    if calendar.isAlwaysOpen, let start = calendar.openIntervals(of: first - 2).first,
      let end = calendar.openIntervals(of: last).last
    {
      workingDates = dates
      open = [Interval(start: start.start, end: end.end)]
    } else {
      for date in dates { add(date, of: calendar) }
    }
  }

  private mutating func add(_ date: LocalDate, of calendar: ServiceCalendar) {
    let intervals = calendar.openIntervals(of: date)
    if intervals.isEmpty { return }
    workingDates.append(date)
    for interval in intervals { append(interval) }
  }

  /// Joins an interval to those before it.
  ///
  /// A night shift may overlap the next date's hours, so
  /// the new interval can start before the last one ends, or before its start.
  private mutating func append(_ interval: Interval) {
    guard let last = open.last, interval.start <= last.end else {
      open.append(interval)
      return
    }
    if interval.start >= last.start {
      open[open.count - 1] = Interval(start: last.start, end: max(last.end, interval.end))
      return
    }
    let from = open.lastIndex { $0.end < interval.start }.map { $0 + 1 } ?? 0
    open.replaceSubrange(from..., with: Interval.union(open[from...] + [interval]))
  }
}
