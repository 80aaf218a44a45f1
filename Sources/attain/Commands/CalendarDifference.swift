import CivilTime
import ServiceHours

/// What a version of a calendar changes: the hours of weekdays, single dates, and the open time of a
/// year, each version taken as if it held for the whole year.
struct CalendarDifference {
  private let before: ServiceCalendar
  private let after: ServiceCalendar
  private let from: LocalDate
  private let year: Int

  /// One for each version but the first, in their order.
  static func all(of calendar: ServiceCalendar, year: Int) -> [CalendarDifference] {
    zip(calendar.versions, calendar.versions.dropFirst()).compactMap { before, after in
      after.from.map { from in
        CalendarDifference(
          before: calendar.alone(before), after: calendar.alone(after), from: from, year: year)
      }
    }
  }

  var lines: [String] {
    let head =
      "version from \(from): \(open(after).inMinutes) minutes in \(year),"
      + " \(open(before).inMinutes) by the version before"
    return [head] + weekdays + dates
  }

  private var weekdays: [String] {
    Weekday.allCases.compactMap { day in
      let (old, new) = (weekly(day, before), weekly(day, after))
      return old == new ? nil : "  \(day.shortName)         \(new) instead of \(old)"
    }
  }

  /// The dates whose hours differ for another reason than the weekday.
  private var dates: [String] {
    allDates.compactMap { date in
      let (old, new) = (before.plan(for: date), after.plan(for: date))
      let isOrdinary = old.reason == .weeklyHours && new.reason == .weeklyHours
      if isOrdinary, before.versions[0].breaks[date] == after.versions[0].breaks[date] {
        return nil
      }
      return text(old) == text(new) ? nil : "  \(date)  \(text(new)) instead of \(text(old))"
    }
  }

  private func weekly(_ day: Weekday, _ calendar: ServiceCalendar) -> String {
    let version = calendar.versions[0]
    return text(version.weekly[day] ?? [], without: version.weeklyBreaks[day] ?? [])
  }

  private func text(_ plan: DayPlan) -> String {
    let hours = text(plan.shifts, without: plan.breaks)
    return switch plan.reason {
    case .weeklyHours: hours
    case .specialDay: "\(hours) (special day)"
    case .holiday(let holiday): "\(hours) (\(holiday.name))"
    }
  }

  private func text(_ shifts: [Shift], without breaks: [Shift]) -> String {
    if shifts.isEmpty { return "closed" }
    return [shifts, breaks].filter { !$0.isEmpty }
      .map { $0.map { $0.description }.joined(separator: ", ") }.joined(separator: " without ")
  }

  private var allDates: [LocalDate] {
    let first = LocalDate(uncheckedYear: year, month: 1, day: 1).daysSince1970
    let next = LocalDate(uncheckedYear: year + 1, month: 1, day: 1).daysSince1970
    return (first..<next).map { LocalDate(daysSince1970: $0) }
  }

  private func open(_ calendar: ServiceCalendar) -> Seconds {
    allDates.flatMap { calendar.openIntervals(of: $0) }.reduce(.zero) { $0 + $1.duration }
  }
}

extension ServiceCalendar {
  /// The calendar as if one of its versions had always held.
  fileprivate func alone(_ version: HoursVersion) -> ServiceCalendar {
    let first = HoursVersion(
      weekly: version.weekly, holidays: version.holidays,
      yearlyHolidays: version.yearlyHolidays, specialDays: version.specialDays,
      breaks: version.breaks, weeklyBreaks: version.weeklyBreaks)
    return ServiceCalendar(name: name, zone: zone, versions: [first], completeYears: completeYears)
  }
}
