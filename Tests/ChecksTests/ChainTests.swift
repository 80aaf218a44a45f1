import CivilTime
import Diagnostics
import ServiceHours
import TestSupport
import Testing

/// What is said of agreements and those beneath them, in calendar time.
struct ChainTests {
  /// A gold SLA that rests on a network OLA.
  private func project(
    _ upper: String, above calendar: String = "office", beneath: String,
    below lower: String = "office", more: String = ""
  ) -> ChainProject {
    var project = ChainProject()
    project.add(
      "gold", "sla", calendar: calendar, within: upper, more: "underpinned-by: [network]\n\(more)")
    project.add("network", "ola", calendar: lower, within: beneath)
    return project
  }

  private func only(_ project: ChainProject, _ code: String) throws -> Diagnostic {
    let found = try project.diagnostics()
    #expect(found.map { $0.code } == [code])
    return try #require(found.first)
  }

  @Test func `office hours beneath an SLA that is always open break on a Friday evening`() throws {
    let found = try only(
      project("[{time: 8h}]", above: "always", beneath: "[{time: 4h}]"), "chain-too-slow")
    #expect(found.severity == .warning && found.location?.file == "agreements/gold.yaml")
    #expect(
      found.message == "'network' is too slow for the 8h of 'resolution' in 'gold': a clock started"
        + " on Friday 2026-10-23 17:00 is due there on Monday 2026-10-26 13:00, 61h after Saturday"
        + " 2026-10-24 01:00 here; 'office' keeps narrower hours than 'always'")
    #expect(
      found.notes.map { $0.message } == [
        "what it is for: 8h on 'always'", "the underpinning entry: 4h on 'office'",
      ])
    #expect(
      found.notes.map { $0.location?.file } == ["agreements/gold.yaml", "agreements/network.yaml"])
  }

  @Test func `hours round the clock beneath an office are in time with far more hours`() throws {
    #expect(
      try project("[{time: 8h}]", beneath: "[{time: 8h}]", below: "always").diagnostics().isEmpty)
    let found = try only(
      project("[{time: 8h}]", beneath: "[{time: 8h1s}]", below: "always"), "chain-too-slow")
    #expect(found.message.contains(", 1s after "))
  }

  @Test func `a longer time on the same calendar is told as such`() throws {
    let found = try only(project("[{time: 4h}]", beneath: "[{time: 5h}]"), "chain-too-slow")
    #expect(found.message.hasSuffix("; 5h is the longer time"))
  }

  @Test func `a holiday that only the calendar beneath has is named`() throws {
    var project = project("[{time: 8h}]", beneath: "[{time: 8h}]", below: "bavaria")
    project.calendars["bavaria"] = """
      timezone: Europe/London
      hours: {mon-fri: 09:00-17:00}
      holidays: [{2026-01-06: Epiphany}, {2026-11-11: Martinmas, hours: 09:00-17:00}]
      holidays-complete: [2026]
      """
    let found = try only(project, "chain-too-slow")
    #expect(found.message.hasSuffix("; 2026-01-06 (Epiphany) is a holiday in 'bavaria' only"))
    #expect(found.message.contains("started on Monday 2026-01-05 17:00"))
  }

  @Test func `a holiday that only the calendar above has is no trouble`() throws {
    var project = project("[{time: 8h}]", above: "bavaria", beneath: "[{time: 8h}]")
    project.calendars["bavaria"] = """
      timezone: Europe/London
      hours: {mon-fri: 09:00-17:00}
      holidays: [{every: 01-06, name: Epiphany}]
      holidays-complete: [2026]
      """
    #expect(try project.diagnostics().isEmpty)
  }

  @Test func `entries that no ticket shares are never compared`() throws {
    let upper = "[{when: {priority: [P1, P2]}, time: 2h}, {time: 16h}]"
    let beneath =
      "[{when: {priority: P1}, time: 1h}, {when: {priority: P2}, time: 2h}, {time: 16h}]"
    #expect(try project(upper, beneath: beneath).diagnostics().isEmpty)
    let wider = "[{when: {priority: P1}, time: 1h}, {time: 16h}]"
    #expect(try project(upper, beneath: wider).diagnostics().count == 1)
    let scoped = "scope: {customer: Northwind}"
    var other = project("[{time: 1h}]", beneath: "[{time: 2h}]", more: scoped)
    #expect(try other.diagnostics().count == 1)
    other.add("network", "ola", within: "[{time: 2h}]", more: "scope: {customer: Lakeshore}")
    #expect(try other.diagnostics().isEmpty)
  }

  @Test func `who holds a ticket does not keep agreements apart`() throws {
    var project = project("[{time: 1h}]", beneath: "[{time: 2h}]", more: "scope: {group: Desk}")
    project.add("network", "ola", within: "[{time: 2h}]", more: "scope: {group: Network}")
    #expect(try project.diagnostics().map { $0.code } == ["chain-too-slow"])
  }

  @Test func `a target is for the one of its id or of its end, and for no other`() throws {
    var project = project("[{time: 1h}]", beneath: "[{time: 2h}]")
    project.add("network", "ola", within: "[{time: 2h}]", id: "repair")
    #expect(try project.diagnostics().count == 1)
    project.add("network", "ola", within: "[{time: 2h}]", to: "first-response")
    #expect(try project.diagnostics().count == 1)
    project.add("network", "ola", within: "[{time: 2h}]", id: "answer", to: "first-response")
    #expect(try project.diagnostics().isEmpty)
  }

  @Test func `versions that are never in force at once are never compared`() throws {
    var project = project("[{time: 4h}]", beneath: "[{time: 4h}]")
    project.add(
      "gold", "sla", within: "[{time: 4h}]",
      more: "underpinned-by: [network]\nin-force: {from: 2026-07-01}")
    project.add(
      "network@1", "ola", within: "[{time: 8h}]", more: "in-force: {until: 2026-06-30}")
    project.add(
      "network", "ola", within: "[{time: 4h}]", more: "in-force: {from: 2026-07-01}")
    #expect(try project.diagnostics().isEmpty)
    project.add(
      "network@1", "ola", within: "[{time: 8h}]", more: "in-force: {until: 2026-07-01}")
    project.add(
      "network", "ola", within: "[{time: 4h}]", more: "in-force: {from: 2026-07-02}")
    let found = try only(project, "chain-too-slow")
    #expect(found.message.contains("started on Wednesday 2026-07-01 09:30"))
  }

  @Test func `starts lie in the last two years that both calendars state`() throws {
    var project = project("[{time: 4h}]", beneath: "[{time: 5h}]", below: "wide")
    project.calendars["office"] = """
      timezone: Europe/London
      hours: {mon-fri: 09:00-17:00}
      holidays-complete: [2023, 2024, 2025, 2026]
      """
    project.calendars["wide"] = """
      timezone: Europe/London
      hours: {mon-fri: 09:00-17:00}
      holidays: [{2024-12-25: Long ago}, {2025-12-25: Christmas Day}, {2027-12-24: Not judged}]
      holidays-complete: [2024, 2025, 2026, 2027]
      """
    let found = try only(project, "chain-too-slow")
    #expect(found.message.contains("Friday 2025-10-24 12:30"))
  }

  @Test func `where no year is stated they lie in the first two in force`() throws {
    var project = project(
      "[{time: 4h}]", above: "always", beneath: "[{time: 4h}]", below: "plain",
      more: "in-force: {from: 2031-05-01}")
    project.calendars["plain"] = "timezone: Europe/London\nhours: {mon-fri: 09:00-17:00}"
    let found = try only(project, "chain-too-slow")
    #expect(found.message.contains("Friday 2031-10-24 17:00"))
  }

  @Test func `entries that fit alone and not one after another are told with each step`() throws {
    var project = project("[{time: 8h}]", beneath: "[{time: 4h}]")
    project.add("gold", "sla", within: "[{time: 8h}]", more: "underpinned-by: [network, carrier]")
    project.add("carrier", "uc", within: "[{time: 4h}]")
    #expect(try project.diagnostics().isEmpty)
    project.add("carrier", "uc", within: "[{time: 5h}]")
    let found = try only(project, "chain-budgets-do-not-fit")
    #expect(found.message.hasPrefix("'network', then 'carrier', one after another, are too slow"))
    #expect(found.location?.column == 27)
    #expect(found.notes.count == 3)
    project.add("carrier", "uc", within: "[{time: 9h}]")
    #expect(try only(project, "chain-too-slow").message.hasPrefix("'carrier' is too slow"))
  }

  @Test func `who takes no ticket of a kind is passed over on its way`() throws {
    var project = project("[{time: 8h}]", beneath: "[{time: 4h}]")
    project.add("gold", "sla", within: "[{time: 8h}]", more: "underpinned-by: [network, carrier]")
    project.add("network", "ola", within: "[{when: {priority: P1}, time: 4h}]")
    project.add("carrier", "uc", within: "[{when: {priority: P2}, time: 5h}]")
    #expect(try project.diagnostics().isEmpty)
  }

  @Test(arguments: [
    ("8h", "always", "4h", "office"), ("3 working days", "office", "26h", "nights"),
    ("2 working days", "nights", "3 working days", "office"), ("30h", "always", "10h", "nights"),
    ("5 calendar days", "office", "4 working days, by: end-of-day", "nights"),
  ])
  func `the start of a warning, put back into the timetables, gives its deadlines`(
    upper: String, on calendar: String, beneath: String, on lower: String
  ) throws {
    var project = project(
      "[{time: \(upper)}]", above: calendar, beneath: "[{time: \(beneath)}]", below: lower)
    project.calendars["nights"] = """
      timezone: America/New_York
      hours: {mon-thu: 22:00-06:00, sat: 10:00-14:00}
      holidays: [{every: 07-04, name: Independence Day}]
      holidays-complete: [2026]
      """
    let found = try only(project, "chain-too-slow")
    let zone = try SystemZones.zone("Europe/London")
    let times = found.message.matches(of: /day ([0-9-]{10}) ([0-9:]{5,8})/).compactMap {
      LocalDateTime("\($0.1)T\($0.2)").map { zone.instant(of: $0) }
    }
    #expect(times.count == 3)
    let below = try project.threshold(of: "network")
    let above = try project.threshold(of: "gold")
    #expect(below.deadline(from: times[0], in: try project.timetable(lower)) == times[1])
    #expect(above.deadline(from: times[0], in: try project.timetable(calendar)) == times[2])
    #expect(found.message.contains(", \(times[1] - times[2]) after "))
  }
}
