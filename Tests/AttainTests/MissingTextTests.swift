import TestSupport
import Testing

/// Texts that `missing:` names hold nothing, even where they could be read.
struct MissingTextTests {
  private static let never = "1900-01-01T00:00:00Z"

  private func project() -> SmallProject {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv", with: "files: tickets.csv\n  missing: [\"\(Self.never)\", \"0\"]")
    return project
  }

  @Test func `a stamp that is named as missing is none`() throws {
    var project = project()
    project.tickets = project.tickets
      .replacing("09:00:00Z,,,P2,Open", with: "09:00:00Z,\(Self.never),\(Self.never),P2,Open")
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.output.contains("running 0 + overdue 1"), "\(run.output)")
    #expect(run.output.contains("unmeasurable 0"))
  }

  @Test func `a row without a time of creation is rejected by its place`() throws {
    var project = project()
    project.tickets = project.tickets.replacing("T3,2026-10-30T09:00:00Z", with: "T3,\(Self.never)")
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.output.contains("rows 3 = tickets 2 + rejected 1"), "\(run.output)")
    let rejected = try folder.read("reports/2026-10/rejected.csv")
    #expect(rejected.contains("the ticket has no time of creation"), "\(rejected)")
  }

  @Test func `a stated pause that is named as missing is not stated`() throws {
    var project = project()
    project.project = project.project.replacing("type: type}", with: "type: type, on-hold: hold}")
    project.agreement += "\npauses: {status: [Waiting]}\n"
    func doubts(_ hold: String) throws -> Bool {
      project.tickets = project.tickets.replacing("incident,0\n", with: "incident,\n")
        .replacing("incident,\n", with: "incident,\(hold)\n")
      let folder = try project.folder()
      let run = try AttainProgram.run(["explain", "T2"], in: folder.url)
      return run.output.contains("with pauses that the export does not show")
    }
    #expect(try doubts("") == doubts("0"))
  }

  @Test func `a change without a time is rejected by its place`() throws {
    var project = project()
    project.addHistory()
    let folder = try project.folder()
    try folder.write(
      "history.csv", "id,at,field,from,to\nT1,\(Self.never),status,Open,Closed\n")
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.output.contains("1 of 1 row of the history is rejected"), "\(run.output)")
    let rejected = try folder.read("reports/2026-10/rejected.csv")
    #expect(rejected.contains("it is missing"), "\(rejected)")
  }
}
