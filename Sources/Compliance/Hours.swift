import CivilTime
import ServiceHours
import ServiceModel

/// The hours that a clock runs by: one calendar, or that of each holder while it has the ticket.
struct Hours {
  /// Where no holder has hours of its own, and for thresholds of days.
  let base: Timetable
  /// In order, without gaps, the last without an end; empty where the base holds throughout.
  private let parts: [(interval: Interval, timetable: Timetable)]

  init(base: Timetable) {
    self.base = base
    parts = []
  }

  /// By the holders of a ticket from an instant on.
  init(
    base: Timetable, _ holders: HolderTimetables, _ ticket: borrowing Ticket,
    _ timetables: [Timetable], from start: Instant, asOf: Instant
  ) {
    self.base = base
    parts = ticket.holdings(of: holders.field, from: start, asOf: asOf).map { holding in
      let place = holders.timetables[holding.holder]
      let interval = Interval(start: holding.start, end: holding.end ?? .distantFuture)
      return (interval, place.map { timetables[$0] } ?? base)
    }
  }

  /// The open time inside an interval.
  func openTime(in interval: Interval) -> Seconds {
    if parts.isEmpty { return base.openTime(in: interval) }
    return parts.reduce(.zero) { open, part in
      open + (part.interval.intersection(interval).map { part.timetable.openTime(in: $0) } ?? .zero)
    }
  }

  /// The earliest instant at which the open time since the start reaches the length.
  func deadline(after start: Instant, openTime length: Seconds) -> Instant? {
    if parts.isEmpty { return base.deadline(after: start, openTime: length) }
    if length <= .zero { return start }
    var left = length
    for part in parts where part.interval.end > start {
      let from = max(start, part.interval.start)
      let found = part.timetable.deadline(after: from, openTime: left)
      if let found, found <= part.interval.end { return found }
      // A calendar that never opens again can be the one of a holder who hands the ticket on.
      if part.interval.end == .distantFuture { return nil }
      left -= part.timetable.openTime(in: Interval(start: from, end: part.interval.end))
    }
    return nil
  }

  /// The instant itself where the hours are open, else their next opening; nothing where they never open again.
  func nextOpening(from instant: Instant) -> Instant? {
    if parts.isEmpty { return base.nextOpening(from: instant) }
    for part in parts where part.interval.end > instant {
      let opening = part.timetable.nextOpening(from: max(instant, part.interval.start))
      if let opening, opening < part.interval.end { return opening }
    }
    return nil
  }

  /// Open intervals with the timetable that they are of, cut to an interval, in order.
  func openIntervals(in interval: Interval) -> [Interval] {
    if parts.isEmpty { return base.openIntervals(in: interval) }
    return parts.flatMap { part in
      part.interval.intersection(interval).map { part.timetable.openIntervals(in: $0) } ?? []
    }
  }

  /// The calendar that says why an instant is closed.
  func calendar(at instant: Instant) -> ServiceCalendar {
    (parts.first { $0.interval.contains(instant) }?.timetable ?? base).calendar
  }
}
