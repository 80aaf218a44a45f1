import Foundation
import TestSupport
import Testing

/// The lines of the manual for cron and systemd do as they stand what they promise.
struct UnattendedTests {
  private static let manual = SharedFolder.project.appending(path: "Docs/manual.md")

  /// What cron hands to the shell.
  private func cronLine() throws -> String {
    let text = try String(contentsOf: Self.manual, encoding: .utf8)
    let match = try #require(text.firstMatch(of: /\n0 2 4 \* \* +([^\n]+)\n/))
    return String(match.1)
  }

  private func unit(_ name: String) throws -> String {
    let text = try String(contentsOf: Self.manual, encoding: .utf8)
    let begin = try #require(text.range(of: "```ini\n# /etc/systemd/system/\(name)\n"))
    let end = try #require(text.range(of: "```", range: begin.upperBound..<text.endIndex))
    return String(text[begin.upperBound..<end.lowerBound])
  }

  /// Runs cron's line on a project from the root folder, as on 4 November 2026, with no variable but these.
  private func runLine(
    _ variables: [String], as user: [String] = [], _ program: URL = AttainProgram.binary
  ) throws -> (run: AttainProgram.Run, files: [String: Data]) {
    let folder = try SmallProject().folder()
    for path in ["", "attain.yaml", "tickets.csv"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: path.isEmpty ? 0o777 : 0o644],
        ofItemAtPath: folder.url.appending(path: path).path)
    }
    let line =
      try cronLine()
      .replacing("/usr/local/bin/attain", with: program.path)
      .replacing("/srv/northwind", with: folder.url.path) + " --as-of 2026-11-04T02:00:00Z"
    let run = try AttainProgram.run(
      ["-i"] + variables + user + ["/bin/sh", "-c", line], in: URL(filePath: "/"),
      binary: URL(filePath: "/usr/bin/env"))
    let reports = folder.url.appending(path: "reports")
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: reports.path)
    where !name.hasPrefix(".attain") {
      files[name] = try? Data(contentsOf: reports.appending(path: name))
    }
    return (run, files)
  }

  @Test func `cron's line gives the same bytes whatever the environment, and prints nothing`()
    throws
  {
    let (plain, expected) = try runLine([])
    #expect(plain.status == 0 && plain.output.isEmpty && plain.messages.isEmpty, "\(plain)")
    #expect(expected["2026-10/manifest.json"] != nil && expected.count > 10)
    for variables in [
      ["HOME=/nonexistent", "LOGNAME=nobody"], ["TZ=Pacific/Kiritimati"], ["TZ=America/New_York"],
      ["LANG=de_DE.UTF-8", "LC_ALL=tr_TR.UTF-8"], ["PATH=/nonexistent"], ["TERM=xterm-256color"],
      ["COLUMNS=20", "LINES=5"],
    ] {
      let (run, files) = try runLine(variables)
      #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty, "\(variables)")
      #expect(files == expected, "\(variables)")
    }
  }

  @Test func `cron's line as it stands reports the month before that of the machine's clock`()
    throws
  {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/London"))
    let begin = try #require(calendar.dateInterval(of: .month, for: Date())?.start)
    let middle = begin.addingTimeInterval(-15 * 86_400)
    let month = String(middle.ISO8601Format().prefix(7))
    var project = SmallProject()
    project.tickets += "T4,\(month)-10T09:00:00Z,,,P2,Open,request,\n"
    let folder = try project.folder()
    let line = try cronLine()
      .replacing("/usr/local/bin/attain", with: AttainProgram.binary.path)
      .replacing("/srv/northwind", with: folder.url.path)
    let run = try AttainProgram.run(
      ["-c", line], in: URL(filePath: "/"), binary: URL(filePath: "/bin/sh"))
    #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty, "\(run)")
    #expect(try folder.read("reports/\(month)/manifest.json").contains(month))
  }

  @Test(arguments: [
    ("2026-11-04T02:00:00Z", "2026-10"), ("2026-11-01T00:00:00Z", "2026-10"),
    ("2026-10-31T23:59:59Z", "2026-09"), ("2026-10-31", "2026-10"), ("2027-01-04", "2026-12"),
    // Half past midnight on the first of October in London.
    ("2026-09-30T23:30:00Z", "2026-09"),
  ])
  func `the previous month is the one before that of the as-of, in the zone of the project`(
    asOf: String, month: String
  ) throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(
      ["report", "--month", "previous", "--as-of", asOf], in: folder.url)
    #expect(run.status == 0 && run.messages.hasPrefix("attain: \(month): "), "\(run.messages)")
  }

  @Test func `an export that is older than the month is told`() throws {
    let folder = try SmallProject().folder()
    let line = ["report", "--month", "previous", "--quiet", "--fail-on", "rejected,empty"]
    let old = try AttainProgram.run(line + ["--as-of", "2026-12-04"], in: folder.url)
    #expect(old.status == 1 && old.messages == "found in 2026-11: no ticket was created\n")
    let fresh = try AttainProgram.run(line + ["--as-of", "2026-11-04"], in: folder.url)
    #expect(fresh.status == 0 && fresh.messages.isEmpty)
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `cron's line gives the same bytes to another user`() throws {
    let expected = try runLine([]).files
    let program = try OtherUser()
    let (run, files) = try runLine([], as: OtherUser.words, program.binary)
    #expect(run.status == 0 && run.output.isEmpty && run.messages.isEmpty, "\(run)")
    #expect(files == expected)
  }

  @Test func `the unit runs what cron's line runs, on the same day`() throws {
    let command = try cronLine()
    #expect(try unit("attain.service").contains("\nExecStart=\(command)\n"))
    #expect(try unit("attain.timer").contains("\nOnCalendar=*-*-04 02:00:00\n"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/systemd-analyze")))
  func `systemd accepts both units`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.service",
      unit("attain.service").replacing("/usr/local/bin/attain", with: AttainProgram.binary.path))
    try folder.write("attain.timer", unit("attain.timer"))
    for name in ["attain.service", "attain.timer"] {
      let run = try AttainProgram.run(
        ["verify", "--man=no", folder.url.appending(path: name).path],
        binary: URL(filePath: "/usr/bin/systemd-analyze"))
      #expect(run.status == 0 && !run.messages.contains("attain."), "\(run.messages)")
    }
  }

  @Test func `a quiet run prints what is for a program, and nothing else`() throws {
    let folder = try SmallProject().folder()
    let readings = ["what-if", "--month", "2026-10", "--quiet", "--format", "csv"]
    for (arguments, isPrinted) in [
      (readings, true), (readings + ["--output", "readings"], false),
      (["what-if", "--month", "2026-10", "--quiet"], false),
      (["status", "--quiet", "--format", "openmetrics"], true),
      (["status", "--quiet", "--format", "json"], true), (["status", "--quiet"], false),
      (["report", "--month", "2026-10", "--quiet"], false),
    ] {
      let run = try AttainProgram.run(arguments, in: folder.url)
      #expect(run.status == 0 && run.output.isEmpty != isPrinted, "\(arguments): \(run.messages)")
    }
  }

  @Test func `a result that cannot be written is told, a reader that has gone away is no trouble`()
    throws
  {
    let folder = try SmallProject().folder()
    func run(_ line: String) throws -> AttainProgram.Run {
      try AttainProgram.run(
        ["-c", line.replacing("attain", with: AttainProgram.binary.path)], in: folder.url,
        binary: URL(filePath: "/bin/bash"))
    }
    let full = try run("attain explain T1 >/dev/full")
    #expect(full.status == 73, "\(full.messages)")
    #expect(full.messages.contains("standard output could not be written: No space left"))
    #expect(try run("attain report --help >/dev/full").status == 73)
    let gone = try run(
      "attain report --month 2026-10 --fail-on missed | exec >&-; echo ${PIPESTATUS[0]}")
    #expect(gone.output == "1\n", "\(gone.messages)")
  }

  @Test func `a run that is not quiet says one line of sum, for machines as an object`() throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(
      run.messages
        == "attain: 2026-10: 0 of 1 target attained, 1 breach, 1 overdue, 0 of 3 rows rejected;"
        + " reports: reports/2026-10/\n")
    let told = try AttainProgram.run(
      ["report", "--month", "2026-10", "--diagnostics", "json"], in: folder.url)
    let first = told.messages.prefix { $0 != "\n" }
    let object = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: String]
    #expect(object?["severity"] == "note" && object?["code"] == "summary", "\(told.messages)")
  }
}
