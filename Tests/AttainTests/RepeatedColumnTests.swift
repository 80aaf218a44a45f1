import Testing

/// Exports that have several columns of one name, as Jira and Freshservice write them.
struct RepeatedColumnTests {
  /// A project whose group is read from a column, and what its report says of the groups.
  private func report(
    _ column: String, _ header: String, _ cells: String
  ) throws -> (status: Int32, messages: String, compliance: String?) {
    var project = SmallProject()
    project.project = project.project.replacing("type: type}", with: "group: \(column)}")
    project.project += "\nreports: {break-down-by: [group]}"
    project.tickets = """
      id,created,responded,resolved,priority,status,\(header)
      T1,2026-10-01T09:00:00Z,,2026-10-01T12:00:00Z,P1,Closed,\(cells)

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    return (run.status, run.messages, try? folder.read("reports/2026-10/compliance.csv"))
  }

  @Test(arguments: [
    ("Team#1", "Net"), ("Team#2", "Desk"), ("Team#3", "Field"), ("Other", "Lab"),
    ("Other#1", "Lab"),
  ])
  func `a column is told from others of its name by its number`(column: String, value: String)
    throws
  {
    let run = try report(column, "Team,Team,Other,Team", "Net,Desk,Lab,Field")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.compliance?.contains(",group,\(value),") == true)
  }

  @Test func `a header that is written with a sign and a number is that column`() throws {
    let run = try report("Team#2", "Team,Team,Team#2", "Net,Desk,Field")
    #expect(run.compliance?.contains(",group,Field,") == true, "\(run.messages)")
  }

  @Test func `a name that stands for several columns is refused, and the numbers are told`() throws
  {
    let run = try report("Team", "Team,Other,Team", "Net,Lab,Desk")
    #expect(run.status == 65 && run.messages.contains("[repeated-column]"))
    #expect(run.messages.contains("expected: one of Team#1, Team#2\n"))
  }

  @Test func `a number that is too high is told with how many there are`() throws {
    let run = try report("Team#3", "Team,Other,Team", "Net,Lab,Desk")
    #expect(run.status == 65 && run.messages.contains("[missing-column]"))
    #expect(run.messages.contains("no column 'Team#3'"))
    #expect(run.messages.contains("it has 'Team' 2 times"))
    #expect(run.messages.contains("expected: one of Team#1, Team#2\n"))
  }

  @Test func `a history's columns and the fields that it names go by numbers as well`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T10:00:00Z,P2,Resolved,Desk"]
    desk.history = ["T1,2026-10-05T10:00:00Z,status,Open,Resolved"]
    let folder = try desk.run().folder
    let project = try folder.read("attain.yaml")
    try folder.write(
      "attain.yaml",
      project.replacing("status: status", with: "status: State#2")
        .replacing("to: new", with: "to: value#2").replacing("from: old", with: "from: value#1"))
    let tickets = try folder.read("tickets.csv")
    try folder.write(
      "tickets.csv",
      tickets.replacing("priority,status", with: "State,State"))
    try folder.write(
      "attain.yaml", try folder.read("attain.yaml").replacing("priority: priority, ", with: ""))
    try folder.write(
      "history.csv", "id,at,field,value,value\nT1,2026-10-05T10:00:00Z,State,Open,Resolved\n")
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--clocks", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let clock = try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows.first
    #expect(clock?["evidence"] == "A")
  }

  @Test func `init names a column of a repeated header by its number`() throws {
    let folder = try TemporaryFolder()
    let rows = (1...9).map { day in
      "T\(day),2026-10-0\(day)T09:00:00Z,2026-10-0\(day)T12:00:00Z,P1,Closed,a,b"
    }
    try folder.write(
      "export.csv",
      (["id,created,resolved,priority,status,group,group"] + rows).map { $0 + "\n" }.joined())
    #expect(try AttainProgram.run(["init", "export.csv"], in: folder.url).status == 0)
    #expect(try folder.read("attain.yaml").contains("    group: \"group#1\"  # "))
    let run = try AttainProgram.run(["report"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }
}
