import Testing

/// States of a history that say when they ended.
struct StateEndTests {
  private func clocks(_ states: String) throws -> [String: [String: String]] {
    var project = SmallProject()
    project.project += """

      history:
        files: history.csv
        columns: {ticket: id, field: field, value: value, start: start, end: end}
      """
    project.agreement = """
      pauses: {status: [On Hold]}
      agreement: small
      kind: sla
      calendar: always
      targets: [{id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 4h}]}]
      """
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      gap,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P1,Resolved,,
      open,2026-10-05T08:00:00Z,,,P1,In Progress,,

      """
    let folder = try project.folder()
    try folder.write("history.csv", "id,field,value,start,end\n" + states)
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--clocks"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows
    return Dictionary(rows.map { ($0["ticket"] ?? "", $0) }) { first, _ in first }
  }

  private static let states = """
    gap,status,New,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z
    gap,status,On Hold,2026-10-05T09:00:00Z,2026-10-05T10:00:00Z
    gap,priority,P1,2026-10-05T11:00:00Z,2026-10-05T12:00:00Z
    gap,status,In Progress,2026-10-05T13:30:00Z,2026-10-05T15:00:00Z
    gap,status,Resolved,2026-10-05T15:00:00Z,
    open,status,On Hold,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z

    """

  @Test func `a pause is over at its end, whenever the next row begins`() throws {
    let clocks = try clocks(Self.states)
    #expect(clocks["gap"]?["paused_seconds"] == "3600")
    #expect(clocks["gap"]?["elapsed_seconds"] == "21600")
    #expect(clocks["gap"]?["outcome"] == "breached" && clocks["gap"]?["evidence"] == "B")
  }

  @Test func `behind the last state a field holds what the ticket's row says`() throws {
    let clocks = try clocks(Self.states)
    #expect(clocks["open"]?["paused_seconds"] == "3600")
    #expect(clocks["open"]?["outcome"] == "overdue")
    #expect(clocks["open"]?["status"] == "In Progress")
  }
}
