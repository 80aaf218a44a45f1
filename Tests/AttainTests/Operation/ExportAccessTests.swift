import Foundation
import TestSupport
import Testing

/// Exports as operators keep them: behind links, and with other people's words in them.
struct ExportAccessTests {
  @Test func `symbolic links to files and folders are followed`() throws {
    let plain = try SmallProject().folder()
    var linked = SmallProject()
    linked.project = linked.project.replacing("files: tickets.csv", with: "files: drop/*.csv")
    let folder = try linked.folder()
    try folder.write("elsewhere/data.csv", folder.read("tickets.csv"))
    let manager = FileManager.default
    try manager.createDirectory(
      at: folder.url.appending(path: "real"), withIntermediateDirectories: true)
    try manager.createSymbolicLink(
      atPath: folder.url.appending(path: "real/tickets.csv").path,
      withDestinationPath: "../elsewhere/data.csv")
    try manager.createSymbolicLink(
      atPath: folder.url.appending(path: "drop").path, withDestinationPath: "real")
    for place in [plain, folder] {
      let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: place.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    let name = "reports/2026-10/compliance.csv"
    #expect(try folder.read(name) == plain.read(name))
  }

  @Test func `a link to nothing is told as a file that is not there`() throws {
    let folder = try SmallProject().folder()
    let export = folder.url.appending(path: "tickets.csv").path
    try FileManager.default.removeItem(atPath: export)
    try FileManager.default.createSymbolicLink(
      atPath: export, withDestinationPath: "gone.csv")
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 66 && run.messages.contains("tickets.csv"), "\(run.messages)")
    let doctor = try AttainProgram.run(["doctor"], in: folder.url)
    #expect(doctor.status == 1)
  }

