package import CivilTime

/// Open hours within one day's plan, by the wall clock, `[start, end)`.
///
/// A shift that runs over midnight belongs to the date it starts on: its end is then beyond
/// 24:00 of that date, as in 22:00 to 30:00 for a night shift until six.
package struct Shift: Hashable, Sendable {
  /// Seconds since midnight, 0 to 86,399.
  package let start: Int
  /// Seconds since the same midnight, after `start`, at most 48 hours.
  package let end: Int

  /// The shift from one time of day to another; an end before the start is on the next day.
  ///
  /// Nothing where start and end are the same time, or it starts at 24:00.
  ///
  /// Example: 22:00 to 06:00 is eight hours long.
  package init?(from start: LocalTime, to end: LocalTime) {
    guard start != end, start < .endOfDay else { return nil }
    self.start = start.secondsSinceMidnight
    self.end = end.secondsSinceMidnight + (end < start ? 86_400 : 0)
  }

  private init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// 00:00 to 24:00.
  package static let wholeDay = Shift(start: 0, end: 86_400)

  /// Whether it runs beyond 24:00.
  var crossesMidnight: Bool { end > 86_400 }

  /// The instants of the shift on a date; empty where a clock change swallows it.
  package func interval(on date: LocalDate, in zone: Zone) -> Interval {
    Interval(
      start: zone.instant(of: LocalDateTime(date: date, secondsSinceMidnight: start)),
      end: zone.instant(of: LocalDateTime(date: date, secondsSinceMidnight: end)))
  }
}

extension Shift: CustomStringConvertible {
  /// `09:00-17:30`; a shift over midnight shows its end by the next day's clock.
  package var description: String {
    let times = [start, end > 86_400 ? end - 86_400 : end]
      .compactMap { LocalTime(secondsSinceMidnight: $0)?.description }
    return times.joined(separator: "-")
  }
}
