import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// Every threshold can be used up: it leaves time, and its calendar opens for that long.
enum UnreachableThresholds {
  static func check(_ catalogue: Catalogue, zones: ZoneDatabase) -> [Diagnostic] {
    let calendars = catalogue.serviceCalendars(zones)
    var timetables: [String: Timetable] = [:]
    return catalogue.agreements.flatMap { agreement in
      agreement.targets.flatMap { target in
        target.within.compactMap { limit -> Diagnostic? in
          if leavesNoTime(limit.threshold.value) { return noTime(limit.threshold) }
          guard let name = target.calendarName(of: limit, in: agreement),
            let calendar = calendars[name],
            !isUsedUp(
              limit.threshold.value, from: agreement.from?.value, on: calendar, &timetables)
          else { return nil }
          return neverOpen(limit.threshold, agreement.from?.value, calendar)
        }
      }
    }
  }

  /// No days, and not until the day's end or the next opening, are over as soon as they start.
  private static func leavesNoTime(_ threshold: Threshold) -> Bool {
    let isNone = threshold.length == .workingDays(0) || threshold.length == .calendarDays(0)
    return isNone && !threshold.endOfDay && threshold.dueAt == .closing
  }

  /// Looks at some years first, whose timetables are kept, and at all only where these do not do.
  private static func isUsedUp(
    _ threshold: Threshold, from date: LocalDate?, on calendar: ServiceCalendar,
    _ timetables: inout [String: Timetable]
  ) -> Bool {
    let all = Timetable.defaultHorizon
    let first = LocalDate(uncheckedYear: all.lowerBound + 1, month: 1, day: 1)
    let date = max(date ?? first, first)
    let year = date.year
    let last = year + 3
    // A year more than is asked for: the last day of a horizon is only half in it.
    let key = "\(year) \(calendar.name)"
    let timetable = timetables[key] ?? Timetable(calendar, horizon: year - 1...last + 1)
    timetables[key] = timetable
    if isUsedUp(threshold, from: date, to: last, in: timetable) { return true }
    let end = max(last, all.upperBound)
    let whole = Timetable(calendar, horizon: year - 1...end + 1)
    return isUsedUp(threshold, from: date, to: end, in: whole)
  }

  private static func isUsedUp(
    _ threshold: Threshold, from date: LocalDate, to year: Int, in timetable: Timetable
  ) -> Bool {
    let zone = timetable.calendar.zone
    let last = LocalDate(uncheckedYear: year, month: 12, day: 31)
    let start = zone.instant(of: LocalDateTime(date: date))
    let end = zone.instant(of: LocalDateTime(date: last))
    let open = timetable.openTime(in: Interval(start: start, end: end))
    return switch threshold.length {
    case .openTime(let length): open >= length
    case .workingDays:
      open > .zero && threshold.deadline(from: start, in: timetable).map { $0 <= end } ?? false
    case .calendarDays: true
    }
  }

  private static func noTime(_ threshold: Located<Threshold>) -> Diagnostic {
    Diagnostic(
      .warning, code: "unreachable-threshold",
      "'\(threshold.value)' is over as soon as it starts, so only a clock that stops in the same second meets it",
      at: threshold.location, expected: "a threshold that leaves time",
      mend: "add by: end-of-day, or due-at: next-opening, or write one day")
  }

  private static func neverOpen(
    _ threshold: Located<Threshold>, _ from: LocalDate?, _ calendar: ServiceCalendar
  ) -> Diagnostic {
    let since = from.map { " from \($0)" } ?? ""
    return Diagnostic(
      .error, code: "unreachable-threshold",
      "the calendar '\(calendar.name)' is not open for \(threshold.value)\(since) until the end of"
        + " \(Timetable.defaultHorizon.upperBound), so the threshold is never used up",
      at: threshold.location, expected: "a calendar that opens for as long",
      mend: "give the calendar hours, or the threshold another calendar, or shorten it")
  }
}
