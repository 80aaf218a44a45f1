import CivilTime
import Foundation
package import ServiceHours

/// The calendars of other systems' test suites, from `calendars.json` of the shared cases.
package struct CaseCalendars {
  private let calendars: [String: [String: Any]]

  package init() throws {
    let data = try Data(contentsOf: SharedFolder.file("cases/calendars.json"))
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    calendars = root?["calendars"] as? [String: [String: Any]] ?? [:]
  }

  package var names: [String] { calendars.keys.sorted() }

  package func calendar(_ name: String) throws -> ServiceCalendar {
    let source = calendars[name] ?? [:]
    let weekly = source["weekly"] as? [String: [[String]]] ?? [:]
    let holidays = source["holidays"] as? [String: [String]] ?? [:]
    let version = HoursVersion(
      weekly: Dictionary(
        uniqueKeysWithValues: Weekday.allCases.map { ($0, shifts(weekly[$0.shortName] ?? [])) }),
      holidays: (holidays["dates"] ?? []).compactMap { LocalDate($0) }
        .map { Holiday(date: $0, name: "holiday", origin: "stated") },
      yearlyHolidays: (holidays["recurring"] ?? []).map { yearly($0) },
      specialDays: dated(source["special_days"]),
      breaks: dated(source["breaks"]))
    let zone = try SystemZones.zone(source["tz"] as? String ?? "")
    return ServiceCalendar(name: name, zone: zone, versions: [version])
  }

  private func dated(_ value: Any?) -> [LocalDate: [Shift]] {
    var result: [LocalDate: [Shift]] = [:]
    for (date, times) in value as? [String: [[String]]] ?? [:] {
      if let date = LocalDate(date) { result[date] = shifts(times) }
    }
    return result
  }

  private func shifts(_ times: [[String]]) -> [Shift] {
    times.compactMap { pair in
      guard let start = LocalTime(pair[0]), let end = LocalTime(pair[1]) else { return nil }
      return Shift(from: start, to: end)
    }
  }

  private func yearly(_ text: String) -> YearlyHoliday {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return YearlyHoliday(month: parts[0], day: parts[1], name: "holiday")
  }
}

extension CaseCalendars {
  /// Every calendar compiled, by name.
  package func timetables() throws -> [String: Timetable] {
    Dictionary(
      uniqueKeysWithValues: try names.map {
        ($0, Timetable(try calendar($0), horizon: 1985...2040))
      })
  }
}
