import Foundation
import TestSupport
import Testing

/// A row for every update of a ticket.
struct SnapshotTests {
  /// Two tickets that were resolved after five hours, the threshold is four; the snapshots of the first begin at its
  /// creation, those of the second two hours later.
  private func explained(_ ticket: String) throws -> String {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv", with: "files: tickets.csv\n  rows: snapshot"
    ).replacing("id: id,", with: "id: id, updated: updated,")
    project.agreement = project.agreement.replacing(
      "kind: sla", with: "kind: sla\npauses: {status: [On hold]}")
    project.tickets = """
      id,updated,created,responded,resolved,priority,status,type,hold
      T1,2026-10-01T09:00:00Z,2026-10-01T09:00:00Z,,,P1,New,incident,
      T1,2026-10-01T14:00:00Z,2026-10-01T09:00:00Z,,2026-10-01T14:00:00Z,P1,Closed,incident,
      T2,2026-10-01T11:00:00Z,2026-10-01T09:00:00Z,,,P1,New,incident,
      T2,2026-10-01T14:00:00Z,2026-10-01T09:00:00Z,,2026-10-01T14:00:00Z,P1,Closed,incident,

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["explain", ticket, "--as-of", "2026-10-31"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  @Test func `from the creation on they are a whole history`() throws {
    let text = try explained("T1")
    #expect(text.contains("verdict breached") && text.contains("evidence grade A"), "\(text)")
  }

  @Test func `what a ticket was before a first one that was taken later nobody knows`() throws {
    let text = try explained("T2")
    #expect(text.contains("verdict breached") && text.contains("evidence grade B"), "\(text)")
    #expect(text.contains("with pauses that the export does not show it could be met"))
  }
}
