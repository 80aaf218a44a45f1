import Diagnostics
import Testing

/// Thresholds that are never used up, or at once.
struct UnreachableThresholdTests {
  private func codes(hours: String, within: String, more: String = "") throws -> [String] {
    var project = ChainProject()
    project.calendars["rare"] = "timezone: Europe/London\nhours: \(hours)"
    project.add("gold", "sla", calendar: "rare", within: within, more: more)
    return try project.diagnostics().map { $0.code }
  }

  @Test(arguments: ["[{time: 1s}]", "[{time: 1 working day}]"])
  func `a calendar that never opens uses up no open time and no working day`(
    within: String
  ) throws {
    #expect(try codes(hours: "{}", within: within) == ["unreachable-threshold"])
    let breaks = "{mon: 09:00-10:00}\nbreaks: {mon: 09:00-10:00}"
    #expect(try codes(hours: breaks, within: within) == ["unreachable-threshold"])
    #expect(try codes(hours: "{}", within: "[{time: 30 calendar days}]").isEmpty)
  }

  @Test func `a calendar of special days is open for as long as they last`() throws {
    let days = "{}\nspecial-days: {2026-11-07: 09:00-17:00, 2026-11-08: 09:00-17:00}"
    #expect(try codes(hours: days, within: "[{time: 16h}]").isEmpty)
    #expect(try codes(hours: days, within: "[{time: 16h1s}]") == ["unreachable-threshold"])
    #expect(try codes(hours: days, within: "[{time: 1 working day}]").isEmpty)
    #expect(try codes(hours: days, within: "[{time: 2 working days}]") == ["unreachable-threshold"])
  }

  @Test func `what was open before the agreement is in force does not count`() throws {
    let days = "{}\nspecial-days: {2026-11-07: 09:00-17:00}"
    #expect(
      try codes(hours: days, within: "[{time: 8h}]", more: "in-force: {from: 2026-11-07}").isEmpty)
    let later = "in-force: {from: 2026-11-08}"
    #expect(
      try codes(hours: days, within: "[{time: 8h}]", more: later) == ["unreachable-threshold"])
  }

  @Test func `a threshold of many years is used up in the end`() throws {
    #expect(try codes(hours: "{mon: 09:00-10:00}", within: "[{time: 2000h}]").isEmpty)
    #expect(
      try codes(hours: "{mon: 09:00-10:00}", within: "[{time: 9999h}]") == ["unreachable-threshold"]
    )
  }

  @Test func `so many working days that they end behind all calendars are never used up`() throws {
    #expect(
      try codes(hours: "{mon-fri: 09:00-17:00}", within: "[{time: 19000 working days}]").isEmpty)
    for days in [34_000, 99_999] {
      let within = "[{time: \(days) working days}]"
      #expect(
        try codes(hours: "{mon-fri: 09:00-17:00}", within: within) == ["unreachable-threshold"])
    }
  }

  @Test func `no days leave time only until the end of the day or the next opening`() throws {
    for days in ["0 working days", "0 calendar days"] {
      #expect(try codes(hours: "always", within: "[{time: \(days)}]") == ["unreachable-threshold"])
      #expect(try codes(hours: "always", within: "[{time: \(days), by: end-of-day}]").isEmpty)
      #expect(try codes(hours: "always", within: "[{time: \(days), due-at: next-opening}]").isEmpty)
    }
  }
}
