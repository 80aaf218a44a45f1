import Foundation
import TestSupport
import Testing

/// `attain doctor` tells what would keep a run from going well.
struct DoctorTests {
  private func run(
    _ folder: TemporaryFolder, asOf date: String = "2026-06-01",
    environment: [String: String] = [:], binary: URL = AttainProgram.binary
  ) throws -> AttainProgram.Run {
    try AttainProgram.run(
      ["doctor", "--project", folder.url.path, "--as-of", date], in: URL(filePath: "/"),
      environment: environment, binary: binary)
  }

  /// The lines of one thing that was looked at, as one text.
  private func finding(_ subject: String, in run: AttainProgram.Run) -> String {
    var found = ""
    var isInside = false
    for line in run.output.split(separator: "\n") {
      if !line.hasPrefix(" ") { isInside = line.dropFirst(9).hasPrefix(subject + " ") }
      if isInside { found += (found.isEmpty ? "" : " ") + String(line.drop { $0 == " " }) }
    }
    return found
  }

  @Test func `a project in order has no problem, and everything is looked at`() throws {
    let run = try run(SmallProject().folder())
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.output)\(run.messages)")
    for subject in [
      "program", "libraries", "calendars", "profiles", "scratch", "definitions", "holidays",
      "agreements", "exports", "reports", "ledger", "disk",
    ] {
      #expect(finding(subject, in: run).hasPrefix("ok"), "\(subject): \(run.output)")
    }
    #expect(run.output.contains("\n0 problems, "))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `holidays have to be stated for the year, and late in it for the next one`() throws {
    let folder = try SmallProject().folder()
    #expect(finding("holidays", in: try run(folder, asOf: "2026-09-30")).hasPrefix("ok"))
    let late = finding("holidays", in: try run(folder, asOf: "2026-10-01"))
    #expect(late.hasPrefix("warning") && late.contains("office (2027)"), "\(late)")
  }

  @Test func `definitions are judged as by check, chains and examples included`() throws {
    var project = SmallProject()
    project.agreement += "\nunderpinned-by: [other]\n"
    let folder = try project.folder()
    let slower = project.agreement.replacing("agreement: small", with: "agreement: other")
      .replacing("kind: sla", with: "kind: ola").replacing("time: 4h", with: "time: 5h")
      .replacing("\nunderpinned-by: [other]\n", with: "\n")
    try folder.write("agreements/other.yaml", slower)
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.output.contains("no errors, 1 warning;"), "\(check.output)")
    let chained = finding("definitions", in: try run(folder))
    #expect(chained.hasPrefix("warning") && chained.contains("1 warning"), "\(chained)")
    try folder.write(
      "agreements/other.yaml",
      slower + "examples: [{opened: 2026-10-05T09:00, due: {resolution: 2026-10-05T10:00}}]\n")
    #expect(try AttainProgram.run(["check"], in: folder.url).status == 78)
    let failing = try run(folder)
    #expect(finding("definitions", in: failing).contains("1 error in examples"))
    #expect(failing.status == 1)
  }

  @Test func `an agreement's last end is told ninety days before`() throws {
    let folder = try SmallProject().folder()
    #expect(finding("agreements", in: try run(folder, asOf: "2026-10-02")).hasPrefix("ok"))
    let soon = finding("agreements", in: try run(folder, asOf: "2026-10-03"))
    #expect(soon.hasPrefix("warning") && soon.contains("small ends on 2026-12-31"), "\(soon)")
    let over = finding("agreements", in: try run(folder, asOf: "2027-01-01"))
    #expect(over.contains("small ended on 2026-12-31"), "\(over)")
  }

  @Test func `zone data without a release for half a year of the next is old`() throws {
    let folder = try SmallProject().folder()
    #expect(finding("zone data", in: try run(folder, asOf: "2090-01-01")).contains("is old"))
    let none = try run(folder, environment: ["TZDIR": "/nowhere"])
    #expect(none.status == 1 && finding("zone data", in: none).contains("there is none"))
  }

  @Test func `a missing export, a damaged ledger and broken definitions are problems`() throws {
    let folder = try SmallProject().folder()
    try FileManager.default.removeItem(at: folder.url.appending(path: "tickets.csv"))
    try folder.write("attain.sqlite", "no ledger at all, but long enough to be looked at\n")
    let run = try run(folder)
    #expect(run.status == 1)
    #expect(finding("exports", in: run).contains("no file matches 'tickets.csv'"))
    #expect(finding("ledger", in: run).hasPrefix("problem"))
    try folder.write("agreements/small.yaml", "agreement: [\n")
    let broken = try self.run(folder)
    #expect(broken.status == 1 && finding("project", in: broken).contains("attain check"))
  }

  @Test func `packed exports are counted as they are unpacked`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: tickets.csv*")
    let folder = try project.folder()
    #expect(!finding("disk", in: try run(folder)).contains("packed"))
    try folder.write("tickets.csv.gz", String(repeating: "x", count: 2 << 20))
    let told = finding("disk", in: try run(folder))
    #expect(told.contains("about 20 MiB, packed ones counted 10 times"), "\(told)")
  }

  @Test func `for programs what is found stands in messages`() throws {
    let folder = try SmallProject().folder()
    try FileManager.default.removeItem(at: folder.url.appending(path: "tickets.csv"))
    let run = try AttainProgram.run(
      ["doctor", "--as-of", "2026-10-01", "--diagnostics", "json"], in: folder.url)
    #expect(run.status == 1 && run.output.isEmpty)
    let objects = try run.messages.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let severities = Dictionary(
      objects.compactMap { object -> (String, String)? in
        guard let code = object["code"] as? String else { return nil }
        return (code, object["severity"] as? String ?? "")
      }, uniquingKeysWith: { first, _ in first })
    #expect(severities["exports"] == "error" && severities["holidays"] == "warning")
    #expect(severities["zone-data"] != nil && severities["profiles"] == "note")
    #expect(objects.last?["errors"] as? Int == 1)
  }

  @Test func `a program without what is shipped with it is told`() throws {
    let alone = try TemporaryFolder()
    let copy = alone.url.appending(path: "attain")
    try FileManager.default.copyItem(at: AttainProgram.binary, to: copy)
    let run = try run(SmallProject().folder(), binary: copy)
    #expect(run.status == 1)
    #expect(finding("calendars", in: run).contains("share/attain/calendars"))
  }

  @Test func `without a project the installation alone is looked at`() throws {
    let folder = try TemporaryFolder()
    let run = try AttainProgram.run(["doctor"], in: folder.url)
    #expect(run.status == 0 && finding("project", in: run).contains("none here"))
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `what a run of root leaves that no other user can replace is told`() throws {
    let folder = try SmallProject().folder()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.url.path)
    let report = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(report.status == 0)
    let program = try OtherUser()
    let arguments = ["--project", folder.url.path]
    // Each is granted after it was told, until a run goes well.
    for place in ["reports", "reports/.attain", "reports/2026-10"] {
      let path = folder.url.appending(path: place).path
      let doctor = try program.run(
        ["doctor", "--as-of", "2026-06-01", "--diagnostics", "json"] + arguments)
      #expect(doctor.status == 1)
      #expect(doctor.messages.contains("\(path) may not be written"), "\(doctor.messages)")
      let run = try program.run(
        ["report", "--month", "2026-10", "--as-of", "2026-11-06", "--quiet"] + arguments)
      #expect(run.status == 73, "\(place): \(run.messages)")
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
    }
    let doctor = try program.run(["doctor", "--as-of", "2026-06-01"] + arguments)
    #expect(finding("reports", in: doctor).hasPrefix("ok"), "\(doctor.output)")
    let run = try program.run(
      ["report", "--month", "2026-10", "--as-of", "2026-11-06", "--quiet"] + arguments)
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test(.enabled(if: OtherUser.isThere))
  func
    `a folder that may be written and not entered is told, and one in which no journal may stand`()
    throws
  {
    let folder = try SmallProject().folder()
    let manager = FileManager.default
    let (reports, books) = (
      folder.url.appending(path: "reports"), folder.url.appending(path: "books")
    )
    try folder.write(
      "attain.yaml", folder.read("attain.yaml") + "\nledger: books/attain.sqlite\n")
    let seal = try AttainProgram.run(
      ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z", "--output", "elsewhere", "--quiet"],
      in: folder.url)
    #expect(seal.status == 0, "\(seal.messages)")
    try manager.createDirectory(at: reports, withIntermediateDirectories: true)
    try manager.setAttributes([.posixPermissions: 0o666], ofItemAtPath: reports.path)
    try manager.setAttributes(
      [.posixPermissions: 0o666], ofItemAtPath: books.appending(path: "attain.sqlite").path)
    let program = try OtherUser()
    let arguments = ["doctor", "--as-of", "2026-06-01", "--project", folder.url.path]
    let closed = try program.run(arguments)
    #expect(finding("reports", in: closed).hasPrefix("problem"), "\(closed.output)")
    #expect(finding("ledger", in: closed).hasPrefix("problem"), "\(closed.output)")
    for url in [reports, books] {
      try manager.setAttributes([.posixPermissions: 0o777], ofItemAtPath: url.path)
    }
    let open = try program.run(arguments)
    for name in ["reports", "ledger"] {
      #expect(finding(name, in: open).hasPrefix("ok"), "\(open.output)")
    }
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `what another user may not read or write is told with both users`() throws {
    let folder = try SmallProject().folder()
    let export = folder.url.appending(path: "tickets.csv")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: export.path)
    let program = try OtherUser()
    let doctor = try program.run(["doctor", "--project", folder.url.path, "--as-of", "2026-06-01"])
    #expect(doctor.status == 1)
    let told = finding("exports", in: doctor)
    #expect(told.contains("user 0 (root), mode 600") && told.contains("user 65534"), "\(told)")
    #expect(finding("reports", in: doctor).hasPrefix("problem"))
    let open = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: open.url.path)
    let report = try program.run([
      "report", "--project", folder.url.path, "--month", "2026-10", "--output", open.url.path,
    ])
    #expect(report.status == 74 && report.output.isEmpty)
    #expect(report.messages.contains("tickets.csv could not be opened: Permission denied"))
    #expect(report.messages.contains("it belongs to user 0"), "\(report.messages)")
  }
}