  @Test func `a definition that leads nowhere is not as if it were not there`() throws {
    let folder = try SmallProject().folder()
    for (below, status) in [("agreements", 66), ("calendars", 66)] {
      let link = folder.url.appending(path: "\(below)/other.yaml").path
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "gone.yaml")
      for command in [["check"], ["report", "--month", "2026-10"]] {
        let run = try AttainProgram.run(command, in: folder.url)
        #expect(run.status == status, "\(run.messages)")
        #expect(run.messages.contains("\(below)/other.yaml could not be opened"), "\(run.messages)")
      }
      try FileManager.default.removeItem(atPath: link)
    }
  }

  @Test(.enabled(if: OtherUser.isThere), arguments: ["agreements/small.yaml", "improvements.csv"])
  func `what another user keeps to himself is told, not left out`(path: String) throws {
    let folder = try SmallProject().folder()
    try folder.write("improvements.csv", "id,agreement,target,month,owner,action,due,status\n")
    for path in ["", "agreements", "calendars"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: path).path)
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.url.appending(path: path).path)
    let run = try OtherUser().run(["check", "--project", folder.url.path])
    #expect(run.status == 74 && run.messages.contains("mode 600"), "\(run.messages)")
  }

  @Test func `a pipe among the exports is refused at once`() throws {
    let folder = try SmallProject().folder()
    let export = folder.url.appending(path: "tickets.csv").path
    try FileManager.default.removeItem(atPath: export)
    let made = try AttainProgram.run([export], binary: URL(filePath: "/usr/bin/mkfifo"))
    #expect(made.status == 0)
    for command in [["check", "--tickets"], ["report"], ["explain", "T1"]] {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 66, "\(run.messages)")
      #expect(run.messages.contains("'tickets.csv' is a pipe, and no file"), "\(run.messages)")
    }
    _ = try AttainProgram.run(["doctor"], in: folder.url)
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `a folder of exports that may not be looked into is told, not passed over`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: drop/*/*.csv")
    let folder = try project.folder()
    for name in ["ours", "theirs"] {
      try folder.write("drop/\(name)/tickets.csv", folder.read("tickets.csv"))
    }
    let path = folder.url.appending(path: "drop/theirs").path
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    let program = try OtherUser()
    let run = try program.run(["check", "--tickets", "--project", folder.url.path])
    #expect(run.status == 74, "\(run.messages)")
    #expect(
      run.messages.contains("drop/*/*.csv could not be opened: Permission denied"),
      "\(run.messages)")
  }

  // A header, an id, a stamp, a value and a cell too many, each of them a text of its own.
  @Test(arguments: [
    ("status", "ß"), ("T2", "ß"), ("2026-10-05T12:00:00Z", "ß"), ("P2", "ß"), ("request,", "ß,ß,ß"),
  ])
  func `no message holds more than a hundred characters of a cell`(
    part: String, letter: String
  ) throws {
    let folder = try SmallProject().folder()
    let secret = letter.replacing("ß", with: String(repeating: "ß", count: 5_000))
    try folder.write("tickets.csv", folder.read("tickets.csv").replacing(part, with: secret))
    for arguments in [
      ["check", "--tickets"], ["check", "--tickets", "--diagnostics", "json"],
      ["report", "--month", "2026-10"], ["report", "--month", "2026-10", "--diagnostics", "json"],
      ["explain", "T3"],
    ] {
      let run = try AttainProgram.run(arguments, in: folder.url)
      let tooLong = String(repeating: "ß", count: 101)
      #expect(!run.messages.contains(tooLong), "\(arguments) \(part)")
    }
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `a project that may not be entered is not called missing`() throws {
    let project = try SmallProject().folder()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: project.url.path)
    let user = try OtherUser()
    for command in ["report", "status"] {
      let run = try user.run([command, "--project", project.url.path])
      #expect(run.status == 74 && run.messages.contains("Permission denied"), "\(run.messages)")
    }
  }

  @Test(arguments: ["a file", "a link to nothing", "a link to itself"])
  func `of a folder of calendars that is none the cause alone is told`(kind: String) throws {
    let folder = try SmallProject().folder()
    let calendars = folder.url.appending(path: "calendars").path
    try FileManager.default.removeItem(atPath: calendars)
    switch kind {
    case "a file": try folder.write("calendars", "calendar: office")
    default:
      try FileManager.default.createSymbolicLink(
        atPath: calendars, withDestinationPath: kind == "a link to nothing" ? "gone" : "calendars")
    }
    let run = try AttainProgram.run(["check"], in: folder.url)
    let status: Int32 = ["a file": 78, "a link to nothing": 66, "a link to itself": 74][kind] ?? 0
    #expect(run.status == status, "\(run.messages)")
    let told =
      kind == "a file" ? "'calendars' is a file, and no folder" : "calendars could not be read: "
    #expect(run.messages.contains(told), "\(run.messages)")
    #expect(!run.messages.contains("dangling-reference"))
  }

  @Test func `CSV that is called an archive is told as none, and damaged archives as damaged`()
    throws
  {
    var project = SmallProject()
    project.project = project.project.replacing("tickets.csv", with: "tickets.csv.gz")
    let folder = try project.folder()
    for (bytes, told) in [
      (
        Data(project.tickets.utf8), "is no gzip archive, although its name ends in .gz [no-archive]"
      ),
      (Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF]), "[damaged-archive]"),
      (Data([0x1F]), "[cut-off-archive]"), (Data(), "[cut-off-archive]"),
    ] {
      try bytes.write(to: folder.url.appending(path: "tickets.csv.gz"))
      let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
      #expect(run.status == 65 && run.messages.contains(told), "\(run.messages)")
    }
  }

  @Test(arguments: ["agreements", "calendars"])
  func `a file in the place of a folder of definitions is told where it is named`(key: String)
    throws
  {
    var project = SmallProject()
    project.project += "\n\(key): tickets.csv\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78, "\(run.messages)")
    #expect(
      run.messages.contains("'tickets.csv' is a file, and no folder [no-folder]"), "\(run.messages)"
    )
    #expect(run.messages.contains("attain.yaml:8:"))
  }

  @Test func `a file in the place of the profiles' folder is not called missing`() throws {
    let folder = try SmallProject().folder()
    try folder.write("new/profiles", "tool: mine\n")
    let run = try AttainProgram.run(["init", "tickets.csv", "--project", "new"], in: folder.url)
    #expect(run.status == 66, "\(run.messages)")
    #expect(run.messages.contains("put a folder in its place: this is a file"), "\(run.messages)")
  }
}
