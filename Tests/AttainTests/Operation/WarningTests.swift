import Foundation
import TestSupport
import Testing

/// What a month warns of reaches those who do not read its summary.
struct WarningTests {
  /// Ten rows, where interfaces end a page, and a calendar that says nothing of the year.
  private func folder() throws -> TemporaryFolder {
    var project = SmallProject()
    project.calendar = project.calendar.replacing("[2025, 2026]", with: "[2025]")
    project.project += "\nreports: {scorecards-per: priority}\n"
    let rows = (1...10).map { number in
      "T\(number),2026-10-0\(number % 9 + 1)T09:00:00Z,,2026-10-12T12:00:00Z,P1,Closed,incident,\n"
    }
    project.tickets = "id,created,responded,resolved,priority,status,type,hold\n" + rows.joined()
    return try project.folder()
  }

  private static let month = ["--month", "2026-10", "--quiet"]

  @Test func `an export that looks cut off ends a run with 1 where that is asked`() throws {
    let folder = try folder()
    let run = try AttainProgram.run(
      ["report", "--fail-on", "rejected,cut-off"] + Self.month, in: folder.url)
    #expect(run.status == 1)
    #expect(run.messages == "found in 2026-10: 1 sign that exports are not whole\n")
    #expect(try AttainProgram.run(["report"] + Self.month, in: folder.url).status == 0)
  }

  @Test func `programs are told what people read in the summary, by the codes of messages`() throws
  {
    let folder = try folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--diagnostics", "json"], in: folder.url)
    #expect(run.messages.contains("\"code\":\"unstated-holidays\""), "\(run.messages)")
    let cut = run.messages.split(separator: "\n").first { $0.contains("it has exactly 10 rows") }
    #expect(cut?.contains("\"code\":\"cut-off-export\"") == true)
    #expect(cut?.contains("\"file\":\"tickets.csv\",\"line\":1") == true, "\(run.messages)")
    #expect(run.messages.contains("does not state its holidays of 2026"))
  }

  /// A ticket each day from the first of September to the third of November, and the header again.
  private func steady(_ project: SmallProject = SmallProject()) throws -> TemporaryFolder {
    var project = project
    let header = "id,created,responded,resolved,priority,status,type,hold\n"
    let days = [(9, 30), (10, 31), (11, 3)].flatMap { month, last in
      (1...last).map { day in "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
    }
    let rows = days.enumerated().map { number, day in
      "T\(number),\(day)T09:00:00Z,,\(day)T12:00:00Z,P1,Closed,incident,\n"
    }
    project.tickets = header + rows.joined() + header
    return try project.folder()
  }

  @Test func `an export that ends long before its month is found`() throws {
    let folder = try steady()
    let month = ["report", "--quiet", "--fail-on", "cut-off", "--month"]
    let run = try AttainProgram.run(
      month + ["2026-11", "--as-of", "2026-12-04"], in: folder.url)
    #expect(
      run.status == 1 && run.messages == "found in 2026-11: 1 sign that exports are not whole\n")
    let manifest = try folder.read("reports/2026-11/manifest.json")
    #expect(manifest.contains("nothing was created from 2026-11-04 on"))
    // What is behind the as-of is not known to be empty, and October is whole.
    for options in [["2026-11", "--as-of", "2026-11-04T08:00:00Z"], ["2026-10"]] {
      let run = try AttainProgram.run(month + options, in: folder.url)
      #expect(run.status == 0 && run.messages.isEmpty, "\(options): \(run.messages)")
    }
  }

