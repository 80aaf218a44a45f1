import Foundation
import TestSupport
import Testing

/// What lies beside definitions and is none, and profiles that are broken.
struct DefinitionNameTests {
  private static let foreign = [
    "README.md", "x.yaml.bak", "x.yaml~", ".DS_Store", ".x.yaml.swp", "._x.yaml", "#x.yaml#",
  ]

  private func export() -> String {
    "id,created,resolved,status\n"
      + (1...28).map { "T\($0),2026-10-\($0 < 10 ? "0" : "")\($0) 09:00,2026-10-30 10:00,Closed\n" }
      .joined()
  }

  private func initialised(
    _ files: [(name: String, text: String)]
  ) throws -> (folder: TemporaryFolder, run: AttainProgram.Run) {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export())
    for file in files { try folder.write("profiles/\(file.name)", file.text) }
    return (
      folder, try AttainProgram.run(["init", "a.csv", "--timezone", "Etc/UTC"], in: folder.url)
    )
  }

  @Test func `files that are no definitions by their names matter to nobody`() throws {
    let (_, made) = try initialised(Self.foreign.map { ($0, "\u{0}: [") })
    #expect(made.status == 0 && made.messages.isEmpty, "\(made.messages)")
    let folder = try SmallProject().folder()
    let plain = try AttainProgram.run(["check"], in: folder.url)
    for part in ["profiles", "calendars", "agreements"] {
      for name in Self.foreign { try folder.write("\(part)/\(name)", "\u{0}: [") }
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "\(part)/.#x.yaml").path,
        withDestinationPath: "me@host.1:2")
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "\(part)/old.yaml"), withIntermediateDirectories: true)
    }
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.status == 0 && check.output == plain.output, "\(check.messages)")
    try folder.write("new/a.csv", export())
    for name in Self.foreign + [".#x.yaml", "old.yaml"] {
      let made = folder.url.appending(path: "new/profiles")
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: folder.url.appending(path: "profiles/\(name)"), to: made.appending(path: name))
    }
    let run = try AttainProgram.run(
      ["init", "new/a.csv", "--project", "new", "--timezone", "Etc/UTC"], in: folder.url)
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
  }

  @Test func `they are not proposed as profiles, and both endings are definitions`() throws {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv", with: "files: tickets.csv\n  profile: our")
    let folder = try project.folder()
    for name in Self.foreign { try folder.write("profiles/\(name)", "") }
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.status == 78 && check.messages.contains("expected: one of bmc-helix, freshdesk"))
    try folder.write("profiles/our.yml", "profile: our\n")
    let found = try AttainProgram.run(["check"], in: folder.url)
    #expect(found.status == 0, "\(found.messages)")
    let known = "profile: our\nrecognised-by: [[created]]\n"
    let columns = "columns: {id: id, created: created, resolved: resolved}\n"
    let (_, made) = try initialised([("our.yml", known + columns)])
    #expect(made.output.contains("(profile our)"), "\(made.output)\(made.messages)")
  }

  @Test func `a broken profile of other exports is no matter of this one`() throws {
    let broken = "profile: mine\nrecognised-by: [[Einreichung]]\ntool: x\ntools: y\n"
    let (_, made) = try initialised([("mine.yaml", broken)])
    #expect(made.status == 0 && made.messages.isEmpty, "\(made.messages)")
    let needed = broken.replacing("Einreichung", with: "created")
    let (folder, refused) = try initialised([("mine.yaml", needed)])
    #expect(refused.status == 78, "\(refused.messages)")
    #expect(
      refused.messages.contains("profiles/mine.yaml:4:1: error: a profile has no key 'tools'"))
    #expect(throws: (any Error).self) { try folder.read("attain.yaml") }
  }

  @Test func `a profile of which nobody can say what it is for is warned of`() throws {
    for text in ["profile: [\n", "tool: x\nrecognised-by: [[created]]\n", "# nothing yet\n"] {
      let (_, made) = try initialised([("mine.yaml", text)])
      #expect(made.status == 0, "\(made.messages)")
      #expect(made.messages.contains("profiles/mine.yaml:"), "\(made.messages)")
      #expect(made.messages.contains(": warning: ") && !made.messages.contains(": error: "))
    }
  }

  @Test func `a profile is found by the name that stands in it, as calendars and agreements are`()
    throws
  {
    let columns =
      "recognised-by: [[created]]\ncolumns: {id: id, created: created, resolved: resolved}\n"
    for name in ["our-desk", "jira-issues"] {
      let (folder, made) = try initialised([
        ("copied.yaml", "profile: \(name)\n\(columns)"), ("broken.yaml", "profile: other\nx: 1\n"),
      ])
      #expect(made.output.contains("(profile \(name))"), "\(made.output)\(made.messages)")
      let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
      #expect(check.status == 0, "\(check.messages)")
      #expect(check.output.contains("28 usable, 0 rejected"), "\(check.output)")
      let report = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
      #expect(report.status == 0, "\(report.messages)")
      #expect(try folder.read("reports/2026-10/manifest.json").contains("profiles/copied.yaml"))
    }
  }

  @Test(arguments: [
    ("calendar: other\ntimezone: Nowhere/X\nhours: {mon: 09:00-17:00}\n", false),
    ("calendar: other\ntimezone: Europe/London\nhours: {mon: 9-17}\n", false),
    ("calendar: [\n", true), ("# nothing yet\n", true),
  ])
  func `a broken calendar is told by a command of calendars where it is needed or may be`(
    text: String, isUnnamed: Bool
  ) throws {
    let folder = try SmallProject().folder()
    try folder.write("calendars/other.yaml", text)
    try folder.write("c.csv", "calendar,start,seconds\noffice,2026-10-01T09:00:00Z,60\n")
    for command in [
      ["show", "office"], ["sheet", "office", "--year", "2026"], ["compute", "c.csv"],
    ] {
      let run = try AttainProgram.run(["calendar"] + command, in: folder.url)
      #expect(run.status == 0, "\(command): \(run.messages)")
      #expect(run.messages.contains("calendars/other.yaml:") == isUnnamed, "\(run.messages)")
      #expect(!run.messages.contains("error:"), "\(run.messages)")
    }
    for command in [["calendar", "show", "other"], ["check"], ["report"]] {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 78, "\(command): \(run.messages)")
      #expect(run.messages.contains("calendars/other.yaml:"), "\(run.messages)")
    }
  }
}
