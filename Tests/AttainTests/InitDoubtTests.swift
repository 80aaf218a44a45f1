import Foundation
import TestSupport
import Testing

/// What `attain init` says of an export that does not settle everything.
struct InitDoubtTests {
  private static let header = "id,created,resolved,priority,status,sla result\n"

  /// Closed tickets of October, created at some hour, with the cells of the last columns.
  private func rows(_ count: Int, hour: Int, _ last: (Int) -> String) -> String {
    (10..<10 + count).map { day in
      "T\(day),2026-10-\(day) \(hour):07:00,2026-10-\(day) \(hour + 2):07:00,P2,\(last(day))\n"
    }.joined()
  }

  /// The project that is made of some exports, and what is said.
  private func made(_ files: [String: String], _ options: [String] = []) throws -> (
    folder: TemporaryFolder, output: String
  ) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let run = try AttainProgram.run(["init"] + files.keys.sorted() + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (folder, run.output)
  }

  @Test func `two exports whose stamps differ by whole hours throughout are told`() throws {
    let london = Self.header + rows(12, hour: 9) { _ in "Closed," }
    let newYork = Self.header + rows(12, hour: 4) { _ in "Closed," }
    let (folder, output) = try made(["a.csv": london, "b.csv": newYork])
    let doubt =
      "'b.csv' has 12 tickets that 'a.csv' has as well, created 5h earlier: the two were exported in"
      + " different zones, and only one zone can be stated for both"
    #expect(output.contains("doubt: \(doubt)\n"))
    #expect(try folder.read("attain.yaml").contains("# Doubt: \(doubt)\n"))
    let same = try made(["a.csv": london, "b.csv": london])
    #expect(!same.output.contains("different zones"))
    #expect(same.output.contains("'id' has the same id in several rows: the last one counts"))
    let report = try AttainProgram.run(["report"], in: same.folder.url)
    #expect(report.output.contains("rows 24 = tickets 12 + further rows of theirs 12"))
  }

