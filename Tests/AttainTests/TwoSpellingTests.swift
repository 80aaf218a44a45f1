import Testing

/// Names that look the same and differ in their bytes.
struct TwoSpellingTests {
  private static let names = ["tickets-Caf\u{E9}.csv", "tickets-Cafe\u{301}.csv"]

  private func folder() throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = project.project.replacing("tickets.csv", with: "tickets-*.csv")
    let folder = try project.folder()
    let lines = project.tickets.split(separator: "\n")
    for (name, row) in zip(Self.names, lines.dropFirst()) {
      try folder.write(name, "\(lines[0])\n\(row)\n")
    }
    return folder
  }

  @Test func `both of two exports whose names differ in their bytes alone are read`() throws {
    let folder = try folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("rows 2 = tickets 2"), "\(run.output)")
    let manifest = try folder.read("reports/2026-10/manifest.json")
    for name in Self.names {
      #expect(Array(manifest.utf8).contains(Array("\"\(name)\"".utf8)))
    }
  }

  @Test func `partials of the two merge to the report of both`() throws {
    let folder = try folder()
    for (number, name) in Self.names.enumerated() {
      let run = try AttainProgram.run(
        ["report", "--month", "2026-10", "--partial", "\(number).part", "--input", name],
        in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    let run = try AttainProgram.run(["merge", "0.part", "1.part"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("rows 2 = tickets 2"), "\(run.messages)")
  }

  private static let ids = ["CAF\u{C9}-1", "CAFE\u{301}-1"]

  private func row(_ id: String) -> String {
    "\(id),2026-10-01T09:00:00Z,,2026-10-01T12:00:00Z,P1,Closed,incident,\n"
  }

  private func warnings(_ project: SmallProject, _ history: String? = nil) throws -> String {
    let folder = try project.folder()
    if let history { try folder.write("history.csv", history) }
    let run = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run.messages
  }

  @Test func `ids that differ in their bytes alone are two tickets everywhere, and that is told`()
    throws
  {
    var project = SmallProject()
    let header = project.tickets.prefix { $0 != "\n" } + "\n"
    project.tickets = header + Self.ids.map { row($0) }.joined()
    #expect(
      try warnings(project).contains(
        "1 id of the exports stands for several tickets, which differ in their code points alone"))
    project.tickets = header + row(Self.ids[0])
    project.addHistory()
    let plain = project.agreement
    for (id, isKnown, isSame) in [
      (Self.ids[0], true, true), (Self.ids[1], false, false), ("NONE", false, true),
    ] {
      project.agreement = plain.replacing(
        "targets:", with: "exclusions: [{ticket: \"\(id)\", because: agreed}]\ntargets:")
      let history =
        "id,at,field,from,to\n\(id),2026-10-01T09:00:00Z,status,,New\n"
        + "\(id),2026-10-01T12:00:00Z,status,New,Closed\n"
      let told = try warnings(project, history)
      #expect(told.contains("no ticket has the id 'CAF") != isSame, "\(told)")
      #expect(told.contains("the changes of 1 ticket are lost") != isSame, "\(told)")
      let folder = try project.folder()
      try folder.write("history.csv", history)
      let run = try AttainProgram.run(["explain", id], in: folder.url)
      #expect((run.status == 0) == isKnown, "\(run.messages)")
      #expect(run.messages.contains("other code points that look the same: copy it") != isSame)
    }
  }
}
