import CivilTime
package import ServiceHours

/// Calendars that no contract would have: overlapping shifts, nights, breaks, odd zones.
package enum RandomCalendar {
  private static let zones = [
    "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Sao_Paulo",
    "Africa/Casablanca", "Pacific/Apia", "Etc/UTC",
  ]

  package static func make(_ random: inout SeededGenerator) throws -> ServiceCalendar {
    let zone = try SystemZones.zone(zones[Int.random(in: 0..<zones.count, using: &random)])
    let second = Bool.random(using: &random)
    let versions =
      [version(from: nil, &random)]
      + (second ? [version(from: LocalDate("2026-04-01"), &random)] : [])
    return ServiceCalendar(name: "random", zone: zone, versions: versions)
  }

  private static func version(
    from: LocalDate?, _ random: inout SeededGenerator
  ) -> HoursVersion {
    var weekly: [Weekday: [Shift]] = [:]
    for day in Weekday.allCases where Int.random(in: 0..<5, using: &random) > 0 {
      weekly[day] = shifts(&random)
    }
    weekly[.wednesday] = [Shift.wholeDay]
    return HoursVersion(
      from: from, weekly: weekly,
      holidays: dates(12, &random).map {
        Holiday(
          date: $0, name: "h", hours: Bool.random(using: &random) ? [] : shifts(&random), origin: ""
        )
      },
      yearlyHolidays: [YearlyHoliday(month: 12, day: 25, name: "y")],
      specialDays: dated(20, &random), breaks: dated(20, &random),
      weeklyBreaks: [.monday: shifts(&random).prefix(1).map { $0 }])
  }

  private static func shifts(_ random: inout SeededGenerator) -> [Shift] {
    (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in
      let times = [0, 1].map { _ in Int.random(in: 0...48, using: &random) * 1800 }
      guard let start = LocalTime(secondsSinceMidnight: times[0]),
        let end = LocalTime(secondsSinceMidnight: times[1])
      else { return nil }
      return Shift(from: start, to: end)
    }
  }

  private static func dates(_ count: Int, _ random: inout SeededGenerator) -> [LocalDate] {
    let first = LocalDate(uncheckedYear: 2025, month: 1, day: 1)
    let fixed = ["2025-03-30", "2025-10-26", "2026-03-08", "2026-11-01"].compactMap {
      LocalDate($0)
    }
    return (0..<count).map { _ in first + Int.random(in: 0..<730, using: &random) }
      + (Bool.random(using: &random) ? fixed : [])
  }

  private static func dated(
    _ count: Int, _ random: inout SeededGenerator
  ) -> [LocalDate: [Shift]] {
    var result: [LocalDate: [Shift]] = [:]
    for date in dates(count, &random) { result[date] = shifts(&random) }
    return result
  }
}
