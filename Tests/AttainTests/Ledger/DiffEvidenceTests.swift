import Foundation
import TestSupport
import Testing

/// The cause of a move is one that the definitions which the clock itself goes by give.
struct DiffEvidenceTests {
  private func causes(_ rows: [[String: String]]) -> [String] {
    rows.map { "\($0["ticket"] ?? "") \($0["change"] ?? "") \($0["cause"] ?? "")" }
  }

  /// T1 stands still from Thursday noon to Friday noon.
  private var pausing: SmallProject {
    var project = SmallProject()
    project.addHistory()
    project.agreement += "\npauses: {status: [Hold]}\n"
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-01T09:00:00Z,,2026-10-05T12:00:00Z,P1,Closed,incident,

      """
    return project
  }

  private let pauses = """
    id,at,field,from,to
    T1,2026-10-01T12:00:00Z,status,Open,Hold
    T1,2026-10-02T12:00:00Z,status,Hold,Open
    T1,2026-10-05T12:00:00Z,status,Open,Closed

    """

  /// Another agreement's table is no evidence, nor one of exclusions, where less time is paused.
  @Test func `no suspension is blamed where the clock's agreement has none`() throws {
    var small = pausing
    small.agreement += "exclusions: out.csv\n"
    let project = try SealedProject(
      small,
      files: [
        "history.csv": pauses, "agreements/out.csv": "ticket,because\nT8,agreed\n",
        "agreements/off.csv": "from,until,cause,approved by\n",
        "agreements/other.yaml": """
        agreement: other
        kind: ola
        calendar: office
        scope: {priority: P9}
        suspensions: off.csv
        targets: [{id: r, from: created, to: resolved, goal: 90%, within: [{time: 4h}]}]
        """,
      ])
    try project.seal()
    try project.folder.write("agreements/out.csv", "ticket,because\nT9,agreed\n")
    try project.folder.write(
      "agreements/off.csv", "from,until,cause,approved by\n2026-10-08,2026-10-08,storm,J. Doe\n")
    try project.change(
      "calendars/office.yaml", "holidays: [", to: "holidays: [{2026-10-02: Feast}, ")
    #expect(causes(try project.diff()) == ["T1 times calendar-version"])
  }

  @Test func `a suspension is found in the table of the clock's own agreement`() throws {
    var small = SmallProject()
    small.agreement += "\nsuspensions: off.csv\n"
    let project = try SealedProject(
      small, files: ["agreements/off.csv": "from,until,cause,approved by\n"])
    try project.seal()
    let window = "2026-10-01T10:00:00Z,2026-10-01T11:00:00Z,storm,J. Doe"
    try project.folder.write("agreements/off.csv", "from,until,cause,approved by\n\(window)\n")
    #expect(causes(try project.diff()) == ["T1 times suspension"])
  }

  /// The export of a later month is the first one that says when a finished ticket was resolved.
  @Test func `a resolution behind the as-of that only a later export has is a changed stamp`()
    throws
  {
    var small = SmallProject()
    small.project = small.project.replacing("tickets.csv", with: "tickets*.csv")
    small.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-01T09:00:00Z,,,P1,Closed,incident,

      """
    let project = try SealedProject(small)
    try project.seal()
    try project.folder.write(
      "tickets2.csv",
      "id,created,responded,resolved,priority,status,type,hold\n"
        + "T1,2026-10-01T09:00:00Z,,2026-11-03T09:00:00Z,P1,Closed,incident,\n")
    let then = try project.diff()
    #expect(causes(then) == ["T1 verdict changed-stamp"])
    #expect(then.first?["evidence"] == "stop none then, behind the as-of now")
    let now = try project.diff("--as-of", "2026-12-01")
    #expect(causes(now) == ["T1 left changed-stamp"])
    #expect(now.first?["evidence"] == "stop none then, 2026-11-03T09:00:00Z now")
  }

  /// A project whose exports state pause totals, sealed, and a calendar that has changed since for other days.
  private func holding(_ small: SmallProject) throws -> SealedProject {
    var small = small
    small.project = small.project.replacing("type: type}", with: "type: type, on-hold: hold}")
    let project = try SealedProject(small)
    try project.seal()
    try project.change(
      "calendars/office.yaml", "holidays: [", to: "holidays: [{2026-12-28: Feast}, ")
    return project
  }

  @Test func `another stated pause total is told, and not what changed beside it`() throws {
    var small = SmallProject()
    small.agreement += "\npauses: {status: [Hold]}\n"
    let project = try holding(small)
    try project.change("tickets.csv", "P2,Closed,incident,", to: "P2,Closed,incident,3600")
    let rows = try project.diff()
    #expect(causes(rows) == ["T2 times changed-on-hold"])
    #expect(rows.first?["evidence"] == "0 s paused then, 3600 s now")
    // Whether the agreement grants the pause, or the total is another, nothing sealed tells.
    try project.change("agreements/small.yaml", "[Hold]", to: "[Waiting]")
    #expect(causes(try project.diff()) == ["T2 times agreement-version"])
  }

