import Testing

/// Messages about cells of exports, as `attain check --tickets` tells them.
struct CellMessageTests {
  private func messages(
    _ rows: String, _ options: [String] = []
  ) throws -> String {
    var project = SmallProject()
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n" + rows
    let folder = try project.folder()
    return try AttainProgram.run(["check", "--tickets"] + options, in: folder.url).messages
  }

  @Test func `a cell is told by its line and its character, its header and its record`() throws {
    let found = try messages(
      "T1,2026-10-01T09:00:00Z,,2026-10-01T10:00:00Z,P1,Closed,incident,\n"
        + "Té,2026-10-01T09:00:00Z,,next week,P1,Closed,incident,\n")
    #expect(
      found == """
        tickets.csv:3:26: warning: record 2, 'next week' in 'resolved': it is not ISO 8601 with an\
         offset or Z, such as 2026-10-23T16:55:00Z [unreadable-value]
          3 | Té,2026-10-01T09:00:00Z,,next week,P1,Closed,incident,
            |                          ^^^^^^^^^
          mend:     mend the cell in the tool: until then the row stays, without the value

        """)
  }

  @Test func `in a record of several lines it is the line on which the cell begins`() throws {
    let found = try messages(
      "T1,2026-10-01T09:00:00Z,,,P1,\"Waiting\nfor \"\"Ann\"\"\",incident,\r\n"
        + "T2,2026-10-01T09:00:00Z,,,P1,\"Open\nstill\",incident,\n"
        + "\"T\n3\",\"2026-10-32\",,\"a \"\"b\"\", c\",P1,Open,incident,\n")
    #expect(found.contains("tickets.csv:7:4: warning: record 3, '2026-10-32' in 'created': "))
    #expect(
      found.contains(
        """
          7 | 3","2026-10-32",,"a ""b"", c",P1,Open,incident,
            |    ^^^^^^^^^^^^

        """))
  }

  @Test func `a long line is cut round its cell, and what repeats is folded`() throws {
    let subject = String(repeating: "printer on fire, ", count: 20)
    let row = "T9,2026-10-01T09:00:00Z,,2026-10-01T10:00:00Z,P1,\"\(subject)\",incident,soon\n"
    for options in [[], ["--all-errors"]] {
      let found = try messages(
        String(repeating: row.replacing("2026-10-01T10:00:00Z", with: "soon"), count: 7), options)
      let lines = found.split(separator: "\n")
      #expect(lines.filter { $0.contains("[unreadable-value]") }.count == (options.isEmpty ? 5 : 7))
      let excerpts = lines.filter { $0.contains(" | ") && $0.contains("T9,") }
      #expect(excerpts.allSatisfy { $0.count < 112 })
      #expect(lines.filter { $0.contains("^^^^") }.count == (options.isEmpty ? 5 : 7))
    }
  }

  @Test func `what every file lacks for one reason is told once`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: export-*")
      .replacing("priority: priority", with: "priority: urgency")
      .replacing("id: id, created: created", with: "id: ID, created: Created")
      .replacing(
        "first-response: responded, resolved: resolved", with: "first-response: R, resolved: S"
      )
      .replacing("type: type", with: "type: Type")
    let folder = try project.folder()
    for number in 1...7 { try folder.write("export-\(number).csv", project.tickets) }
    let folded = try AttainProgram.run(["report"], in: folder.url).messages
    let lines = folded.split(separator: "\n")
    #expect(lines.count { $0.contains("[missing-column]") } == 5)
    #expect(lines.count { $0.hasPrefix("export-1.csv:1:1: error: ") } == 5)
    let others = "  (and 6 more of this reason in other files; --all-errors lists them)"
    #expect(lines.count { $0 == others } == 5)
    #expect(lines.last == "  (and 1 more of missing-column in this file; --all-errors lists them)")
    let all = try AttainProgram.run(["report", "--all-errors"], in: folder.url).messages
    #expect(all.split(separator: "\n").count { $0.contains("[missing-column]") } == 42)
    #expect(!all.contains("in other files"))
  }
}
