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
      return beyond(start).deadline(after: start, openTime: length)
    }
    let found = instant(afterOpenSeconds: before + length.count)
    if !isWhole {
      return found.flatMap { covers($0) ? $0 : nil }
        ?? whole.deadline(after: start, openTime: length)
    }
    if let found { return found }
    return canReopen ? wider?.deadline(after: start, openTime: length) : nil
  }

  /// The first instant at or after this one that is open.
  package func nextOpening(from instant: Instant) -> Instant? {
    guard let index = interval(after: instant) else {
      return beyond(instant).nextOpening(from: instant)
    }
    let found = index < open.count ? max(open[index].start, instant) : nil
    if !isWhole {
      return found.flatMap { covers($0) ? $0 : nil } ?? whole.nextOpening(from: instant)
    }
    if let found { return found }
    return canReopen ? wider?.nextOpening(from: instant) : nil
  }

  /// The closing before this instant, where the instant is exactly an opening; else the instant.
  ///
  /// Between the two nothing is open, so they are the same moment to a clock.
  package func closingBeforeOpening(at instant: Instant) -> Instant {
    guard let index = interval(after: instant) else {
      return beyond(instant).closingBeforeOpening(at: instant)
    }
    guard index < open.count, open[index].start == instant else { return instant }
    if !isWhole, index == 0 || !covers(open[index - 1].end) {
      return whole.closingBeforeOpening(at: instant)
    }
    return index == 0 ? instant : open[index - 1].end
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

  /// The instant at which so many open seconds of the horizon are used up, if it lies within.
  private func instant(afterOpenSeconds seconds: Int64) -> Instant? {
    guard let total = openBefore.last, seconds > 0, seconds <= total else { return nil }
    var low = 0
    var high = open.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if openBefore[middle] < seconds { low = middle } else { high = middle }
    }
    return open[low].start + Seconds(seconds - openBefore[low])
  }
}
