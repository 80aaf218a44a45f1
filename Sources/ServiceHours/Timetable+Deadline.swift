package import CivilTime

extension Timetable {
  /// The earliest instant at which the open time since the start reaches the length.
  ///
  /// A length that is used up at closing time ends at closing time, not at the next opening; for
  /// no length at all it is the start itself. Nothing where the calendar never opens that long.
  ///
  /// Example: with 09:00-17:00 on weekdays in UTC, one hour after Friday 16:00 is Friday 17:00.
  package func deadline(after start: Instant, openTime length: Seconds) -> Instant? {
    if length <= .zero { return start }
    guard let before = openSeconds(before: start) else {
      return widened(to: Interval(start: start, end: start))
        .deadline(after: start, openTime: length)
    }
    if let found = instant(afterOpenSeconds: before + length.count) { return found }
    return canReopen ? wider?.deadline(after: start, openTime: length) : nil
  }

  /// The first instant at or after this one that is open.
  package func nextOpening(from instant: Instant) -> Instant? {
    guard let index = interval(after: instant) else {
      return widened(to: Interval(start: instant, end: instant)).nextOpening(from: instant)
    }
    if index < open.count { return max(open[index].start, instant) }
    return canReopen ? wider?.nextOpening(from: instant) : nil
  }

  /// The closing before this instant, where the instant is exactly an opening; else the instant.
  ///
  /// Between the two nothing is open, so they are the same moment to a clock.
  package func closingBeforeOpening(at instant: Instant) -> Instant {
    guard let index = interval(after: instant) else {
      return widened(to: Interval(start: instant, end: instant))
        .closingBeforeOpening(at: instant)
    }
    guard index > 0, index < open.count, open[index].start == instant else { return instant }
    return open[index - 1].end
  }

  /// Whether hours after the horizon are to be expected: the last version has weekly hours.
  private var canReopen: Bool {
    calendar.versions.last?.weekly.values.contains { !$0.isEmpty } ?? false
  }

  /// Twice the years, up to the year 9999.
  private var wider: Timetable? {
    let last = horizon.upperBound + max(100, horizon.count)
    guard horizon.upperBound < 9999 else { return nil }
    return Timetable(calendar, horizon: horizon.lowerBound...min(last, 9999))
  }
}