  @Test func `each file is held to the rows at which tools end, and not all together`() throws {
    func export(_ name: String, _ count: Int) -> String {
      "id,created,resolved\n"
        + (0..<count).map { "\(name)\($0),2026-10-14 09:00:00,2026-10-14 10:00:00\n" }.joined()
    }
    let capped = try made(["a.csv": export("a", 1_000), "b.csv": export("b", 300)]).output
    #expect(
      capped.contains("doubt: 'a.csv' has exactly 1000 rows: tools cut exports off there\n"),
      "\(capped)")
    let halves = try made(["c.csv": export("c", 500), "d.csv": export("d", 500)]).output
    #expect(!halves.contains("exactly"))
    let pages = try made(["e.csv": export("e", 1_000), "f.csv": export("f", 1_000)]).output
    #expect(pages.contains("doubt: 'e.csv', 'f.csv' have exactly 1000 rows: tools"))
    let one = try made(["a.csv": export("a", 1_000)]).output
    #expect(one.contains("doubt: the export has exactly 1000 rows: tools cut exports off there\n"))
  }

  @Test(arguments: ["\"=\"\"0010%\"\"\"", "=\"0010%\"", "'0010%"])
  func `ids that are written as texts for a spreadsheet are doubted`(id: String) throws {
    let export = Self.header + rows(12, hour: 9) { _ in "Closed," }
    let guarded = (10..<22).reduce(export) {
      $0.replacing("T\($1),", with: id.replacing("%", with: "\($1)") + ",")
    }
    let shown = id.hasPrefix("'") ? "'001010" : "=\"001010\""
    #expect(
      try made(["a.csv": guarded]).output.contains(
        "doubt: ids in 'id' are written as texts for a spreadsheet, the first on line 2, '\(shown)' (12 of 12): they are"
          + " read with these signs"))
    #expect(!(try made(["a.csv": export])).output.contains("for a spreadsheet"))
  }

  @Test func `a project is YAML whatever cells and headers hold`() throws {
    let header = "id,created,resolved,priority\u{2},status\n"
    let export = header + rows(3, hour: 9) { _ in "On\u{7} \u{1B}[31mhold\u{85}" }
    let folder = try made(["a.csv": export]).folder
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.status == 0, "\(check.messages)")
    let report = try AttainProgram.run(["report"], in: folder.url)
    #expect(report.status == 0 && report.output.contains("rows 3 = tickets 3"))
  }

  @Test func `a pipe is refused, since nobody may ever write into it`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appending(path: "pipe.csv").path
    _ = try AttainProgram.run([pipe], binary: URL(filePath: "/usr/bin/mkfifo"))
    let run = try AttainProgram.run(["init", "pipe.csv"], in: folder.url)
    #expect(run.status == 66 && run.messages.contains("is a pipe, and no file"), "\(run.messages)")
  }

  @Test func `tickets that differ by no constant offset say nothing of zones`() throws {
    let one = Self.header + rows(12, hour: 9) { _ in "Closed," }
    let two =
      Self.header
      + (10..<22).map { "T\($0),2026-10-\($0) \(10 + $0 % 7):07:00,,P2,Open,\n" }.joined()
    #expect(!(try made(["a.csv": one, "b.csv": two])).output.contains("different zones"))
  }

  @Test func `a history that states its offset tells the zone of its tickets`() throws {
    let dialects = SharedFolder.project.appending(path: "SampleData/dialects")
    var files: [String: String] = [:]
    for name in ["jira-issues.csv", "jira-history.csv"] {
      files[name] = try String(contentsOf: dialects.appending(path: name), encoding: .utf8)
    }
    let output = try made(files).output
    #expect(output.contains("doubt: the changes in 'jira-history.csv' stand 0s or 1h earlier"))
    #expect(output.contains("the tickets' clock is 0s or 1h ahead of UTC (by the season)"))
  }

  @Test(arguments: [("yes", "no"), ("1", "0"), ("true", "true")])
  func `what yes means under a silent header is asked, and nothing runs until then`(
    yes: String, no: String
  ) throws {
    let export = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? no : yes)" }
    let (folder, output) = try made(["a.csv": export])
    #expect(output.contains("QUESTION: the header 'sla result' does not say whether '\(yes)'"))
    for command in ["check", "report"] {
      let run = try AttainProgram.run([command], in: folder.url)
      #expect(run.status == 78 && run.messages.contains("[verdict-undecided]"))
    }
    let text = try folder.read("attain.yaml")
    let answers = text.split(separator: "\n").filter { $0.hasPrefix("  #   verdict: ") }
    #expect(answers.count == 2)
    for answer in answers {
      try folder.write(
        "attain.yaml",
        text.replacing("verdict: undecided", with: answer.dropFirst("  #   ".count)))
      let run = try AttainProgram.run(["report"], in: folder.url)
      #expect(run.status == 0 && !run.messages.contains("error"), "\(run.messages)")
    }
  }

  @Test func `words that say neither met nor breached are told`() throws {
    let colours = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? "Red" : "Green")" }
    let (folder, output) = try made(["a.csv": colours])
    #expect(
      output.contains(
        "no word in 'sla result' is known to say met or breached ('Green' 8, 'Red' 4)"))
    #expect(try folder.read("attain.yaml").contains("  # verdict: {met: [Green], breached: "))
    #expect(try AttainProgram.run(["report"], in: folder.url).status == 0)
    let mixed = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? "Red" : "Met")" }
    #expect(
      try made(["a.csv": mixed]).output.contains(
        "some words in 'sla result' are taken for no verdict ('Red' 4)"))
    let plain = Self.header + rows(12, hour: 9) { "Closed,\($0 % 3 == 0 ? "Missed" : "Met")" }
    #expect(!(try made(["a.csv": plain])).output.contains("verdict"))
  }

  @Test func `where no status waits, the agreement says how to grant pauses`() throws {
    let closed = try made(["a.csv": Self.header + rows(12, hour: 9) { _ in "Closed," }]).folder
    #expect(
      try closed.read("agreements/first.yaml").contains(
        """
        # pauses: {status: [On hold]}
        #   No status of the export seems to say that work waits for somebody else, so no clock pauses.
        #   Where the contract grants that, name the statuses and take the sign away.
        """))
    let held = Self.header + rows(12, hour: 9) { $0 % 3 == 0 ? "On Hold," : "Closed," }
    let agreement = try made(["a.csv": held]).folder.read("agreements/first.yaml")
    #expect(agreement.contains("\n# pauses: {status: [On Hold]}\n#   The export does not say when"))
  }

  @Test func `a status that only the history knows is granted as a pause`() throws {
    let tickets = Self.header + rows(12, hour: 9) { _ in "Closed," }
    let changes = (10..<22).map { day in
      "T\(day),status,Open,On Hold,2026-10-\(day) 09:30:00\n"
        + "T\(day),status,On Hold,Closed,2026-10-\(day) 11:07:00\n"
        + "T\(day),group,Desk,Holding Ltd,2026-10-\(day) 11:07:00\n"
    }
    let folder = try made([
      "audit.csv": "documentkey,fieldname,oldvalue,newvalue,sys_created_on\n" + changes.joined(),
      "tickets.csv": tickets,
    ]).folder
    #expect(try folder.read("agreements/first.yaml").contains("\npauses: {status: [On Hold]}\n"))
    #expect(try AttainProgram.run(["check"], in: folder.url).status == 0)
  }

  @Test(arguments: ["attain.yaml", "agreements/first.yaml"])
  func `nothing of people's own is written over`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", Self.header + rows(3, hour: 9) { _ in "Closed," })
    try folder.write(name, "mine\n")
    let run = try AttainProgram.run(["init", "a.csv"], in: folder.url)
    #expect(
      run.status == 73 && run.messages.contains("there is an \(name) already"), "\(run.messages)")
    #expect(try folder.read(name) == "mine\n")
  }

  @Test func `a row that stands twice makes no log of updates of a list of tickets`() throws {
    let header =
      "number,opened_at,resolved_at,sys_updated_on,state,priority,assignment_group,caller_id\n"
    let rows = (10..<30).map { day in
      "INC\(day),2026-10-\(day) 09:00:00,2026-10-\(day) 11:00:00,2026-10-\(day) 11:00:00,Closed,2 - High,Desk,Jo\n"
    }
    let (folder, output) = try made(["a.csv": header + rows.joined() + rows[0]])
    #expect(!output.contains("a row for each update"), "\(output)")
    #expect(output.contains("has the same id in several rows: the last one counts"), "\(output)")
    #expect(try !folder.read("attain.yaml").contains("rows: snapshot"))
    let log =
      header + rows.joined()
      + rows.map { $0.replacing("11:00:00,Closed", with: "12:00:00,Closed") }.joined()
    #expect(try made(["a.csv": log]).output.contains("a row for each update"))
  }

  @Test(arguments: [true, false])
  func `dates of both orders are told with a cell of each`(isOneColumn: Bool) throws {
    let days = (13...24).map { "T\($0),\($0)/10/2026 09:07,\($0)/10/2026 11:07,P2,Closed,\n" }
    let months = (13...24).map { day in
      isOneColumn
        ? "U\(day),10/\(day)/2026 09:07,10/\(day)/2026 11:07,P2,Closed,\n"
        : "U\(day),\(day)/10/2026 09:07,10/\(day)/2026 11:07,P2,Closed,\n"
    }
    let files =
      isOneColumn
      ? [
        "a.csv": Self.header + days.joined() + days.joined(),
        "b.csv": Self.header + months.prefix(5).joined(),
      ]
      : ["a.csv": Self.header + months.joined()]
    let output = try made(files, ["--timezone", "Europe/London"]).output
    #expect(output.contains("doubt: timestamps of both orders: line"), "\(output)")
    let single = try made(["a.csv": Self.header + days.joined()], ["--timezone", "Europe/London"])
      .output
    #expect(!single.contains("both orders"), "\(single)")
  }

  @Test func `words are taken for what they say`() throws {
    let words = [
      "Paused", "Incomplete", "Ready to close", "Cancel requested", "Not on hold", "Closed",
    ]
    let rows = words.enumerated().map { place, word in
      (0..<4).map { "T\(place)\($0),2026-10-1\($0) 09:07:00,2026-10-1\($0) 11:07:00,P2,\(word),\n" }
        .joined()
    }
    let folder = try made(["a.csv": Self.header + rows.joined()]).folder
    let project = try folder.read("attain.yaml")
    #expect(
      project.contains("finished: [Closed]") && !project.contains("cancelled: ["), "\(project)")
    let agreement = try folder.read("agreements/first.yaml")
    #expect(agreement.contains("pauses: {status: [Paused]}"), "\(agreement)")
  }
}
