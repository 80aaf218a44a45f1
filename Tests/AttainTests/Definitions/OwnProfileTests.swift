import TestSupport
import Testing

/// Mistakes in a profile of the project's own, told where they stand.
struct OwnProfileTests {
  private func check(_ profile: String) throws -> AttainProgram.Run {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv", with: "files: tickets.csv\n  profile: our-desk")
    let folder = try project.folder()
    try folder.write("profiles/our-desk.yaml", "profile: our-desk\ntool: Our desk\n" + profile)
    return try AttainProgram.run(["check"], in: folder.url)
  }

  @Test func `a form of timestamps that is none is told, and not dropped`() throws {
    let right = try check("timestamps: [d.M.yyyy HH:mm, iso8601]\nzone: Europe/Berlin\n")
    #expect(right.status == 0, "\(right.messages)")
    let wrong = try check("timestamps: [dd/MM/YYYY HH:mm, iso8601]\nzone: Europe/Berlin\n")
    #expect(wrong.status == 78)
    #expect(wrong.messages.contains("profiles/our-desk.yaml:3:14: error:"), "\(wrong.messages)")
    #expect(wrong.messages.contains("[timestamp-pattern]"))
    #expect(wrong.messages.contains("write 'dd/MM/yyyy HH:mm'"))
  }

  @Test func `a zone that does not exist is told in the profile that names it`() throws {
    let run = try check("timestamps: [iso8601]\nzone: Europe/Berlim\n")
    #expect(run.status == 78)
    #expect(
      run.messages.contains(
        "profiles/our-desk.yaml:4:7: error: no time zone is named 'Europe/Berlim'"),
      "\(run.messages)")
  }

  @Test func `what its rows are holds where the project does not say`() throws {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv", with: "files: tickets.csv\n  profile: our-desk"
    ).replacing("id: id,", with: "id: id, updated: updated,")
    project.tickets = """
      id,updated,created,responded,resolved,priority,status,type
      T1,2026-10-01T09:00:00Z,2026-10-01T09:00:00Z,,,P1,New,incident
      T1,2026-10-01T12:00:00Z,2026-10-01T09:00:00Z,,2026-10-01T12:00:00Z,P1,Closed,incident

      """
    let folder = try project.folder()
    try folder.write(
      "profiles/our-desk.yaml", "profile: our-desk\ntool: Our desk\nrows: snapshot\n")
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let row = try CSVTable(folder.read("reports/2026-10/compliance.csv")).rows.first
    #expect(row?["measured"] == "1" && row?["evidence_a"] == "1")
  }
}
