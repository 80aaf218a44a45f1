import Foundation
import Testing

/// Headers of a table of suspensions.
struct SuspensionColumnTests {
  private func check(_ table: String, fields: String = "") throws -> AttainProgram.Run {
    var project = SmallProject()
    project.agreement = project.agreement.replacing(
      "kind: sla", with: "kind: sla\nsuspensions: windows.csv")
    project.project += fields
    let folder = try project.folder()
    try folder.write("agreements/windows.csv", table)
    return try AttainProgram.run(["check"], in: folder.url)
  }

  @Test(arguments: ["", "Mail"])
  func `a misspelt header is told once, where it stands`(cell: String) throws {
    let run = try check(
      "from,until,cause,servce\n2026-10-01,2026-10-02,m,\(cell)\n2026-10-03,2026-10-04,m,\(cell)\n")
    #expect(run.status == 78)
    #expect(
      run.messages.contains(
        "windows.csv:1:18: error: a suspension has no column 'servce' [unknown-column]"),
      "\(run.messages)")
    #expect(run.messages.contains("did you mean 'service'?"))
    #expect(run.messages.split(separator: "\n").count { $0.contains(": error: ") } == 1)
  }

  @Test func `a field that no column of the export is for may stand there without a cell`() throws {
    #expect(try check("service,from,until,cause\n,2026-10-01,2026-10-02,m\n").status == 0)
    let run = try check("service,from,until,cause\nMail,2026-10-01,2026-10-02,m\n")
    #expect(run.messages.contains("windows.csv:1:1: error: 'service' is named here"))
    #expect(run.messages.contains("[field-without-column]"), "\(run.messages)")
  }

  @Test func `a column without a name holds nothing`() throws {
    #expect(try check("from,until,cause,\n2026-10-01,2026-10-02,m,\n").status == 0)
    let run = try check("from,until,cause,\n2026-10-01,2026-10-02,m,Mail\n")
    #expect(run.messages.contains("a column of the file has no name [unknown-column]"))
  }

  @Test func `a field of the project's own is a column`() throws {
    let run = try check(
      "from,until,cause,site\n2026-10-01,2026-10-02,m,Oslo\n", fields: "\n  fields: {site: hold}")
    #expect(run.status == 0, "\(run.messages)")
  }
}
