package import CivilTime
package import ServiceHours

/// A threshold on the timetable of its calendar.
package struct Budget: Sendable {
  package let threshold: Threshold
  package let timetable: Timetable

  package init(_ threshold: Threshold, on timetable: Timetable) {
    self.threshold = threshold
    self.timetable = timetable
  }

  /// On a calendar compiled so far that no question about starts inside the interval leads beyond.
  ///
  /// Nothing where the calendar never opens for that long.
  init?(_ threshold: Threshold, on calendar: ServiceCalendar, for starts: Interval) {
    let first = Budget.year(of: starts.start) - 1
    let last = Budget.year(of: starts.end) + 1
    let timetable = Timetable(calendar, horizon: first...last)
    guard let end = threshold.deadline(from: starts.end, in: timetable) else { return nil }
    let year = Budget.year(of: end) + 1
    self.init(
      threshold, on: year <= last ? timetable : Timetable(calendar, horizon: first...year))
  }

  /// When it is used up by a clock that nothing pauses.
  package func deadline(from start: Instant) -> Instant? {
    threshold.deadline(from: start, in: timetable)
  }

  private static func year(of instant: Instant) -> Int {
    LocalDateTime(secondsSince1970: instant.secondsSince1970).date.year
  }
}
