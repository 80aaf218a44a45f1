import CivilTime

/// The open intervals and working dates of a stretch of dates.
struct CompiledDays {
  private(set) var open: [Interval] = []
  private(set) var workingDates: [LocalDate] = []

  /// All dates from the first through the last; shifts that reach in from the days before or out
  /// to the days after are cut nowhere, so that sums over adjoining stretches stay whole.
  init(_ calendar: ServiceCalendar, from first: LocalDate, through last: LocalDate) {
    let days = first.daysSince1970 - 2...last.daysSince1970
    if calendar.isAlwaysOpen, let start = calendar.openIntervals(of: first - 2).first,
      let end = calendar.openIntervals(of: last).last
    {
      workingDates = days.map { LocalDate(daysSince1970: $0) }
      open = [Interval(start: start.start, end: end.end)]
      return
    }
    workingDates.reserveCapacity(days.count)
    open.reserveCapacity(days.count)
    var week = OrdinaryWeek(calendar, from: first - 2, through: last)
    for day in days {
      let date = LocalDate(daysSince1970: day)
      var isWorking = false
      week.eachInterval(of: date) { interval in
        isWorking = true
        append(interval)
      }
      if isWorking { workingDates.append(date) }
    }
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
