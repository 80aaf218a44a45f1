import TestSupport
import Testing

/// What runs say at the edges of what they know: of newer tickets, and of a history about others.
struct EdgeOfKnowledgeTests {
  @Test func `a ticket that is newer than the last whole month is explained at the end of its own`()
    throws
  {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("2026-10-0", with: "2026-09-0")
    let folder = try project.folder()
    let run = try AttainProgram.run(["explain", "T3"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("as of 2026-11-01T00:00:00Z"), "\(run.messages)")
    let stated = try AttainProgram.run(["explain", "T3", "--month", "2026-09"], in: folder.url)
    #expect(stated.status == 65 && stated.messages.contains("[not-yet-created]"))
  }

  @Test func `a history that says nothing of the tickets is told`() throws {
    var project = SmallProject()
    project.addHistory()
    let folder = try project.folder()
    for (row, words) in [
      (
        "sys1,2026-10-01T12:00:00Z,status,Open,Closed",
        "none of 1 change of the history is of a ticket"
      ),
      (
        "T1,2026-10-01T12:00:00Z,Incident State Duration,Open,Closed",
        "none of 1 row of the history is of a field"
      ),
    ] {
      try folder.write("history.csv", "id,at,field,from,to\n\(row)\n")
      for workers in ["1", "2"] {
        let run = try AttainProgram.run(
          ["report", "--month", "2026-10", "--workers", workers], in: folder.url)
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(run.status == 0 && text.contains(words), "\(text)")
      }
    }
  }
}
