import Testing

/// The proof sheet of a calendar that changes.
struct CalendarSheetTests {
  @Test func `a sheet says what each version changes, and by how much`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "calendars/office.yaml",
      """
      calendar: office
      timezone: Etc/UTC
      hours: {mon-fri: 09:00-17:00}
      holidays: [{2026-12-25: Christmas Day}]
      holidays-complete: [2026]
      versions:
        - from: 2026-07-01
          hours: {mon-thu: 09:00-17:00, fri: 09:00-16:00}
          holidays: [{2026-12-25: Christmas Day}, {2026-12-24: Christmas Eve, hours: 09:00-12:00}]
      """)
    let run = try AttainProgram.run(
      ["calendar", "sheet", "office", "--year", "2026", "--calendars", "calendars"],
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    // 2026 has 261 weekdays; Christmas Day is one of its 52 Fridays, Christmas Eve a Thursday.
    let before = 260 * 480
    let after = before - 51 * 60 - 5 * 60
    let lines = run.output.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix("version from 2026-07-01") })
    #expect(
      Array(lines[place..<place + 3]) == [
        "version from 2026-07-01: \(after) minutes in 2026, \(before) by the version before",
        "  fri         09:00-16:00 instead of 09:00-17:00",
        "  2026-12-24  09:00-12:00 (Christmas Eve) instead of 09:00-17:00",
      ])
  }

  @Test func `dates that stay as they were are not among what a version changes`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "calendars/office.yaml",
      """
      calendar: office
      timezone: Etc/UTC
      hours: {mon-fri: 09:00-17:00}
      holidays: [{2026-12-25: Christmas Day}, {every: 01-01, name: New Year's Day}]
      special-days: {2026-11-07: 09:00-17:00}
      breaks: {2026-11-07: 12:00-12:30}
      holidays-complete: [2026]
      versions:
        - from: 2026-07-01
          holidays: [{2026-12-25: Christmas Day}, {2026-01-01: New Year's Day}]
          breaks: {fri: 12:00-12:00:30, 2026-11-07: 13:00-13:30, 2026-11-10: 10:00-11:00}
      """)
    let run = try AttainProgram.run(
      ["calendar", "sheet", "office", "--calendars", "calendars"], in: folder.url)
    let lines = run.output.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.hasPrefix("version from") })
    // Half a minute of 51 Fridays, and an hour of a Tuesday; both holidays are on weekdays.
    let before = 259 * 480 + 450
    #expect(
      Array(lines[place...].prefix { !$0.hasPrefix("checked") }) == [
        "version from 2026-07-01: \(before - 60 - 26):30 minutes in 2026, \(before) by the version before",
        "  fri         09:00-17:00 without 12:00-12:00:30 instead of 09:00-17:00",
        "  2026-11-07  09:00-17:00 without 13:00-13:30 (special day)"
          + " instead of 09:00-17:00 without 12:00-12:30 (special day)",
        "  2026-11-10  09:00-17:00 without 10:00-11:00 instead of 09:00-17:00",
      ])
  }
}
