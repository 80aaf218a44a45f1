import Foundation
import TestSupport
import Testing

/// What a message says to do leads to what was wanted, and not to the next message.
struct MessageMendTests {
  /// Whether a folder can be made one that may not be written, in a view of the file system of its own.
  private static let canMount =
    (try? AttainProgram.run(
      ["-m", "mount", "-t", "tmpfs", "none", "/mnt"], in: URL(filePath: "/"),
      environment: ["PATH": "/usr/bin:/bin"], binary: URL(filePath: "/usr/bin/unshare")
    ).status) == 0

  @Test(arguments: [
    "report", "report --month 2026-10", "improve", "trend", "compare --by priority",
    "what-if --all",
  ])
  func `rows that are all rejected are told at once, whether a month is named or not`(line: String)
    throws
  {
    for rows in ["ticket", "snapshot"] {
      var project = SmallProject()
      project.tickets = "id,created,responded,resolved,priority,status,type,updated\nT1,x,,,P1,,,\n"
      if rows == "snapshot" {
        project.project = project.project
          .replacing("files:", with: "rows: snapshot\n  files:")
          .replacing("{id: id,", with: "{id: id, updated: updated,")
      }
      let folder = try project.folder()
      let run = try AttainProgram.run(
        line.split(separator: " ").map { String($0) }, in: folder.url)
      #expect(run.status == 65, "\(rows): \(run.messages)")
      #expect(run.messages.contains("the only row of the exports is rejected"), "\(run.messages)")
    }
  }

  @Test(arguments: [
    "report", "check", "status", "calendar show always", "calendar compute cases.csv",
    "init tickets.csv --project new --timezone Europe/London",
  ])
  func `zone data that is not there is told, with where it was sought`(line: String) throws {
    let folder = try SmallProject().folder()
    try folder.write("cases.csv", "calendar,start,seconds\noffice,2026-10-01T09:00:00Z,60\n")
    let run = try AttainProgram.run(
      line.split(separator: " ").map { String($0) }, in: folder.url,
      environment: ["TZDIR": "/nowhere"])
    #expect(run.status == 66, "\(run.messages)")
    #expect(run.messages.contains("no time zones in /nowhere [no-zone-data]"), "\(run.messages)")
    #expect(run.messages.contains("leave that variable unset"), "\(run.messages)")
  }

  @Test func `a folder with a few zones is zone data`() throws {
    let (folder, few) = (try SmallProject().folder(), try TemporaryFolder())
    let manager = FileManager.default
    try manager.createDirectory(
      at: few.url.appending(path: "Europe"), withIntermediateDirectories: true)
    let environment = ["TZDIR": few.url.path]
    let none = try AttainProgram.run(["check"], in: folder.url, environment: environment)
    #expect(none.status == 66 && none.messages.contains("[no-zone-data]"), "\(none.messages)")
    try manager.copyItem(
      atPath: "/usr/share/zoneinfo/Europe/London",
      toPath: few.url.appending(path: "Europe/London").path)
    let found = try AttainProgram.run(["check"], in: folder.url, environment: environment)
    #expect(found.status == 0, "\(found.messages)")
  }

  @Test func `reports for which a file or what lies in one is named get another place`() throws {
    let folder = try SmallProject().folder()
    for (output, told) in [
      ("tickets.csv", "tickets.csv is a file [occupied-place]"),
      ("tickets.csv/x", "a part of this path is no folder"),
    ] {
      let run = try AttainProgram.run(
        ["report", "--month", "2026-10", "--output", output], in: folder.url)
      #expect(run.status == 73 && run.messages.contains(told), "\(run.messages)")
    }
  }

  @Test func `what-if names every calendar that it takes`() throws {
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--calendar", "small=nope"], in: folder.url)
    #expect(run.status == 64, "\(run.messages)")
    for name in ["office", "fr-office", "always"] {
      #expect(run.messages.contains(" \(name),"), "\(name): \(run.messages)")
      let taken = try AttainProgram.run(
        ["what-if", "--month", "2026-10", "--calendar", "small=\(name)"], in: folder.url)
      #expect(!taken.messages.contains("no calendar"), "\(taken.messages)")
    }
  }

  @Test(.enabled(if: MessageMendTests.canMount))
  func `a file system that may not be written is told by doctor as by a run`() throws {
    let folder = try SmallProject().folder()
    for command in ["doctor", "report --month 2026-10"] {
      let line =
        "mount --bind . . && mount -o remount,bind,ro . && cd \"$PWD\" && exec \"$0\" \(command)"
      let run = try AttainProgram.run(
        ["-m", "/bin/sh", "-c", line, AttainProgram.binary.path], in: folder.url,
        environment: ["PATH": "/usr/bin:/bin"], binary: URL(filePath: "/usr/bin/unshare"))
      let told = run.output + run.messages
      #expect(told.contains("Read-only file system"), "\(told)")
      #expect(told.contains("another disk") && !told.contains("belongs to"), "\(told)")
    }
  }
}
