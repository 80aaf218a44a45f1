import Foundation
import TestSupport
import Testing

@testable import attain

/// What a program that runs attain can read of how it ended.
struct LastLineTests {
  /// The last line on standard error, parsed.
  private func parsed(_ run: AttainProgram.Run) throws -> [String: Any] {
    let last = try #require(run.messages.split(separator: "\n").last)
    let object = try JSONSerialization.jsonObject(with: Data(last.utf8))
    return try #require(object as? [String: Any])
  }

  private func report(
    _ options: [String], _ change: (inout SmallProject) -> Void = { _ in }
  ) throws -> AttainProgram.Run {
    var project = SmallProject()
    change(&project)
    let folder = try project.folder()
    return try AttainProgram.run(["report", "--month", "2026-10"] + options, in: folder.url)
  }

  @Test func `the last line for programs says how the run ended, and what was counted`() throws {
    let line = try parsed(try report(["--diagnostics", "json"]))
    #expect(line["result"] as? String == "done" && line["status"] as? Int == 0)
    #expect(line["folder"] as? String == "reports")
    let month = try #require((line["months"] as? [[String: Any]])?.first)
    #expect(month["month"] as? String == "2026-10" && month["changed"] as? Bool == true)
    #expect(month["folder"] as? String == "reports/2026-10")
    let counts = ["attained", "missed", "breaches", "overdue", "rejected"].map { month[$0] as? Int }
    #expect(counts == [0, 1, 1, 1, 0])
  }

  /// A project whose agreement does not give what its example expects.
  private func failingExample() throws -> TemporaryFolder {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(
      "targets:",
      with:
        "examples: [{opened: 2026-10-23T16:55, due: {resolution: 2026-10-23T20:55}}]\ntargets:")
    return try project.folder()
  }

  @Test(arguments: [
    "trend --target zz", "compare --by zz", "what-if --target zz", "trend --months 0",
    "trend --nonsense",
    "init tickets.csv --project new --timezone BST", "check",
  ])
  func `a run that fails tells once how it ended, and all that it tells is JSON`(line: String)
    throws
  {
    let folder = try failingExample()
    let arguments = line.split(separator: " ").map { String($0) } + ["--diagnostics", "json"]
    let run = try AttainProgram.run(arguments, in: folder.url)
    #expect(run.status == (line == "check" ? 78 : 64))
    let objects = try run.messages.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(objects.count { $0?["result"] != nil } == 1, "\(run.messages)")
    #expect(objects.last??["status"] as? Int == Int(run.status))
  }

  @Test(arguments: [[], ["--quiet"], ["--diagnostics", "json"]])
  func `an example that fails speaks of a proof above only where one is shown`(options: [String])
    throws
  {
    let folder = try failingExample()
    let run = try AttainProgram.run(["check"] + options, in: folder.url)
    let shows = run.messages.contains("verdict running")
    #expect(shows == options.isEmpty && run.messages.contains("proof above") == shows)
    #expect(run.messages.contains("every second goes"), "\(run.messages)")
  }

