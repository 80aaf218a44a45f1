import TestSupport
import Testing

/// A project that says of its columns no more than the profile they are of.
struct ProfileAloneTests {
  private func project(values: String = "") -> SmallProject {
    var project = SmallProject()
    project.project = """
      attain: 1
      name: Small
      timezone: Europe/London
      tickets:
        files: tickets.csv
        profile: servicenow
        timestamps: {format: iso8601, timezone: Etc/UTC}
      \(values)
      """
    project.agreement = project.agreement.replacing(
      "targets:", with: "scope: {customer: Northwind}\npauses: {status: [On Hold]}\ntargets:")
    project.tickets = """
      number,opened_at,resolved_at,state,priority,company
      I1,2026-10-01 09:00:00,2026-10-01 15:00:00,Closed,1 - Critical,Northwind
      I2,2026-10-01 09:00:00,2026-10-01 15:00:00,Closed,1 - Critical,Lakeshore

      """
    return project
  }

  @Test func `its columns are fields that agreements may name`() throws {
    let folder = try project().folder()
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.status == 0, "\(check.messages)")
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("covered 1 + uncovered 1"), "\(run.output)")
  }

  @Test func `an empty name takes a role off that the profile knows, and no other`() throws {
    func checked(_ columns: String, profile: Bool = true) throws -> String {
      var project = project()
      project.project += "  columns: {\(columns)}\n"
      if !profile {
        project.project = project.project.replacing("  profile: servicenow\n", with: "")
      }
      let folder = try project.folder()
      try folder.write(
        "tickets.csv",
        project.tickets.replacing("company\n", with: "company,work_start\n").replacing(
          "Northwind\n", with: "Northwind,00:20\n"))
      return try AttainProgram.run(["check", "--tickets"], in: folder.url).messages
    }
    #expect(try checked("status: state").contains("'00:20' in 'work_start'"))
    #expect(!(try checked("first-response: \"\"")).contains("work_start"))
    #expect(!(try checked("status: \"\"")).contains("Profiles/"))
    #expect(try checked("first-response: ~").contains("[wrong-kind]"))
    #expect(try checked("created: \"\"").contains("columns has no 'created' [missing-key]"))
    let alone = "id: number, created: opened_at, status: state, first-response: \"\""
    #expect(try checked(alone, profile: false).contains("[wrong-kind]"))
  }

  @Test func `what the project maps of a field stands beside what the profile maps`() throws {
    var project = project(values: "  values: {status: {Wartet: On Hold}}")
    project.project += """

      history:
        files: history.csv
        columns: {ticket: id, at: at, field: field, from: from, to: to}
      """
    let folder = try project.folder()
    // In the profile's words 1 is New, 2 In Progress, 3 On Hold and 6 Resolved.
    for (hold, paused) in [("3", "On Hold"), ("Wartet", "On Hold")] {
      try folder.write(
        "history.csv",
        """
        id,at,field,from,to
        I1,2026-10-01 09:00:00,status,,1
        I1,2026-10-01 10:00:00,status,1,\(hold)
        I1,2026-10-01 14:00:00,status,\(hold),2
        I1,2026-10-01 15:00:00,status,2,6

        """)
      let run = try AttainProgram.run(["explain", "I1"], in: folder.url)
      #expect(run.output.contains("paused: \(paused)"), "\(hold): \(run.output)\(run.messages)")
      #expect(run.output.contains("Met: 2h counted of 4h; 4h paused"), "\(run.output)")
    }
  }

  @Test func `a moment that the profile knows is told with its column`() throws {
    var project = project()
    project.project = project.project.replacing("servicenow", with: "zendesk")
    project.agreement = project.agreement.replacing("from: created", with: "from: assigned")
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78)
    #expect(run.messages.contains("mend:     moments: {assigned: Initially assigned at}"))
  }

  @Test func `a field that is asked for has to be in the export that the profile reads`() throws {
    var project = project()
    project.tickets = project.tickets.replacing(",company", with: "")
      .replacing(",Northwind", with: "").replacing(",Lakeshore", with: "")
    let folder = try project.folder()
    for command in [["report", "--month", "2026-10"], ["check", "--tickets"]] {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(run.status == 65, "\(run.output)")
      #expect(
        run.messages.contains("none of the columns that the profile reads customer from"),
        "\(run.messages)")
    }
    project.agreement = project.agreement.replacing("scope: {customer: Northwind}\n", with: "")
    let unasked = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: unasked.url)
    #expect(run.status == 0, "\(run.messages)")
  }
}
