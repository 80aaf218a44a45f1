import TestSupport
import Testing

/// What happens to a ticket in one second leaves its clocks as it leaves the ticket.
struct SameSecondTests {
  /// The outcome and the elapsed seconds of a ticket with these changes of status, under a target to a moment or to
  /// statuses.
  private func clock(to stop: String, _ changes: [String]) throws -> [String?] {
    var project = SmallProject()
    project.addHistory()
    project.agreement = project.agreement.replacing("to: resolved", with: "to: \(stop)")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-05T09:00:00Z,,2026-10-06T10:00:00Z,P1,Closed,incident,

      """
    let folder = try project.folder()
    let rows = changes.map { "T1,2026-10-\($0)\n" }.joined()
    try folder.write("history.csv", "id,at,field,from,to\n" + rows)
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--clocks", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let found = try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows
    return [found.first?["outcome"], found.first?["elapsed_seconds"]]
  }

  @Test func `reopened and resolved in one second is resolved`() throws {
    let found = try clock(
      to: "resolved",
      [
        "05T10:00:00Z,status,New,Resolved", "06T10:00:00Z,status,Resolved,Open",
        "06T10:00:00Z,status,Open,Closed",
      ])
    #expect(found == ["met", "3600"])
  }

  @Test func `who was told before the clock began is answered by the stamp`() throws {
    let found = try clock(to: "first-response", ["05T08:59:58Z,status,New,Closed"])
    #expect(found == ["breached", "32400"])
  }

  @Test func `to go from one end to another in the second of the creation is an end`() throws {
    for changes in [
      ["05T09:00:00Z,status,New,Resolved"],
      ["05T09:00:00Z,status,New,Resolved", "05T09:00:00Z,status,Resolved,Closed"],
    ] {
      #expect(try clock(to: "{status: [Resolved, Closed]}", changes) == ["met", "0"])
    }
  }

  @Test func `a change that stands twice, as where exports overlap, is one`() throws {
    var project = SmallProject()
    project.addHistory()
    project.project = project.project.replacing("files: history.csv", with: "files: h*.csv")
    project.agreement = project.agreement.replacing(
      "to: resolved", with: "to: resolved\n    update-at: {changes: status}")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-05T09:00:00Z,,2026-10-06T10:00:00Z,P1,Closed,incident,

      """
    let rows = """
      id,at,field,from,to
      T1,2026-10-05T11:00:00Z,status,New,Open
      T1,2026-10-05T12:00:00Z,status,Open,Seen
      T1,2026-10-05T12:00:00Z,priority,P2,P1
      T1,2026-10-05T12:00:00Z,status,Seen,Open
      T1,2026-10-06T10:00:00Z,status,Open,Closed

      """
    let folder = try project.folder()
    func clocks() throws -> String {
      let run = try AttainProgram.run(
        ["report", "--month", "2026-10", "--clocks", "--quiet"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      return try folder.read("reports/2026-10/clocks.csv")
    }
    try folder.write("h1.csv", rows)
    let once = try clocks()
    #expect(try CSVTable(once).rows.allSatisfy { $0["evidence"] == "A" }, "\(once)")
    try folder.write("h2.csv", rows)
    #expect(try clocks() == once)
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.output.contains("0 rejected, 5 repeated"), "\(check.output)")
  }
}
