import CivilTime
import ServiceHours
import TestSupport

/// Calendars for clocks.
enum Calendars {
  /// Weekdays from nine to five in UTC.
  static let office = weekly(Weekday.allCases.prefix(5).map { ($0, ["09:00-17:00"]) })

  /// Every second.
  static let always = ServiceCalendar(
    name: "always", zone: .utc,
    versions: [
      HoursVersion(
        weekly: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [.wholeDay]) }))
    ])

  /// Hours of any kind in any zone, some over midnight.
  static func random(_ random: inout SeededGenerator) throws -> ServiceCalendar {
    let zones = ["Europe/London", "America/New_York", "Asia/Kolkata", "Etc/UTC"]
    let stretches = ["09:00-12:30", "13:00-17:30", "22:00-02:00", "06:15-08:45"]
    let days = Weekday.allCases.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
    return weekly(
      ([.wednesday] + days).map { day in
        (day, [stretches[Int.random(in: 0..<stretches.count, using: &random)]])
      },
      zone: try SystemZones.zone(zones[Int.random(in: 0..<zones.count, using: &random)]))
  }

  private static func weekly(
    _ hours: [(Weekday, [String])], zone: Zone = .utc
  ) -> ServiceCalendar {
    let weekly = hours.map { day, texts in
      (
        day,
        texts.compactMap { text -> Shift? in
          let times = text.split(separator: "-").compactMap { LocalTime($0) }
          return times.count == 2 ? Shift(from: times[0], to: times[1]) : nil
        }
      )
    }
    return ServiceCalendar(
      name: "hours", zone: zone,
      versions: [HoursVersion(weekly: Dictionary(weekly) { first, _ in first })])
  }
}
