package import CivilTime

extension Threshold {
  /// The instant at which the threshold is used up, by a clock that nothing pauses.
  ///
  /// For open time it is the earliest instant at which the open time since the start reaches the
  /// threshold. A day threshold that ends exactly at an opening is put back to the closing before
  /// it. `due-at: next-opening` moves both on to the next opening. Nothing where the calendar never
  /// opens that long.
  ///
  /// Example: with 09:00-17:00 on weekdays in UTC, 4h from Friday 16:00 are used up on Monday at
  /// 12:00, and one working day from Friday 09:00 on Friday at 17:00.
  package func deadline(from start: Instant, in timetable: Timetable) -> Instant? {
    switch length {
    case .openTime(let length):
      timetable.deadline(after: start, openTime: length).flatMap { placed($0, in: timetable) }
    case .workingDays(let count):
      timetable.instant(workingDays: count, after: start).flatMap { ended($0, in: timetable) }
    case .calendarDays(let count):
      ended(timetable.instant(calendarDays: count, after: start), in: timetable)
    }
  }

  /// A deadline of open time where `due-at` places it.
  package func placed(_ deadline: Instant, in timetable: Timetable) -> Instant? {
    switch dueAt {
    case .closing: deadline
    case .nextOpening: timetable.nextOpening(from: deadline)
    }
  }

  /// Where a day threshold ends that reaches this instant.
  private func ended(_ day: Instant, in timetable: Timetable) -> Instant? {
    if endOfDay {
      let date = timetable.workingDate(at: day) ?? timetable.calendar.zone.local(at: day).date
      return timetable.closing(of: date)
    }
    return dueAt == .closing ? timetable.closingBeforeOpening(at: day) : placed(day, in: timetable)
  }
}
