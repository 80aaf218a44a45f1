import TestSupport
import Testing

/// What `attain init` writes of the cells of columns: words for nothing, and what pause totals count.
struct InitColumnTests {
  /// The project and the output that an export of twelve closed tickets gives; `response` and `group` are cells by the row.
  private func made(
    _ hold: String, _ cells: [String], response: (Int) -> String = { _ in "" },
    group: (Int) -> String = { _ in "Desk" }
  ) throws -> (folder: TemporaryFolder, project: String, output: String) {
    let rows = (10..<22).map { day in
      "T\(day),2026-10-\(day) 09:00:00,\(response(day)),2026-10-\(day) 15:00:00,P2,Closed,\(group(day)),"
        + "\"\(cells[day % cells.count])\"\n"
    }
    let folder = try TemporaryFolder()
    try folder.write(
      "a.csv",
      "ticket,opened,first response,resolved,priority,status,team,\(hold)\n" + rows.joined())
    let run = try AttainProgram.run(["init", "a.csv", "--timezone", "UTC"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (folder, try folder.read("attain.yaml"), run.output)
  }

  @Test(arguments: ["(empty)", "\\N", "none", "Unspecified", "keine", "N/A", "-"])
  func `words for nothing are none of an export's times and groups`(word: String) throws {
    let (folder, project, _) = try made(
      "note", ["x"], response: { $0 % 5 == 0 ? "2026-10-\($0) 09:30:00" : word },
      group: { $0 % 2 == 0 ? word : "Desk" })
    #expect(project.contains("first-response: first response  # 3 of 12 filled"))
    #expect(project.contains("group: team  # 6 of 12 filled: Desk 6\n"))
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.output.contains("12 usable") && check.messages.isEmpty, "\(check.messages)")
  }

  @Test func `a profile's words for nothing stay beside those of the export`() throws {
    let rows = (10..<22).map {
      "\($0),2026-10-\($0) 09:00:00,2026-10-\($0) 15:00:00,Closed,\($0 % 2 == 0 ? "No Group" : "-"),x,x\n"
    }
    let folder = try TemporaryFolder()
    try folder.write(
      "a.csv",
      "Ticket ID,Created time,Resolved time,Status,Group,Due by Time,Resolution status\n"
        + rows.joined())
    let run = try AttainProgram.run(["init", "a.csv"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      try folder.read("attain.yaml").contains(
        "  missing: [\"\", No Agent, No Group, No Company, \"-\"]  # words for nothing"))
  }

  @Test func `words for nothing in a column that is not read are left there`() throws {
    let (_, project, _) = try made("note", ["-", "None"])
    #expect(!project.contains("missing:"))
  }

  @Test(arguments: [
    ("hold_minutes", "minutes"), ("On hold (h)", "hours"), ("Pending time (hrs)", "hours"),
    ("Wartezeit (Min.)", "minutes"), ("pending time in minutes", "minutes"),
    ("on_hold_seconds", "seconds"),
  ])
  func `a pause total counts what its header says`(header: String, unit: String) throws {
    let (_, project, output) = try made(header, ["1.5", "2,5", "3"])
    #expect(project.contains("  hold-unit: \(unit)  # as the header says\n"), "\(project)")
    #expect(!output.contains("hold-unit"))
  }

  @Test func `a pause total whose unit nothing says is doubted where its cells do not say it`()
    throws
  {
    let (_, project, output) = try made("pending time", ["30", "1.5"])
    #expect(
      project.contains("  hold-unit: seconds  # assumed: nothing says what its numbers count"))
    #expect(
      output.contains(
        "doubt: nothing says whether the 12 numbers in 'pending time' count seconds, minutes or hours: seconds are"
          + " assumed under hold-unit; decimals speak for minutes or hours, line 3 has '1.5'"))
    let clear = try made("pending time", ["1:30", "31:05:00", "2 hours", "0", ""])
    #expect(!clear.project.contains("hold-unit") && !clear.output.contains("hold-unit"))
  }

  @Test func `decimals behind a comma are read, and three of them may be thousands`() throws {
    let folder = try made("On hold (h)", ["1,5"]).folder
    let read = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(!read.messages.contains("[unreadable-value]"), "\(read.messages)")
    let grouped = try made("On hold (h)", ["1,800"]).folder
    let check = try AttainProgram.run(["check", "--tickets"], in: grouped.url)
    #expect(
      check.messages.contains("'1,800' in 'On hold (h)': it is not a length of time in hours"))
  }
}
