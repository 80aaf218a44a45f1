import Foundation
import TestSupport
import Testing

/// What agreements say, through the whole program.
struct AgreementLawTests {
  private func report(
    _ project: SmallProject, second: String? = nil, _ options: [String] = []
  ) throws -> TemporaryFolder {
    let folder = try project.folder()
    if let second { try folder.write("agreements/tail.yaml", second) }
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--quiet"] + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return folder
  }

  private func check(_ project: SmallProject, second: String? = nil) throws -> String {
    let folder = try project.folder()
    if let second { try folder.write("agreements/tail.yaml", second) }
    return try AttainProgram.run(["check"], in: folder.url).messages
  }

  private func rows(_ file: String, _ folder: TemporaryFolder) throws -> [[String: String]] {
    try CSVTable(try folder.read("reports/2026-10/\(file)")).rows
  }

  @Test func `any value and the missing one are no condition`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(
      "kind: sla", with: "kind: sla\nscope: {priority: [\"*\", \"\"]}")
    project.tickets = project.tickets.replacing("P1", with: "").replacing("P2", with: "")
    #expect(try rows("uncovered.csv", try report(project)).isEmpty)
  }

  @Test(arguments: ["[incident, request]", "[request, incident, request]"])
  func `the order in which versions write a scope changes no workload`(scope: String) throws {
    var project = SmallProject()
    let limited = "kind: sla\nworkload: {per: month, tickets: 2}\nscope: {type: "
    project.agreement = project.agreement.replacing("2026-12-31", with: "2026-10-15")
      .replacing("kind: sla", with: limited + "[incident, request]}")
    let second = project.agreement.replacing(
      "{from: 2020-01-01, until: 2026-10-15}", with: "{from: 2026-10-16}"
    ).replacing("[incident, request]", with: scope)
    let folder = try report(project, second: second)
    #expect(try rows("workload.csv", folder).count == 3)
  }

  @Test(arguments: [
    ("reopened: restarts", true), ("restart-at: {status: Open}", true),
    ("update-at: {changes: status}", true), ("reopened: counts-through", false),
    ("cancel-at: {status: Void}", false),
  ])
  func `versions of a target that start again otherwise are told`(key: String, isTold: Bool) throws
  {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("2026-12-31", with: "2026-10-15")
    let second = project.agreement.replacing(
      "{from: 2020-01-01, until: 2026-10-15}", with: "{from: 2026-10-16}"
    ).replacing("from: created", with: "from: created\n    \(key)")
    #expect(try check(project, second: second).contains("[version-starts]") == isTold)
    #expect(try !check(project, second: second).contains("error"))
  }

  @Test func `an exclusion holds for a clock that runs up to the end of its last date`() throws {
    var project = SmallProject()
    project.project += "\ncount-overdue: true\n"
    project.agreement = project.agreement.replacing(
      "kind: sla",
      with: "kind: sla\nexclusions: [{ticket: T3, because: no access, expires: 2026-10-31}]")
    let states = try ["2026-10-31", "2026-11-01"].map { asOf in
      try rows("exclusions.csv", try report(project, ["--as-of", asOf])).map { $0["state"] ?? "" }
    }
    #expect(states == [["used"], ["expired"]])
  }

  @Test func `the credits of one part are those of the agreement`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(
      "kind: sla",
      with: """
        kind: sla
        scope: {priority: P1}
        credits: {fee: {per: month, amount: 100.00 EUR}, tiers: [{target: resolution, below: 90%, credit: 10%}]}
        """)
    let tail = SmallProject().agreement.replacing(
      "kind: sla", with: "kind: sla\nscope: {priority: P2}")
    let credits = try rows("credits.csv", try report(project, second: tail))
    #expect(credits.map { $0["target"] ?? "" }.contains("resolution"))
  }

  /// A part for each of two priorities; the one for P1 has credits, and is for Acme.
  private func parts(endingWith ends: (String, String)) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project =
      project.project.replacing("type: type}", with: "type: type, customer: hold}")
      + "\nreports: {scorecards-per: customer}\n"
    project.tickets = project.tickets.replacing(
      "P1,Closed,incident,", with: "P1,Closed,incident,Acme"
    )
    .replacing("P2,Closed,incident,", with: "P2,Closed,incident,Bolt")
    let credits = """
      parties: {provider: Desk, customer: Acme}
      credits: {fee: {per: month, amount: 100.00 EUR}, tiers: [{target: resolution, below: 90%, credit: 10%}]}
      """
    project.agreement = SmallProject().agreement.replacing("2026-12-31", with: ends.0)
      .replacing("kind: sla", with: "kind: sla\nscope: {priority: P1}\n" + credits)
    let folder = try project.folder()
    let tail = SmallProject().agreement.replacing("2026-12-31", with: ends.1)
      .replacing(
        "kind: sla",
        with: "kind: sla\nscope: {priority: P2}\nparties: {provider: Desk, customer: Bolt}")
    try folder.write("agreements/tail.yaml", tail)
    try folder.write("agreements/before.yaml", tail.replacing("P2", with: "P3"))
    return folder
  }

  @Test(arguments: [
    ("2026-12-31", "2026-12-31"), ("2026-10-15", "2026-10-15"), ("2026-10-15", "2026-12-31"),
  ])
  func `a part keeps its credits and whose they are, whatever other parts do`(
    ends: (String, String)
  ) throws {
    let folder = try parts(endingWith: ends)
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(!(try rows("credits.csv", folder).isEmpty))
    let pages = try ["Acme", "Bolt"].map {
      try folder.read("reports/2026-10/scorecards/\($0).html")
    }
    #expect(pages.map { $0.contains("id=\"credits\"") } == [true, false])
  }

  @Test func `a gap for some of the tickets is a gap`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("2026-12-31", with: "2026-03-31")
      .replacing("kind: sla", with: "kind: sla\nscope: {type: [incident, request]}")
    let folder = try project.folder()
    for (type, from) in [("incident", "2026-04-01"), ("request", "2026-06-01")] {
      let text = SmallProject().agreement.replacing(
        "{from: 2020-01-01, until: 2026-12-31}", with: "{from: \(from)}"
      ).replacing("kind: sla", with: "kind: sla\nscope: {type: \(type)}")
      try folder.write("agreements/\(type).yaml", text)
    }
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78 && run.messages.contains("from 2026-04-01 to 2026-05-31"))
    #expect(run.messages.components(separatedBy: "[version-gap]").count == 2)
  }

  @Test func `a share and an amount of one target are not compared`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(
      "kind: sla",
      with: """
        kind: sla
        credits:
          fee: {per: month, amount: 100.00 EUR}
          tiers:
            - {target: resolution, below: 90%, credit: 50%}
            - {target: resolution, below: 80%, credit: 5.00 EUR}
        """)
    let messages = try check(project)
    #expect(messages.contains("cannot be compared [tier-order]"), "\(messages)")
  }

  @Test func `an example pauses each target by what pauses that one`() throws {
    var project = SmallProject()
    project.addHistory()
    let target = "{from: created, to: resolved, goal: 90%, within: [{time: 4h}]"
    project.agreement = """
      agreement: small
      kind: sla
      calendar: office
      scope: {priority: "*"}
      targets:
        - \(target.replacing("{from", with: "{id: none, from")), pauses: {}}
        - \(target.replacing("{from", with: "{id: one, from")), pauses: {status: Waiting}}
        - \(target.replacing("{from", with: "{id: two, from")), pauses: {status: On hold}}
      examples:
        - opened: 2026-10-05T09:00
          pauses: [2026-10-05T10:00/2026-10-05T11:00]
          due: {none: 2026-10-05T13:00, one: 2026-10-05T14:00, two: 2026-10-05T14:00}

      """
    let folder = try project.folder()
    try folder.write("history.csv", "id,at,field,from,to\n")
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)\(run.output)")
  }

  @Test func `an example that pauses where nothing may fails`() throws {
    var project = SmallProject()
    project.agreement += """

      examples:
        - {opened: 2026-10-05T09:00, pauses: [2026-10-05T10:00/2026-10-05T11:00], due: {resolution: 2026-10-05T13:00}}

      """
    let messages = try check(project)
    #expect(messages.contains("pauses nothing, since the agreement grants no pauses"))
  }

  @Test(arguments: ["stopped", "created", "due"])
  func `a clock that runs is at risk in the month of the report, wherever it counts`(
    rule: String
  ) throws {
    var project = SmallProject()
    project.project += "\nmonth-by: \(rule)\n"
    project.agreement = project.agreement.replacing(
      "time: 4h", with: "time: 40 calendar days")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-09-28T09:00:00Z,,,P1,Open,incident,
      T2,2026-08-01T09:00:00Z,,,P1,Open,incident,

      """
    let folder = try report(project)
    let lists = try ["at-risk.csv", "overdue.csv"].map { file in
      try rows(file, folder).map { $0["ticket"] ?? "" }
    }
    #expect(lists == [["T1"], ["T2"]])
  }
}
