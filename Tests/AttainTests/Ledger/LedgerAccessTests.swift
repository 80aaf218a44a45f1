import Foundation
import TestSupport
import Testing

/// A ledger that a run may not use, or that is none.
struct LedgerAccessTests {
  private static let reading = [
    ["status"], ["diff", "2026-10"], ["seal", "--verify"], ["report", "--month", "2026-10"],
  ]

  /// A sealed project into which everybody may look.
  private func project() throws -> SealedProject {
    let project = try SealedProject()
    try project.seal()
    for path in ["", "agreements", "calendars", "reports"] { try set(0o755, path, project) }
    return project
  }

  private func set(_ mode: Int, _ path: String, _ project: SealedProject) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: project.url.appending(path: path).path)
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `a ledger that may not be read is told with whose it is and its mode`() throws {
    let project = try project()
    try set(0o600, "attain.sqlite", project)
    let user = try OtherUser()
    try set(0o777, "reports", project)
    for command in Self.reading {
      let run = try user.run(command + ["--project", project.url.path])
      #expect(run.status == 74, "\(command): \(run.messages)")
      #expect(run.messages.contains("attain.sqlite could not be opened"), "\(run.messages)")
      #expect(run.messages.contains("belongs to user 0 (root), mode 600"), "\(run.messages)")
      #expect(!run.messages.contains("sealed"), "\(run.messages)")
    }
    let doctor = try user.run(["doctor", "--project", project.url.path])
    #expect(doctor.output.contains("have its owner grant it"), "\(doctor.output)")
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `a ledger that may only be read is read, and a seal says whose it is`() throws {
    let project = try project()
    let user = try OtherUser()
    #expect(try user.run(["status", "--project", project.url.path]).status == 0)
    try project.change("tickets.csv", "T3,2026-10-30", to: "T3,2026-09-30")
    try project.folder.write("out/note.txt", "")
    try set(0o777, "out", project)
    let run = try user.run([
      "seal", "2026-09", "--at", "2026-11-02T09:00:00Z", "--project", project.url.path,
      "--output", project.url.appending(path: "out").path,
    ])
    #expect(run.status == 73 && run.messages.contains("[unwritable-ledger]"), "\(run.messages)")
    #expect(run.messages.contains("belongs to user 0 (root), mode"), "\(run.messages)")
  }

  @Test(.enabled(if: OtherUser.isThere))
  func `a ledger that another program put into the mode of a log says so where it cannot be read`()
    throws
  {
    let project = try project()
    let path = project.url.appending(path: "attain.sqlite")
    var bytes = try Data(contentsOf: path)
    bytes[18] = 2
    bytes[19] = 2
    try bytes.write(to: path)
    let run = try OtherUser().run(["status", "--project", project.url.path])
    #expect(run.status == 74 && run.messages.contains("[unreadable-ledger]"), "\(run.messages)")
    #expect(run.messages.contains("mode WAL"), "\(run.messages)")
    #expect(!run.messages.contains("-journal"), "\(run.messages)")
  }

  @Test func `a folder in the place of the ledger is none`() throws {
    let folder = try SmallProject().folder()
    try folder.write("attain.sqlite/note.txt", "of people\n")
    let seal = ["seal", "2026-10", "--at", "2026-11-02T08:00:00Z"]
    for command in Self.reading + [seal] {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 65 && run.messages.contains("[not-a-ledger]"), "\(run.messages)")
    }
    let doctor = try AttainProgram.run(["doctor"], in: folder.url)
    #expect(doctor.output.contains("name another file"), "\(doctor.output)")
  }
}