  @Test func `an export of few tickets that ends early is found by how far apart they usually are`()
    throws
  {
    var project = SmallProject()
    let header = "id,created,responded,resolved,priority,status,type,hold\n"
    // Each third day of August and September.
    let days = ["2026-08", "2026-09"].flatMap { month in
      stride(from: 1, to: 29, by: 3).map { "\(month)-\($0 < 10 ? "0" : "")\($0)" }
    }
    let rows = days.enumerated().map { number, day in
      "T\(number),\(day)T09:00:00Z,,\(day)T12:00:00Z,P1,Closed,incident,\n"
    }
    project.tickets = header + rows.joined()
    let folder = try project.folder()
    for (options, count) in [(["2026-10"], 1), (["2026-10", "--as-of", "2026-10-02"], 0)] {
      let run = try AttainProgram.run(
        ["report", "--quiet", "--fail-on", "cut-off", "--month"] + options, in: folder.url)
      #expect(run.status == count, "\(options): \(run.messages)")
      let manifest = try folder.read("reports/2026-10/manifest.json")
      #expect(
        manifest.contains("more than twice as long as ever between two dates") == (count == 1))
    }
  }

  @Test func `exports of which every row is rejected are an error, with a month and without`()
    throws
  {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("2026-10-", with: "2026-13-")
    let folder = try project.folder()
    for month in [["--month", "2026-10"], []] {
      let run = try AttainProgram.run(["report", "--quiet"] + month, in: folder.url)
      #expect(run.status == 65 && run.messages.contains("[no-tickets]"), "\(run.messages)")
    }
    #expect(throws: (any Error).self) { try folder.read("reports/2026-10/manifest.json") }
  }

  @Test func `snapshots that end long before their month are found`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("tickets:\n", with: "tickets:\n  rows: snapshot\n")
      .replacing("created: created", with: "created: created, updated: created")
    let folder = try steady(project)
    let run = try AttainProgram.run(
      [
        "report", "--quiet", "--fail-on", "cut-off", "--month", "2026-11", "--as-of", "2026-12-04",
      ], in: folder.url)
    #expect(run.status == 1, "\(run.messages) \(project.project)")
  }

  @Test func `who seals a month is told what it warns of`() throws {
    let folder = try folder()
    let run = try AttainProgram.run(
      ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.messages.contains("tickets.csv:1:1: warning: the export may not be whole"))
  }

  @Test func `years without stated holidays stand on every page`() throws {
    let folder = try folder()
    #expect(try AttainProgram.run(["report"] + Self.month, in: folder.url).status == 0)
    for page in ["report.html", "scorecards/P1.html"] {
      let text = try folder.read("reports/2026-10/\(page)")
      #expect(text.contains("calendar office does not state its holidays of 2026"), "\(page)")
    }
  }

  /// Whether a deadline fell on a holiday that nobody stated would decide them.
  @Test(arguments: [
    ("22 working days", "month-by: due\n    ", "2026-12-31T15:00:00Z", "2027-01"),
    ("8h", "", "", "2026-12"),
  ])
  func `a deadline in a year without stated holidays is warned of where it decides or is told`(
    threshold: String, rule: String, resolved: String, month: String
  ) throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("4h", with: threshold)
      .replacing("goal: 90%", with: "\(rule)goal: 90%")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-12-31T10:00:00Z,,\(resolved),P1,\(resolved.isEmpty ? "Open" : "Closed"),incident,

      """
    let folder = try project.folder()
    let warning = "calendar office does not state its holidays of 2027"
    for arguments in [["report"], ["explain", "T1"]] {
      let run = try AttainProgram.run(arguments + ["--month", month], in: folder.url)
      #expect(run.status == 0 && run.output.contains(warning), "\(run.output)\(run.messages)")
    }
    #expect(try folder.read("reports/\(month)/manifest.json").contains(warning))
  }

  @Test func `rows of a history that cannot be used are found and told`() throws {
    var project = SmallProject()
    project.addHistory()
    let folder = try project.folder()
    try folder.write("history.csv", "id,at,field,from,to\nT1,soon,status,Open,Closed\n")
    let run = try AttainProgram.run(
      ["report", "--fail-on", "rejected"] + Self.month, in: folder.url)
    #expect(run.status == 1 && run.messages == "found in 2026-10: 1 rejected row\n")
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.output.contains("1 file: 3 rows, 3 usable, 0 rejected\n"), "\(check.output)")
    #expect(
      check.output.contains("history of 1 file: 1 row, 0 changes, 0 of other fields, 1 rejected"))
    #expect(check.messages.contains("history.csv:2:4: warning:"), "\(check.messages)")
  }

  @Test func `what moved is found with its number`() throws {
    let folder = try folder()
    let seal = ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z", "--quiet"]
    #expect(try AttainProgram.run(seal, in: folder.url).status == 0)
    let text = try folder.read("tickets.csv")
    try folder.write(
      "tickets.csv", text.replacing("T1,2026-10-02T09:00", with: "T1,2026-10-12T11:00"))
    let run = try AttainProgram.run(
      ["diff", "2026-10", "--fail-on", "moved", "--quiet"], in: folder.url)
    #expect(
      run.status == 1 && run.messages == "found in 2026-10: 1 clock moved\n", "\(run.messages)")
  }

  @Test(arguments: ["report", "what-if", "trend", "compare --by priority"])
  func `a warning of the month reaches people and programs whatever they asked for`(line: String)
    throws
  {
    let folder = try folder()
    let command = line.split(separator: " ").map { String($0) } + ["--month", "2026-10"]
    let warning = "does not state its holidays of 2026"
    let hasForms = ["report", "what-if"].contains(line)
    for options in [[]] + (hasForms ? [["--format", "markdown"]] : []) {
      let run = try AttainProgram.run(command + options, in: folder.url)
      #expect(run.status == 0 && run.output.contains(warning), "\(options): \(run.output)")
    }
    let run = try AttainProgram.run(command + ["--diagnostics", "json"], in: folder.url)
    #expect(run.messages.contains("\"code\":\"unstated-holidays\""), "\(run.messages)")
  }

  @Test func `a table on standard output has its warnings beside it, and none within`() throws {
    let folder = try folder()
    let command = ["what-if", "--month", "2026-10", "--format", "csv"]
    let run = try AttainProgram.run(command, in: folder.url)
    #expect(run.messages.contains("2026 [unstated-holidays]"), "\(run.messages)")
    #expect(!run.output.contains("holidays"))
    let quiet = try AttainProgram.run(command + ["--quiet"], in: folder.url)
    #expect(quiet.messages.isEmpty && quiet.output == run.output)
  }
}