  @Test func `a version that is in force later is no evidence`() throws {
    var small = SmallProject()
    small.agreement = small.agreement.replacing("until: 2026-12-31", with: "until: 2026-11-30")
    small.agreement += "\npauses: {status: [Hold]}\n"
    let project = try holding(small)
    try project.change("tickets.csv", "P2,Closed,incident,", to: "P2,Closed,incident,3600")
    try project.folder.write(
      "agreements/next.yaml",
      small.agreement.replacing("from: 2020-01-01, until: 2026-11-30", with: "from: 2026-12-01"))
    #expect(causes(try project.diff()) == ["T2 times changed-on-hold"])
    try project.change("tickets.csv", "P2,Closed,incident,3600", to: "P2,Closed,incident,")
    try project.change("calendars/office.yaml", "09:00-17:00", to: "09:30-17:00")
    #expect(Set(try project.diff().map { $0["cause"] ?? "" }) == ["calendar-version"])
  }

  /// Where time counts from before what starts a clock, the version in force then judges it.
  @Test func `a version that came into force before the clock began is evidence`() throws {
    var small = SmallProject()
    small.agreement = small.agreement.replacing("from: created", with: "from: first-response")
      .replacing("to: resolved", with: "to: resolved\n    counted-from: created")
      .replacing("calendar: office", with: "calendar: always").replacing("4h", with: "24h")
    small.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-09-30T20:00:00Z,2026-10-01T08:00:00Z,2026-10-01T10:00:00Z,P1,Closed,incident,

      """
    let next = small.agreement.replacing("from: 2020-01-01", with: "from: 2026-10-01")
    small.agreement = small.agreement.replacing("until: 2026-12-31", with: "until: 2026-09-30")
    let project = try SealedProject(small, files: ["agreements/next.yaml": next])
    try project.seal()
    try project.change("agreements/next.yaml", "24h", to: "12h")
    #expect(try project.diff().map { $0["cause"] ?? "" } == ["agreement-version"])
  }

  @Test func `one that only casts doubt is told too`() throws {
    var small = SmallProject()
    small.agreement += "\npauses: {status: [Hold]}\n"
    small.agreement = small.agreement.replacing("to: resolved", with: "to: first-response")
    small.tickets = small.tickets.replacing(
      "T2,2026-10-02T09:00:00Z,,", with: "T2,2026-10-02T09:00:00Z,2026-10-02T15:00:00Z,")
    small.tickets = small.tickets.replacing("P2,Closed,incident,", with: "P2,Closed,incident,60")
    let project = try holding(small)
    try project.change("tickets.csv", "P2,Closed,incident,60", to: "P2,Closed,incident,14400")
    let rows = try project.diff()
    #expect(causes(rows) == ["T2 times changed-on-hold"])
    #expect(rows.first?["evidence"] == "certain then, in doubt now")
  }

  @Test func `a calendar of a holder is found, and the zone that stamps are local to`() throws {
    var small = SmallProject()
    small.project = small.project.replacing(
      "type: type}", with: "type: type}\n  fields: {desk: desk}")
    small.project += "\n  timestamps: {format: iso8601, timezone: America/New_York}\n"
    small.addHistory()
    small.agreement = small.agreement.replacing(
      "within: [{time: 4h}]", with: "within: [{time: 4h, calendar-of: {desk: {Sydney: sydney}}}]")
    small.tickets = """
      id,created,responded,resolved,priority,status,type,desk
      T1,2026-10-01T09:00:00,,2026-10-02T12:00:00,P1,Closed,incident,Sydney

      """
    let project = try SealedProject(
      small,
      files: [
        "history.csv": "id,at,field,from,to\nT1,2026-10-01T09:00:00,desk,,Sydney\n",
        "calendars/sydney.yaml": small.calendar.replacing("office", with: "sydney")
          .replacing("17:00", with: "18:00"),
      ])
    try project.seal()
    let zones = project.url.appending(path: "zones")
    try FileManager.default.copyItem(
      at: URL(filePath: "/usr/share/zoneinfo").resolvingSymlinksInPath(), to: zones)
    let other = try Data(contentsOf: zones.appending(path: "America/Chicago"))
    try other.write(to: zones.appending(path: "America/New_York"), options: .atomic)
    let moved = try AttainProgram.run(
      ["diff", "2026-10", "--format", "csv"], in: project.url, environment: ["TZDIR": zones.path])
    let rows = try CSVTable(moved.output).rows
    #expect(causes(rows) == ["T1 times zone-data"])
    #expect(rows.first?["evidence"]?.hasPrefix("America/New_York, zone data") == true)
    try project.change(
      "calendars/sydney.yaml", "holidays: [", to: "holidays: [{2026-10-01: Feast}, ")
    let found = try project.diff()
    #expect(found.first?["evidence"] == "calendars/sydney.yaml")
  }
}
