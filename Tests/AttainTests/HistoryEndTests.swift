import TestSupport
import Testing

/// A history that does not hold the end of a ticket is not whole, whatever the tickets' rows say of the status.
struct HistoryEndTests {
  /// The evidence grade of a ticket that its row calls resolved at noon, with these changes.
  private func grade(_ changes: [String], hasStatus: Bool, resolved: Bool = true) throws -> String {
    var project = SmallProject()
    project.addHistory()
    if !hasStatus {
      project.project = project.project.replacing("status: status, ", with: "")
    }
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\nT1,2026-10-01T09:00:00Z,,"
      + (resolved ? "2026-10-01T12:00:00Z,P1,Closed,incident,\n" : ",P1,Open,incident,\n")
    let folder = try project.folder()
    try folder.write(
      "history.csv", "id,at,field,from,to\n" + changes.map { "T1,2026-10-01T\($0)\n" }.joined())
    let run = try AttainProgram.run(["explain", "T1"], in: folder.url)
    let line = run.output.split(separator: "\n").first { $0.contains("evidence grade") } ?? ""
    return String(line.drop { $0 == " " }.prefix(16))
  }

  private static let opened = "10:00:00Z,status,New,Open"
  private static let closed = "12:00:00Z,status,Open,Closed"

  @Test(arguments: [true, false])
  func `an end that no change shows is of grade B`(hasStatus: Bool) throws {
    #expect(try grade([Self.opened, Self.closed], hasStatus: hasStatus) == "evidence grade A")
    #expect(try grade([Self.opened], hasStatus: hasStatus) == "evidence grade B")
    let priority = "10:00:00Z,priority,P2,P1"
    #expect(try grade([priority], hasStatus: hasStatus) == "evidence grade B")
  }

  @Test func `an end that was taken back is an end, and open tickets have none`() throws {
    let reopened = [Self.opened, Self.closed, "13:00:00Z,status,Closed,Open"]
    #expect(try grade(reopened, hasStatus: false) == "evidence grade A")
    #expect(try grade([Self.opened], hasStatus: false, resolved: false) == "evidence grade A")
  }
}
