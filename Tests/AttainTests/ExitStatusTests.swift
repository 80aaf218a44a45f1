import Foundation
import Testing

/// How the program ends, for scripts.
struct ExitStatusTests {
  private func report(_ project: SmallProject, _ options: [String] = []) throws -> Int32 {
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10"] + options, in: folder.url)
    if run.status >= 64 {
      let reports = folder.url.appending(path: "reports").path
      #expect(!FileManager.default.fileExists(atPath: reports), "something new stands in reports")
    }
    return run.status
  }

  @Test func `a run that is done ends with 0`() throws {
    #expect(try report(SmallProject()) == 0)
  }

  @Test(arguments: ["breach", "missed", "overdue"])
  func `what --fail-on names ends with 1 where it is found`(finding: String) throws {
    #expect(try report(SmallProject(), ["--fail-on", finding]) == 1)
  }

  @Test func `clocks that cannot be measured are found where that is asked`() throws {
    var project = SmallProject()
    project.tickets += "T4,2026-10-02T09:00:00Z,,2026-10-01T12:00:00Z,P1,Closed,incident,\n"
    #expect(try report(project, ["--fail-on", "unmeasurable"]) == 1)
  }

  @Test func `what --fail-on names and is not there ends with 0`() throws {
    #expect(try report(SmallProject(), ["--fail-on", "rejected,unmeasurable"]) == 0)
  }

  @Test func `wrong usage ends with 64`() throws {
    #expect(try report(SmallProject(), ["--mnth", "x"]) == 64)
    #expect(try report(SmallProject(), ["--from", "2026-01", "--to", "2026-02"]) == 64)
    #expect(try AttainProgram.run(["report", "--month", "October"]).status == 64)
    // As a variable of a shell that is not set gives it.
    #expect(try report(SmallProject(), ["--output", ""]) == 64)
    #expect(try report(SmallProject(), ["--project", ""]) == 64)
  }

  @Test func `a time that four digits of a year do not write is no as-of and ends no month`() throws
  {
    let folder = try SmallProject().folder()
    for options in [
      "report --month 9999-12", "report --from 9999-11 --to 9999-12", "trend --month 9999-12",
      "improve --month 9999-12", "seal 9999-12", "report --month 2026-10 --as-of 9999-12-31",
      "report --month 2026-10 --as-of 9999-12-31T23:30:00-01:00",
    ] {
      let run = try AttainProgram.run(
        options.split(separator: " ").map { String($0) }, in: folder.url)
      #expect(run.status == 64, "\(options): \(run.messages)")
    }
    for options in [["--month", "9999-11"], ["--month", "2026-10", "--as-of", "9999-12-30"]] {
      #expect(try AttainProgram.run(["report"] + options, in: folder.url).status == 0)
      #expect(try AttainProgram.run(["status"], in: folder.url).status == 0, "\(options)")
    }
  }

  @Test func `an export without a needed column ends with 65`() throws {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("resolved", with: "resolvd")
    #expect(try report(project) == 65)
  }

  @Test func `a quote that is not closed ends with 65`() throws {
    var project = SmallProject()
    project.tickets += "T4,\"2026-10-01T09:00:00Z,,,,,\n"
    #expect(try report(project) == 65)
  }

  @Test func `an export that is empty ends with 65`() throws {
    var project = SmallProject()
    project.tickets = ""
    #expect(try report(project) == 65)
  }

  @Test func `exports that are not there end with 66`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: x/*.csv")
    #expect(try report(project) == 66)
  }

  @Test func `a folder without a project ends with 66`() throws {
    let folder = try TemporaryFolder()
    #expect(try AttainProgram.run(["report"], in: folder.url).status == 66)
  }

  @Test func `reports that cannot be written end with 73`() throws {
    let folder = try SmallProject().folder()
    try folder.write("reports", "a file, not a folder")
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 73)
  }

  @Test func `an export that cannot be read ends with 74`() throws {
    let folder = try SmallProject().folder()
    try FileManager.default.removeItem(at: folder.url.appending(path: "tickets.csv"))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "tickets.csv"), withIntermediateDirectories: false)
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 74)
  }

  @Test func `definitions with errors end with 78`() throws {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("goal: 90%", with: "goal: 900%")
    #expect(try report(project) == 78)
  }
}
