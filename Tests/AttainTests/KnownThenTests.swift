import Foundation
import TestSupport
import Testing

/// A report tells what was known at its as-of: no more, and no less.
struct KnownThenTests {
  /// The rows of `clocks.csv` of a month by ticket and target.
  private func outcomes(_ folder: TemporaryFolder, _ month: String) throws -> [String: String] {
    let run = try AttainProgram.run(
      ["report", "--month", month, "--clocks", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/\(month)/clocks.csv")).rows
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        ("\($0["ticket"] ?? "") \($0["target"] ?? "")", $0["outcome"] ?? "")
      })
  }

  private static let targets = """
    - {id: response, from: created, to: first-response, goal: 90%, within: [{time: 1h}]}
      - {id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 4h}]}
    """

  @Test(arguments: ["2026-11-02T10:00:00Z", "2026-11-04T10:00:00Z"])
  func `a start that comes after the as-of chooses no version of an agreement`(resolved: String)
    throws
  {
    var project = SmallProject()
    project.project = project.project.replacing("type: type}", with: "closed: type}")
    project.agreement = """
      agreement: small
      kind: sla
      in-force: {until: 2026-11-03}
      calendar: office
      targets: [{id: closing, from: resolved, to: closed, goal: 90%, within: [{time: 8h}]}]
      """
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-28T10:00:00Z,,\(resolved),P1,Resolved,,

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.output.contains("tickets 1 = covered 1 + uncovered 0"), "\(run.output)")
  }

  @Test(arguments: [false, true])
  func `an exclusion holds for clocks that stopped before its reason was recorded`(
    hasHistory: Bool
  ) throws {
    var project = SmallProject()
    project.project = project.project.replacing(
      "type: type}", with: "type: type, category: category}")
    if hasHistory {
      project.addHistory()
    }
    project.agreement =
      "exclusions:\n  - {when: {status: Cancelled}, because: called off}\n"
      + "  - {when: {category: freeze}, because: change freeze}\n"
      + project.agreement.replacing(
        "- id: resolution\n    from: created\n    to: resolved\n    goal: 90%\n    within: [{time: 4h}]",
        with: Self.targets)
    project.tickets = """
      id,created,responded,resolved,priority,status,type,category
      CANCELLED,2026-10-05T09:00:00Z,2026-10-05T11:00:00Z,,P1,Cancelled,incident,
      FREEZE,2026-10-05T09:00:00Z,2026-10-05T11:00:00Z,2026-10-05T15:00:00Z,P1,Closed,incident,freeze
      LATE,2026-10-05T09:00:00Z,2026-10-05T11:00:00Z,2026-10-05T15:00:00Z,P1,Closed,incident,

      """
    let folder = try project.folder()
    try folder.write(
      "history.csv",
      """
      id,at,field,from,to
      CANCELLED,2026-10-05T12:00:00Z,status,New,Cancelled
      FREEZE,2026-10-05T15:00:00Z,status,New,Resolved
      FREEZE,2026-10-06T15:00:00Z,status,Resolved,Closed
      FREEZE,2026-10-06T15:00:00Z,category,,freeze
      LATE,2026-10-05T15:00:00Z,status,New,Closed

      """)
    let found = try outcomes(folder, "2026-10")
    for clock in ["CANCELLED response", "FREEZE response", "FREEZE resolution"] {
      #expect(found[clock] == "excluded", "\(clock): \(found)")
    }
    #expect(found["LATE response"] == "breached" && found["LATE resolution"] == "breached")
  }

  @Test(arguments: [false, true])
  func `a ticket that ended behind the month was not finished in it`(hasHistory: Bool) throws {
    var project = SmallProject()
    if hasHistory {
      project.addHistory()
    }
    project.project = project.project.replacing("type: type}", with: "type: type, closed: hold}")
    project.agreement = project.agreement.replacing(
      "to: resolved\n    goal: 90%\n    within: [{time: 4h}]",
      with: """
        to: closed
            goal: 90%
            within: [{time: 8h}]
          - {id: response, from: created, to: first-response, goal: 90%, within: [{time: 8h}],
             responded-by-resolution: false}
        """)
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      OPEN,2026-10-30T10:00:00Z,,2026-11-02T12:00:00Z,P1,Resolved,incident,
      GONE,2026-10-30T10:00:00Z,,2026-11-02T12:00:00Z,P1,Closed,incident,2026-11-05T12:00:00Z
      DONE,2026-10-30T10:00:00Z,,2026-10-30T12:00:00Z,P1,Resolved,incident,

      """
    let folder = try project.folder()
    // Changes that say nothing of the status.
    try folder.write(
      "history.csv",
      "id,at,field,from,to\nOPEN,2026-10-30T11:00:00Z,priority,P2,P1\n"
        + "GONE,2026-10-30T11:00:00Z,priority,P2,P1\n")
    let october = try outcomes(folder, "2026-10")
    for clock in ["OPEN resolution", "OPEN response", "GONE resolution", "GONE response"] {
      #expect(october[clock] == "running", "\(clock): \(october)")
    }
    #expect(october["DONE resolution"] == "unmeasurable")
    #expect(october["DONE response"] == "unmeasurable")
  }

  @Test func `a stamp behind the change to resolved makes no answer later`() throws {
    var project = SmallProject()
    project.addHistory()
    project.agreement = project.agreement.replacing("to: resolved", with: "to: first-response")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-05T09:00:00Z,,2026-10-07T12:00:00Z,P1,Closed,incident,

      """
    let folder = try project.folder()
    try folder.write(
      "history.csv", "id,at,field,from,to\nT1,2026-10-05T12:00:00Z,status,New,Closed\n")
    #expect(try outcomes(folder, "2026-10") == ["T1 resolution": "met"])
    let rows = try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows
    #expect(rows.first?["elapsed_seconds"] == "10800")
    #expect(rows.first?["stop"] == "2026-10-05T12:00:00Z")
  }

  @Test func `a promise that was still to be kept is not why a clock was late`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("to: resolved", with: "to: first-response")
      .replacing("calendar: office", with: "calendar: office\nunderpinned-by: [net]")
    let folder = try project.folder()
    try folder.write(
      "agreements/net.yaml",
      """
      agreement: net
      kind: ola
      parties: {provider: Network, customer: Desk}
      calendar: office
      in-force: {from: 2020-01-01, until: 2026-12-31}
      targets: [{id: solution, from: created, to: resolved, goal: 90%, within: [{time: 16h}]}]
      """)
    // The first is answered before the promise is due; the second after it.
    try folder.write(
      "tickets.csv",
      """
      id,created,responded,resolved,priority,status,type,hold
      EARLY,2026-10-05T09:00:00Z,2026-10-05T14:30:00Z,2026-10-20T12:00:00Z,P1,Closed,incident,
      LATER,2026-10-05T09:00:00Z,2026-10-08T09:30:00Z,2026-10-20T12:00:00Z,P1,Closed,incident,

      """)
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let breaches = try CSVTable(folder.read("reports/2026-10/breaches.csv")).rows
      .filter { $0["agreement"] == "small" }
    #expect(breaches.map { $0["ticket"] } == ["EARLY", "LATER"])
    #expect(breaches.map { $0["first_over"] } == ["", "net"])
    #expect(breaches[0]["met_had_all_kept"] == "no")
    let blamed = try CSVTable(folder.read("reports/2026-10/attribution.csv")).rows
      .filter { $0.values.contains("over") }
    #expect(blamed.map { $0["ticket"] } == ["LATER"])
  }
}
