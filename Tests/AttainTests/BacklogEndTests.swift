import Foundation
import TestSupport
import Testing

/// When a ticket whose history lacks its last change leaves the backlog.
struct BacklogEndTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    /// The cells of its row from the resolution on.
    let row: String
    let changes: [String]
    let closing: String
  }

  static let cases = [
    Case(
      testDescription: "a stamp from before a reopening ends nothing",
      row: "2026-10-05T10:00:00Z,P1,Closed",
      changes: ["2026-10-05T10:00:00Z,Open,Closed", "2026-10-09T10:00:00Z,Closed,Open"],
      closing: "1"),
    Case(
      testDescription: "a stamp ends it, whatever becomes of it behind the month",
      row: "2026-10-28T10:00:00Z,P1,Closed",
      changes: ["2026-10-03T10:00:00Z,New,Open", "2026-11-04T10:00:00Z,Resolved,Closed"],
      closing: "0"),
    Case(
      testDescription: "without a stamp its row does", row: ",P1,Closed",
      changes: ["2026-10-03T10:00:00Z,New,Open"], closing: "0"),
    Case(
      testDescription: "a stamp behind the month does not", row: "2026-11-05T10:00:00Z,P1,Closed",
      changes: ["2026-10-03T10:00:00Z,New,Open"], closing: "1"),
  ]

  @Test(arguments: cases) func `its stamp or its row tells`(ticket: Case) throws {
    var project = SmallProject()
    project.addHistory()
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-01T09:00:00Z,,\(ticket.row),incident,

      """
    let folder = try project.folder()
    let changes = ticket.changes.map { change in
      let parts = change.split(separator: ",")
      return "T1,\(parts[0]),status,\(parts[1]),\(parts[2])\n"
    }
    try folder.write("history.csv", "id,at,field,from,to\n" + changes.joined())
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/2026-10/backlog.csv")).rows
    #expect(rows.last?["closing"] == ticket.closing)
  }
}
