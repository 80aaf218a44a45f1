import Testing

/// Columns that a project names and an export lacks.
struct MissingColumnTests {
  private func mend(_ project: SmallProject, history: String? = nil) throws -> String {
    let folder = try project.folder()
    if let history { try folder.write("history.csv", history) }
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 65 && run.messages.contains("[missing-column]"), "\(run.messages)")
    let line = run.messages.split(separator: "\n").first { $0.contains("mend:") }
    return String((line ?? "").drop { $0 != ":" }.dropFirst().drop { $0 == " " })
  }

  @Test(arguments: [
    ("id: id", "name the column that holds id"),
    ("created: created", "name the column that holds created"),
    ("type: type", "name the column that holds type, or take 'type:' out of attain.yaml"),
  ])
  func `only a column that can be done without may be taken out`(
    role: String, mend: String
  ) throws {
    var project = SmallProject()
    let name = role.prefix { $0 != ":" }
    project.project = project.project.replacing(role, with: "\(name): Elsewhere")
    #expect(try self.mend(project) == mend)
  }

  @Test(arguments: [
    ("id", "name the column that holds ticket"), ("at", "name the column that holds at"),
    ("field", "name the column that holds field"),
    ("from", "name the column that holds from, or take 'from:' out of attain.yaml"),
  ])
  func `the same holds for a history`(header: String, mend: String) throws {
    var project = SmallProject()
    project.addHistory()
    let headers = ["id", "at", "field", "from", "to"].map { $0 == header ? "xxxxxxxxx" : $0 }
    let history = headers.joined(separator: ",") + "\nT1,2026-10-01T12:00:00Z,status,Open,Closed\n"
    #expect(try self.mend(project, history: history) == mend)
  }
}
