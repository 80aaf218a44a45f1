import CivilTime
import ServiceHours

/// A calendar for people: zone, hours, breaks, special days and holidays, version by version.
struct CalendarText {
  private let calendar: ServiceCalendar
  private let file: String
  private let year: Int?

  init(_ calendar: ServiceCalendar, file: String, year: Int?) {
    self.calendar = calendar
    self.file = file
    self.year = year
  }

  var text: String {
    let years = calendar.completeYears.sorted().map { "\($0)" }.joined(separator: ", ")
    let head = [
      "\(calendar.name) (\(file))", "  timezone         \(calendar.zone.name)",
      "  holidays stated  \(years.isEmpty ? "for no year in full" : "in full for \(years)")",
    ]
    let lines = head + calendar.versions.flatMap { version($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func version(_ version: HoursVersion) -> [String] {
    let from = version.from.map { ["  from \($0) on"] } ?? []
    return from + hours(version) + breaks(version) + specialDays(version) + holidays(version)
  }

  /// Weekdays of the same hours in one line.
  private func hours(_ version: HoursVersion) -> [String] {
    if calendar.isAlwaysOpen { return ["  hours            always"] }
    var groups: [(days: [Weekday], shifts: [Shift])] = []
    for day in Weekday.allCases {
      let shifts = version.weekly[day] ?? []
      if let last = groups.last, last.shifts == shifts {
        groups[groups.count - 1].days.append(day)
      } else {
        groups.append(([day], shifts))
      }
    }
    return groups.enumerated().map { index, group in
      "  \(index == 0 ? "hours" : "     ")            \(days(group.days)) \(hours(group.shifts))"
    }
  }

  private func days(_ days: [Weekday]) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    let text = first == last ? first.shortName : "\(first.shortName)-\(last.shortName)"
    return text + String(repeating: " ", count: max(0, 7 - text.count))
  }

  private func hours(_ shifts: [Shift]) -> String {
    shifts.isEmpty ? "closed" : shifts.map { $0.description }.joined(separator: ", ")
  }

  private func breaks(_ version: HoursVersion) -> [String] {
    let weekly = Weekday.allCases.compactMap { day in
      version.weeklyBreaks[day].map { "  breaks           \(day.shortName) \(hours($0))" }
    }
    let dated = version.breaks.keys.filter { isShown($0) }.sorted().map { date in
      "  breaks           \(date) \(hours(version.breaks[date] ?? []))"
    }
    return weekly + dated
  }

  private func specialDays(_ version: HoursVersion) -> [String] {
    version.specialDays.keys.filter { isShown($0) }.sorted().map { date in
      "  special day      \(date) \(date.weekday.shortName) \(hours(version.specialDays[date] ?? []))"
    }
  }

  private func holidays(_ version: HoursVersion) -> [String] {
    let yearly = version.yearlyHolidays.map { holiday in
      "  holiday          every \(padded(holiday.month, 2))-\(padded(holiday.day, 2))      "
        + "\(holiday.name)\(rest(holiday.hours))"
    }
    let dated = version.holidays.filter { isShown($0.date) }.sorted { $0.date < $1.date }
      .map { holiday in
        "  holiday          \(holiday.date) \(holiday.date.weekday.shortName)  "
          + "\(holiday.name)\(rest(holiday.hours))"
      }
    return yearly + dated
  }

  private func rest(_ shifts: [Shift]) -> String {
    shifts.isEmpty ? "" : ", open \(hours(shifts))"
  }

  private func isShown(_ date: LocalDate) -> Bool { year.map { date.year == $0 } ?? true }
}
