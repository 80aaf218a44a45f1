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
