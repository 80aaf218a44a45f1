import Foundation
import TestSupport
import Testing

/// The tool's own verdict beside the clocks, through the whole program.
struct ReconciliationTests {
  /// One ticket and its verdict, the history that it needs, and what the disagreement is put down to.
  struct Case: CustomTestStringConvertible {
    let kind: String
    let row: String
    var history: [String] = []

    var testDescription: String { kind }
  }

  /// 09:00-17:00 on weekdays in UTC, 2h for P1 and 4h for all others.
  private static let cases = [
    Case(kind: "rounding", row: "2026-10-05T09:00:00Z,2026-10-05T13:00:30Z,,Closed,P2,,true"),
    Case(kind: "pause", row: "2026-10-05T09:00:00Z,2026-10-05T14:00:00Z,,Closed,P2,7200,false"),
    Case(
      kind: "end-point",
      row: "2026-10-05T09:00:00Z,2026-10-05T11:00:00Z,2026-10-06T16:00:00Z,Closed,P2,,false"),
    Case(
      kind: "reopening", row: "2026-10-05T09:00:00Z,2026-10-06T16:00:00Z,,Closed,P2,,true",
      history: [
        "2026-10-05T11:00:00Z,status,Open,Closed", "2026-10-05T15:00:00Z,status,Closed,Open",
        "2026-10-06T16:00:00Z,status,Open,Closed",
      ]),
    Case(
      kind: "priority", row: "2026-10-05T09:00:00Z,2026-10-05T12:00:00Z,,Closed,P1,,true",
      history: [
        "2026-10-05T10:00:00Z,priority,P2,P1", "2026-10-05T12:00:00Z,status,Open,Closed",
      ]),
    Case(kind: "zone-offset", row: "2026-10-05T07:30:00Z,2026-10-05T13:30:00Z,,Closed,P2,,true"),
    Case(kind: "calendar", row: "2026-10-05T16:00:00Z,2026-10-06T10:00:00Z,,Closed,P2,,false"),
    Case(kind: "unexplained", row: "2026-10-05T09:00:00Z,2026-10-05T09:30:00Z,,Closed,P2,,false"),
    Case(kind: "excluded", row: "2026-10-05T09:00:00Z,2026-10-05T15:00:00Z,,Cancelled,P2,,false"),
  ]

