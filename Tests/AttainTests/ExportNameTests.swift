import Foundation
import TestSupport
import Testing

/// One file is read once, however the project spells its name.
struct ExportNameTests {
  @Test func `a file of several spellings is one file`() throws {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv",
      with: "files: [tickets.csv, ./tickets.csv, agreements/../tickets.csv, again.csv]")
    let folder = try project.folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path + "/again.csv", withDestinationPath: "tickets.csv")
    let run = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("3 rows") && !run.output.contains("repeated"), "\(run.output)")
  }
}
