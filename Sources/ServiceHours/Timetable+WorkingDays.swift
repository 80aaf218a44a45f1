package import CivilTime

extension Timetable {
  /// The date whose hours an open instant belongs to, which for a night shift is the day before.
  func workingDate(at instant: Instant) -> LocalDate? {
    let date = calendar.zone.local(at: instant).date
    return [date, date - 1, date - 2].first { candidate in
      calendar.openIntervals(of: candidate).contains { $0.contains(instant) }
    }
  }

  /// The same local time so many working dates on, from the next opening where it starts closed.
  ///
  /// A time after midnight in a night shift stays after midnight of the shift so many working
  /// dates on. Nothing where the calendar has not that many working dates.
  ///
  /// Example: with 09:00-17:00 on weekdays, two working days after Saturday are Wednesday 09:00.
  package func instant(workingDays count: Int, after start: Instant) -> Instant? {
    guard let opening = nextOpening(from: start), let from = workingDate(at: opening),
      let target = workingDate(count, after: from)
    else { return nil }
    let local = calendar.zone.local(at: opening)
    let sinceMidnight = LocalDateTime(date: from).secondsSince1970
    let time = Int(local.secondsSince1970 - sinceMidnight)
    return calendar.zone.instant(of: LocalDateTime(date: target, secondsSinceMidnight: time))
  }

  /// The same local time so many calendar days on, open or closed, across clock changes.
  package func instant(calendarDays count: Int, after start: Instant) -> Instant {
    let local = calendar.zone.local(at: start)
    return calendar.zone.instant(
      of: LocalDateTime(secondsSince1970: local.secondsSince1970 + Int64(count) * 86_400))
  }

  /// When a date's own hours close; on a date without hours, its midnight at the end.
  package func closing(of date: LocalDate) -> Instant {
    calendar.openIntervals(of: date).last?.end
      ?? calendar.zone.instant(of: LocalDateTime(date: date + 1))
  }

  private func workingDate(_ count: Int, after date: LocalDate) -> LocalDate? {
    let isBefore = date.daysSince1970 < Int(firstDay)
    let index = workingDates.firstIndex(atOrAfter: date)
    if !isBefore, index + count < workingDates.count { return workingDates[index + count] }
    if !isWhole { return whole.workingDate(count, after: date) }
    let reach = date + (count * 8 + 400)
    guard horizon.upperBound < 9999, count <= 100_000 else { return nil }
    let ends = [date, reach].map { calendar.zone.instant(of: LocalDateTime(date: $0)) }
    let wide = widened(to: Interval(start: ends[0], end: ends[1]))
    let found = wide.workingDates.firstIndex(atOrAfter: date) + count
    return found < wide.workingDates.count ? wide.workingDates[found] : nil
  }
}

extension [LocalDate] {
  /// The index of the first date that is not before this one, in an ascending list.
  fileprivate func firstIndex(atOrAfter date: LocalDate) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < date { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
