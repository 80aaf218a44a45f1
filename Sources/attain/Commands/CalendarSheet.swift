import CivilTime
import Reporting
import ServiceHours

/// The proof sheet of a calendar for one year.
struct CalendarSheet {
  private let calendar: ServiceCalendar
  private let year: Int
  private let file: String
  private let days: [Day]

  private struct Day {
    let date: LocalDate
    let plan: DayPlan
    let open: Seconds
    /// The length of the wall clock's day: 23, 24 or 25 hours.
    let length: Seconds
  }

  init(_ calendar: ServiceCalendar, year: Int, file: String) {
    self.calendar = calendar
    self.year = year
    self.file = file
    let first = LocalDate(uncheckedYear: year, month: 1, day: 1).daysSince1970
    let next = LocalDate(uncheckedYear: year + 1, month: 1, day: 1).daysSince1970
    days = (first..<next).map { number in
      let date = LocalDate(daysSince1970: number)
      let start = calendar.zone.instant(of: LocalDateTime(date: date))
      let end = calendar.zone.instant(of: LocalDateTime(date: date + 1))
      let open = calendar.openIntervals(of: date).reduce(Seconds.zero) { $0 + $1.duration }
      return Day(date: date, plan: calendar.plan(for: date), open: open, length: end - start)
    }
  }

  func text(zoneVersion: String?) -> String {
    let complete = calendar.completeYears.contains(year)
    let head = [
      "Proof sheet of \(calendar.name) for \(year)",
      "  definition   \(file)",
      "  timezone     \(calendar.zone.name), zone data \(zoneVersion ?? "of unknown version")",
      "  holidays     \(complete ? "stated in full" : "not stated in full for this year")", "",
      "date        day  minutes  hours",
    ]
    let lines =
      head + days.map { line($0) } + [""] + months + ["", total] + clockChanges
      + versions + signature
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ day: Day) -> String {
    let hours = day.plan.shifts.map { $0.description }.joined(separator: ", ")
    let breaks = day.plan.breaks.map { $0.description }.joined(separator: ", ")
    var text = "\(day.date)  \(day.date.weekday.shortName)  \(minutes(day.open, 7))  "
    text += hours.isEmpty ? "closed" : hours
    if !breaks.isEmpty, !hours.isEmpty { text += " without \(breaks)" }
    switch day.plan.reason {
    case .weeklyHours: break
    case .specialDay: text += "; special day"
    case .holiday(let holiday): text += "; \(holiday.name) (\(holiday.origin))"
    }
    if day.length != .hours(24) { text += "; a day of \(day.length)" }
    return text
  }

  private var months: [String] {
    (1...12).map { number in
      let inMonth = days.filter { $0.date.parts.month == number }
      let open = inMonth.reduce(Seconds.zero) { $0 + $1.open }
      let working = inMonth.filter { $0.open > .zero }.count
      return
        "\(Month(year: year, number: number))          \(minutes(open, 7))  \(counted(working, "working day"))"
    }
  }

  private var total: String {
    let open = days.reduce(Seconds.zero) { $0 + $1.open }
    let working = days.filter { $0.open > .zero }.count
    return "\(year)             \(minutes(open, 7))  \(counted(working, "working day"))"
  }

  private var clockChanges: [String] {
    let changes = days.filter { $0.length != .hours(24) }
    let dates = changes.map { "\($0.date)" }.joined(separator: ", ")
    return ["clock changes     \(changes.isEmpty ? "none" : dates)"]
  }

  private var versions: [String] {
    CalendarDifference.all(of: calendar, year: year).flatMap { $0.lines }
  }

  private var signature: [String] {
    ["", "checked by ______________________   date ____________"]
  }

  private func minutes(_ open: Seconds, _ width: Int) -> String {
    let text = open.inMinutes
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension Seconds {
  /// Whole minutes where they are whole, else with the seconds behind: `480`, `480:30`.
  var inMinutes: String {
    let rest = count % 60
    return "\(count / 60)" + (rest == 0 ? "" : ":\(padded(Int(rest), 2))")
  }
}