  private func folder(_ rows: [String], history: [String] = []) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let changes =
      "history: {files: history.csv, columns: {ticket: t, at: at, field: f, from: o, to: n}}"
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Verdicts
      timezone: Etc/UTC
      tickets:
        files: tickets*.csv
        columns: {id: id, created: created, resolved: resolved, closed: closed, status: status,
                  priority: priority, on-hold: hold, tool-verdict: made_sla}
      \(history.isEmpty ? "" : changes)
      """)
    try folder.write(
      "agreements/desk.yaml",
      """
      agreement: desk
      kind: sla
      calendar: office
      pauses: {status: [On hold]}
      exclusions: [{when: {status: Cancelled}, because: called off}]
      targets:
        - id: resolution
          from: created
          to: resolved
          goal: 90%
          within: [{when: {priority: P1}, time: 2h}, {time: 4h}]
      """)
    try folder.write(
      "calendars/office.yaml", "calendar: office\ntimezone: Etc/UTC\nhours: {mon-fri: 09:00-17:00}")
    try folder.write("tickets.csv", Self.file(rows))
    if !history.isEmpty {
      try folder.write("history.csv", (["t,at,f,o,n"] + history).joined(separator: "\n") + "\n")
    }
    return folder
  }

  @Test(arguments: cases)
  func `the proof of a ticket shows the tool's own verdict and what the difference may come from`(
    example: Case
  ) throws {
    let folder = try folder(["T1,\(example.row)"], history: example.history.map { "T1,\($0)" })
    func explained(_ options: [String]) throws -> String {
      let run = try AttainProgram.run(
        ["explain", "T1", "--month", "2026-10"] + options, in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      return run.output
    }
    let tool = example.row.hasSuffix("true") ? "met" : "breached"
    let text = "\(tool), which differs (\(example.kind)): "
    #expect(try explained([]).contains("\n  the tool's own verdict \(text)"))
    #expect(try explained(["--html"]).contains("The tool&#39;s own verdict: \(text)"))
    let json = try explained(["--json"])
    #expect(json.contains("\"tool_verdict\": \"\(tool)\""))
    #expect(json.contains("\"tool_difference\": \"\(example.kind)\""))
  }

  @Test func `the proof of a ticket says where the tool agrees, and nothing where it is silent`()
    throws
  {
    let row = "2026-10-05T09:00:00Z,2026-10-05T11:00:00Z,,Closed,P2,,"
    let folder = try folder(["T1,\(row)true", "T2,\(row)"])
    let told = try AttainProgram.run(["explain", "T1", "--month", "2026-10"], in: folder.url)
    #expect(told.output.contains("\n  the tool's own verdict met, as here\n"))
    let silent = try AttainProgram.run(["explain", "T2", "--month", "2026-10"], in: folder.url)
    #expect(!silent.output.contains("own verdict"))
  }

  private static func file(_ rows: [String]) -> String {
    (["id,created,resolved,closed,status,priority,hold,made_sla"] + rows).joined(separator: "\n")
      + "\n"
  }

  private func report(_ folder: TemporaryFolder) throws -> AttainProgram.Run {
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run
  }

  private func rows(_ name: String, in folder: TemporaryFolder) throws -> [[String: String]] {
    try CSVTable(try folder.read("reports/2026-10/\(name)")).rows
  }

  /// One that is met and one that is breached, on both sides.
  private let alike = [
    "A1,2026-10-07T09:00:00Z,2026-10-07T10:00:00Z,,Closed,P2,0,true",
    "A2,2026-10-07T09:00:00Z,2026-10-07T16:00:00Z,,Closed,P2,0,false",
  ]

  @Test(arguments: cases)
  func `a disagreement is put down to the reading that gives the tool's verdict`(
    example: Case
  ) throws {
    let folder = try folder(
      alike + ["T1,\(example.row)"], history: example.history.map { "T1,\($0)" })
    _ = try report(folder)
    let rows = try rows("reconciliation.csv", in: folder)
    #expect(rows.map { $0["ticket"] } == ["T1"] && rows.first?["class"] == example.kind)
    #expect(rows.first?["tool"] == (example.row.hasSuffix("true") ? "met" : "breached"))
    #expect(rows.first?["ours"] != rows.first?["tool"] && rows.first?["line"] == "4")
    let json = try folder.read("reports/2026-10/report.json")
    #expect(json.contains("\"class\": \"\(example.kind)\""))
  }

  @Test func `a field that never changes is called dead`() throws {
    let rows = (1...12).map { number in
      let hour = number < 11 ? "10" : "16"
      return "T\(number),2026-10-07T09:00:00Z,2026-10-07T\(hour):00:00Z,,Closed,P2,0,true"
    }
    let folder = try folder(rows)
    let run = try report(folder)
    #expect(run.output.contains("10 of 12   83.33  2 dead-field\n"), "\(run.output)")
    let page = try folder.read("reports/2026-10/report.html")
    #expect(page.contains("2 × the tool says the same of every ticket"))
    #expect(
      try self.rows("reconciliation.csv", in: folder).map { $0["class"] } == [
        "dead-field", "dead-field",
      ])
  }

  @Test func `a clock that cannot be read counts by the tool's verdict, as grade C`() throws {
    let folder = try folder(
      alike + [
        "C1,2026-10-08T09:00:00Z,tomorrow,,Closed,P2,,true",
        "C2,2026-10-08T09:00:00Z,,,Closed,P2,,false",
        "C3,2026-10-08T09:00:00Z,2026-10-01T09:00:00Z,,Closed,P2,,maybe",
        "C4,2026-10-08T09:00:00Z,next week,,Open,P2,,true",
      ])
    let run = try report(folder)
    let all = try #require(try rows("compliance.csv", in: folder).first)
    let expected = [
      "measured": "4", "met": "2", "breached": "2", "best_met": "5", "best_measured": "6",
      "worst_met": "1", "worst_measured": "6", "unmeasurable": "2", "evidence_a": "0",
      "evidence_b": "2", "evidence_c": "2", "mean_elapsed_seconds": "14400",
    ]
    for (column, number) in expected { #expect(all[column] == number, "\(column)") }
    let breach = try #require(
      try rows("breaches.csv", in: folder).first { $0["ticket"] == "C2" })
    #expect(breach["evidence"] == "C" && breach["could_be_met"] == "yes")
    #expect(breach["elapsed_seconds"] == "" && breach["over_seconds"] == "")
    #expect(run.output.contains("2 of 2  100.00\n"), "\(run.output)")
    #expect(run.output.contains("2 unmeasurable, 2 by the tool's\n"))
    let proof = try AttainProgram.run(["explain", "C2", "--month", "2026-10"], in: folder.url)
    #expect(proof.output.contains("Breached by the tool's own verdict alone (evidence grade C)"))
  }

  @Test func `the order of rows and files changes no comparison`() throws {
    var random = SeededGenerator(seed: 11)
    let hours = ["10", "12", "14", "16"]
    let rows = (1...80).map { number in
      let hour = hours.randomElement(using: &random) ?? ""
      let flag = Bool.random(using: &random)
      return "T\(number),2026-10-07T09:00:00Z,2026-10-07T\(hour):00:00Z,,Closed,P2,0,\(flag)"
    }
    let one = try folder(rows)
    _ = try report(one)
    let other = try folder([])
    let shuffled = rows.shuffled(using: &random)
    try other.write("tickets-1.csv", Self.file(Array(shuffled.prefix(30))))
    try other.write("tickets-2.csv", Self.file(Array(shuffled.dropFirst(30))))
    _ = try report(other)
    let told = try [one, other].map { folder in
      try self.rows("reconciliation.csv", in: folder).map { row in
        ["ticket", "ours", "tool", "class", "elapsed_seconds"].map { row[$0] ?? "" }
      }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    #expect(told[0] == told[1] && !told[0].isEmpty)
    let parts = try [one, other].map { folder in
      let json = try folder.read("reports/2026-10/report.json")
      return String(json[try #require(json.range(of: "\"reconciliation\"")).lowerBound...])
    }
    #expect(parts[0] == parts[1])
  }

  @Test func `a target can be named, and one that is not there is an error`() throws {
    let folder = try folder(alike)
    let project = try folder.read("attain.yaml")
    try folder.write("attain.yaml", project + "\n  verdict: {target: resolution}\n")
    _ = try report(folder)
    try folder.write("attain.yaml", project + "\n  verdict: {target: resolutoin}\n")
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 78 && run.messages.contains("[unknown-target]"))
    #expect(run.messages.contains("did you mean 'resolution'?"))
  }

  @Test func `minutes left say what is breached by their sign alone`() throws {
    let minutes = alike.map { $0.replacing("true", with: "35").replacing("false", with: "-120") }
    let folder = try folder(minutes)
    let project = try folder.read("attain.yaml")
    let words = "  verdict: {breached-prefix: \"-\"}\n"
    try folder.write("attain.yaml", project + "\n" + words)
    #expect(try report(folder).output.contains("2 of 2  100.00\n"))
    try folder.write("attain.yaml", project + "\n  verdict: {met: \"35\"}\n")
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 78 && run.messages.contains("a verdict has no 'breached'"))
  }

  @Test func `a profile finds the column where there is one`() throws {
    let folder = try folder(alike)
    let project = try folder.read("attain.yaml")
    let named = project.replacing(", tool-verdict: made_sla", with: "")
    try folder.write("attain.yaml", named + "\n  profile: generic\n")
    #expect(try report(folder).output.contains("2 of 2  100.00\n"))
    #expect(try rows("reconciliation.csv", in: folder).isEmpty)
    let tickets = try folder.read("tickets.csv").replacing("made_sla", with: "remark")
    try folder.write("tickets.csv", tickets)
    try folder.write("attain.yaml", named + "\n  profile: generic\nreports: {folder: other}\n")
    #expect(!(try report(folder).output.contains("Against")))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "other/2026-10").path)
    #expect(!names.contains("reconciliation.csv"))
  }

  @Test func `a project without such a column has no such file`() throws {
    let folder = try SmallProject().folder()
    _ = try report(folder)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "reports/2026-10").path)
    #expect(!names.contains("reconciliation.csv") && names.contains("compliance.csv"))
    #expect(!(try folder.read("reports/2026-10/report.json")).contains("reconciliation"))
  }
}
