import CivilTime
import ServiceHours

extension Threshold {
  /// The instant at which a clock's threshold is used up, by its hours and with its pauses.
  ///
  /// A pause that begins after the deadline moves nothing, unless it goes on where one that moved it
  /// ends. For open time it is the earliest instant
  /// at which the counted time reaches the threshold; a day threshold is moved on by the open time
  /// of all pauses (by their wall time for calendar days), and placed by `due-at` again unless it ends
  /// with its day. Nothing where the calendar never opens that long.
  ///
  /// Example: with 09:00-17:00 on weekdays in UTC, 4h from Friday 16:00, paused on Monday from 10:00
  /// to 11:00, is used up on Monday at 13:00.
  func deadline(
    from start: Instant, in hours: Hours, paused stretches: [PausedStretch], stated hold: Seconds
  ) -> Instant? {
    switch length {
    case .openTime(let length):
      let used = openDeadline(length + hold, from: start, in: hours, paused: stretches)
      return used.flatMap { dueAt == .closing ? $0 : hours.nextOpening(from: $0) }
    case .workingDays, .calendarDays:
      guard let day = deadline(from: start, in: hours.base) else { return nil }
      return moved(day, by: stretches, stated: hold, in: hours.base)
    }
  }

  private func openDeadline(
    _ length: Seconds, from start: Instant, in hours: Hours,
    paused stretches: [PausedStretch]
  ) -> Instant? {
    var left = length
    var cursor = start
    for stretch in stretches {
      let open = hours.openTime(in: Interval(start: cursor, end: stretch.interval.start))
      if open >= left { break }
      left -= open
      cursor = stretch.interval.end
    }
    return hours.deadline(after: cursor, openTime: left)
  }

  private func moved(
    _ day: Instant, by stretches: [PausedStretch], stated hold: Seconds,
    in timetable: Timetable
  ) -> Instant? {
    // Not placed between two pauses, or what they move would depend on how they are cut.
    var moved = day
    if hold > .zero {
      guard let later = later(moved, by: hold, in: timetable) else { return nil }
      moved = later
    }
    var movedUntil: Instant?
    for stretch in stretches {
      guard let deadline = due(moved, in: timetable) else { return nil }
      let goesOn = movedUntil.map { stretch.interval.start <= $0 } ?? false
      if stretch.interval.start >= deadline, !goesOn { continue }
      movedUntil = stretch.interval.end
      let pause = isCalendar ? stretch.interval.duration : timetable.openTime(in: stretch.interval)
      guard let later = later(moved, by: pause, in: timetable) else { return nil }
      moved = later
    }
    return moved == day ? day : due(moved, in: timetable)
  }

  private func later(
    _ instant: Instant, by length: Seconds, in timetable: Timetable
  ) -> Instant? {
    isCalendar ? instant + length : timetable.deadline(after: instant, openTime: length)
  }

  /// Placed by `due-at` again, so that a pause moves what stands at a closing as it moves what never did.
  private func due(_ moved: Instant, in timetable: Timetable) -> Instant? {
    endOfDay ? moved : placed(moved, in: timetable)
  }

  /// Whether pauses move it by their wall time.
  var isCalendar: Bool {
    if case .calendarDays = length { true } else { false }
  }
}