  @Test func `--fail-on takes several names, and says what was found`() throws {
    for names in [["missed,overdue"], ["missed", "overdue"]].map({ names in
      names.flatMap { ["--fail-on", $0] }
    }) {
      let run = try report(names + ["--quiet"])
      #expect(run.status == 1)
      #expect(
        run.messages == "found in 2026-10: 1 missed target\nfound in 2026-10: 1 overdue clock\n")
      let line = try parsed(try report(names + ["--quiet", "--diagnostics=json"]))
      let found = try #require(line["found"] as? [[String: Any]])
      #expect(found.map { $0["finding"] as? String } == ["missed", "overdue"])
      #expect(line["result"] as? String == "found")
    }
    #expect(try report(["--fail-on", "rejected"]).status == 0)
    for wrong in ["", "missed,", "late", "missed,late"] {
      #expect(try report(["--fail-on", wrong]).status == 64, "\(wrong)")
    }
  }

  @Test func `every end is told, wrong usage too`() throws {
    let usage = try report(["--diagnostics", "json", "--mnth", "x"])
    #expect(usage.status == 64 && usage.messages.split(separator: "\n").count == 1)
    #expect(try parsed(usage)["status"] as? Int == 64)
    #expect((try parsed(usage)["message"] as? String)?.contains("--mnth") == true)
    let data = try report(["--diagnostics", "json", "--quiet"]) { $0.tickets = "" }
    #expect(data.status == 65)
    let line = try parsed(data)
    #expect(line["result"] as? String == "data" && line["errors"] as? Int == 1)
    let quiet = try report(["--diagnostics", "json", "--quiet"])
    #expect(quiet.status == 0 && quiet.messages.isEmpty && quiet.output.isEmpty)
  }

  @Test func `the last line counts the errors that were told, whatever the command`() throws {
    var project = SmallProject()
    project.agreement = "agreement: [\n"
    let folder = try project.folder()
    try folder.write(
      "cases.csv", "calendar,start,seconds\nalways,never,60\nalways,2026-10-01T09:00:00Z,1\n")
    for command in [["status"], ["calendar", "compute", "cases.csv"], ["doctor"]] {
      let run = try AttainProgram.run(command + ["--diagnostics", "json"], in: folder.url)
      let errors = run.messages.split(separator: "\n").count {
        $0.contains("\"severity\":\"error\"")
      }
      #expect(errors > 0 && run.status > 0, "\(command): \(run.messages)")
      #expect(try parsed(run)["errors"] as? Int == errors, "\(command): \(run.messages)")
    }
  }

  @Test(arguments: [
    "report --month 2026-10", "seal 2026-10 --at 2026-11-02T08:00:00Z", "status --format json",
    "explain T1", "check", "trend --month 2026-10", "compare --by priority --month 2026-10",
    "calendar compute cases.csv", "what-if --month 2026-10 --all", "improve --month 2026-10",
  ])
  func `results that cannot be written are told to programs, with all else that is`(line: String)
    throws
  {
    let folder = try SmallProject().folder()
    try folder.write("cases.csv", "calendar,start,seconds\nalways,never,60\n")
    func run(_ end: String) throws -> AttainProgram.Run {
      let command = "exec \"$0\" \(line) --diagnostics json >\(end)"
      return try AttainProgram.run(
        ["-c", command, AttainProgram.binary.path], in: folder.url,
        binary: URL(filePath: "/bin/sh"))
    }
    let full = try run("/dev/full")
    #expect(full.status == 73, "\(full.messages)")
    #expect(full.messages.contains("standard output could not be written: No space left"))
    let last = try parsed(full)
    let lines = full.messages.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("{") }, "\(full.messages)")
    #expect(last["status"] as? Int == 73 && last["result"] as? String == "write")
    #expect(last["errors"] as? Int == lines.count { $0.contains("\"severity\":\"error\"") })
    guard line.hasPrefix("report") else { return }
    #expect(last["folder"] as? String == "reports")
    let told = try run("/dev/null").messages.split(separator: "\n").dropLast()
    #expect(told.allSatisfy { lines.contains($0) } && !told.isEmpty, "\(told)")
  }

  @Test func `the manual's table of exit statuses is the program's`() throws {
    let manual = try String(
      contentsOf: SharedFolder.project.appending(path: "Docs/manual.md"), encoding: .utf8)
    let rows = ExitStatus.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }
    #expect(manual.contains("| status | meaning |\n|---|---|\n\(rows.joined(separator: "\n"))\n\n"))
    let help = try AttainProgram.run(["--help"]).output
    for status in ExitStatus.allCases { #expect(help.contains("\(status.rawValue)  ")) }
  }

  @Test(arguments: [1, 4, 8])
  func `a library that tells of trouble by itself is not heard between the lines`(blocks: Int)
    throws
  {
    var project = SmallProject()
    project.project += "\nreports: {scorecards-per: priority, formats: [xlsx]}\n"
    let folder = try project.folder()
    let command =
      "ulimit -f \(blocks); exec \"$0\" report --month 2026-10 --quiet --diagnostics json"
    let run = try AttainProgram.run(
      ["-c", command, AttainProgram.binary.path], in: folder.url, binary: URL(filePath: "/bin/sh"))
    #expect(run.status == 73, "\(run.messages)")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix("{") }, "\(run.messages)")
    #expect(run.messages.contains(".xlsx could not be written: "), "\(run.messages)")
  }
}
