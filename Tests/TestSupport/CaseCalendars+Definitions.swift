import CivilTime
import ServiceHours

extension CaseCalendars {
  /// Every calendar as a definition file would state it, by name.
  package func definitions() throws -> [(name: String, text: String)] {
    try names.map { name in
      let calendar = try calendar(name)
      let version = calendar.versions[0]
      var lines = ["calendar: \(name)", "timezone: \(calendar.zone.name)", "hours:"]
      for (day, shifts) in version.weekly.sorted(by: { $0.key < $1.key }) where !shifts.isEmpty {
        lines.append("  \(day.shortName): [\(shifts.map { "\"\($0)\"" }.joined(separator: ", "))]")
      }
      if lines.last == "hours:" { lines[lines.count - 1] = "hours: {}" }
      lines.append("holidays:")
      lines += version.holidays.map { "  - {\($0.date): Holiday}" }
      lines += version.yearlyHolidays.map { holiday in
        let month = holiday.month < 10 ? "0\(holiday.month)" : "\(holiday.month)"
        let day = holiday.day < 10 ? "0\(holiday.day)" : "\(holiday.day)"
        return "  - {every: \(month)-\(day), name: Holiday}"
      }
      if lines.last == "holidays:" { lines.removeLast() }
      for (key, days) in [("special-days", version.specialDays), ("breaks", version.breaks)]
      where !days.isEmpty {
        lines.append("\(key):")
        lines += days.map {
          "  \($0.key): [\($0.value.map { "\"\($0)\"" }.joined(separator: ", "))]"
        }
      }
      return (name, lines.map { $0 + "\n" }.joined())
    }
  }
}
