import Foundation
import TestSupport
import Testing

/// Of several causes the first is told, in the order that the manual states.
struct DiffOrderTests {
  private func causes(_ rows: [[String: String]]) -> [String] {
    rows.map { "\($0["ticket"] ?? "") \($0["change"] ?? "") \($0["cause"] ?? "")" }
  }

  /// A small project whose agreement covers the priority P1 alone, and other definitions that mean the same.
  private func sealed() throws -> SealedProject {
    var small = SmallProject()
    small.agreement += "\nscope: {priority: [P1, P2]}\n"
    let project = try SealedProject(small)
    try project.seal()
    try project.change(
      "calendars/office.yaml", "holidays: [", to: "holidays: [{2026-12-28: Feast}, ")
    return project
  }

  @Test func `a field that took a clock away stands before definitions that changed as well`()
    throws
  {
    let project = try sealed()
    try project.change("tickets.csv", "P2,Closed", to: "P3,Closed")
    let rows = try project.diff()
    #expect(causes(rows) == ["T2 left changed-field"])
    #expect(rows.first?["evidence"] == "priority 'P2' then, 'P3' now")
  }

  @Test func `so does a stamp without which a clock does not start`() throws {
    var small = SmallProject()
    small.agreement = small.agreement.replacing("from: created", with: "from: first-response")
    small.tickets = small.tickets.replacing(
      "30T09:00:00Z,,", with: "30T09:00:00Z,2026-10-30T09:10:00Z,")
    let project = try SealedProject(small)
    try project.seal()
    try project.change("tickets.csv", "2026-10-30T09:10:00Z", to: "")
    let rows = try project.diff()
    #expect(causes(rows) == ["T3 left changed-stamp"])
    #expect(rows.first?["evidence"] == "start 2026-10-30T09:10:00Z then, none now")
  }

  @Test func `a later as-of takes no stop away that was known`() throws {
    let project = try sealed()
    try project.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-11-05T12:00:00Z")
    #expect(
      causes(try project.diff("--as-of", "2026-11-10T00:00:00Z"))
        == ["T2 left changed-stamp", "T3 times later-as-of"])
  }

  @Test func `a ticket that was opened again since is told by the later as-of`() throws {
    var small = SmallProject()
    small.addHistory()
    small.agreement = small.agreement.replacing(
      "goal: 90%", with: "goal: 90%\n    reopened: resumes")
    let history = "id,at,field,from,to\nT2,2026-10-05T12:00:00Z,status,Open,Closed\n"
    let project = try SealedProject(small, files: ["history.csv": history])
    try project.seal()
    try project.folder.write(
      "history.csv",
      history + """
        T2,2026-11-02T10:00:00Z,status,Closed,Open
        T2,2026-11-03T12:00:00Z,status,Open,Closed

        """)
    try project.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-11-03T12:00:00Z")
    let rows = try project.diff("--as-of", "2026-11-10T00:00:00Z")
    #expect(causes(rows).contains("T2 left later-as-of"), "\(rows)")
  }

  @Test func `a clock that runs on is told by the later as-of, whatever else changed`() throws {
    let project = try sealed()
    try project.change("tickets.csv", "T1,", to: "T0,soon,,,P1,Closed,incident,\nT1,")
    #expect(
      causes(try project.diff("--as-of", "2026-11-10T00:00:00Z")) == ["T3 times later-as-of"])
  }

  /// The values that a stay was judged by are those of its own time.
  @Test func `a stay that came is not blamed on what another clock was judged by`() throws {
    var small = SmallProject()
    small.project = small.project.replacing("type: type}", with: "type: type, group: group}")
    small.addHistory()
    small.tickets = """
      id,created,responded,resolved,priority,status,type,group
      T1,2026-10-01T09:00:00Z,,2026-10-01T15:00:00Z,P1,Closed,incident,London

      """
    let history = """
      id,at,field,from,to
      T1,2026-10-01T09:00:00Z,status,,Open
      T1,2026-10-01T09:00:00Z,group,,London
      T1,2026-10-01T15:00:00Z,status,Open,Closed

      """
    let project = try SealedProject(
      small,
      files: [
        "history.csv": history,
        "agreements/stays.yaml": """
        agreement: stays
        kind: ola
        calendar: office
        targets: [{id: stay, visits: {group: "*"}, goal: 50%, within: [{time: 4h}]}]
        """,
      ])
    try project.seal()
    try project.folder.write(
      "history.csv",
      history + """
        T1,2026-10-01T11:00:00Z,group,London,Paris
        T1,2026-10-01T12:00:00Z,group,Paris,London

        """)
    let came = try project.diff().filter { $0["change"] == "came" }
    #expect(causes(came).allSatisfy { $0 == "T1 came changed-history" } && came.count > 1)
  }

  @Test func `a clock that came is told by the field of its ticket that is another`() throws {
    var small = SmallProject()
    small.agreement += "\nscope: {priority: P1}\n"
    let project = try SealedProject(
      small,
      files: [
        "agreements/other.yaml": """
        agreement: other
        kind: ola
        calendar: office
        scope: {priority: [P2, P3]}
        targets: [{id: r, from: created, to: resolved, goal: 50%, within: [{time: 4h}]}]
        """
      ])
    try project.seal()
    try project.change("tickets.csv", "P2,Closed", to: "P1,Closed")
    #expect(
      Set(causes(try project.diff())) == ["T2 came changed-field", "T2 left changed-field"])
  }
}
