import Testing

/// Time that counts from before the clock starts.
struct CountedFromTests {
  private static let agreement = """
    agreement: small
    kind: sla
    in-force: {from: 2026-01-01, until: 2026-10-10}
    calendar: always
    targets:
      - id: resolution
        from: {status: [In Progress]}
        to: resolved
        counted-from: created
        judged-by: start
        goal: 90%
        within: [{when: {priority: P1}, time: 30h}, {time: 5h}]
    """

  @Test func `what held and was in force when the clock started judges, not what did before`()
    throws
  {
    var project = SmallProject()
    project.addHistory()
    project.agreement = Self.agreement
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      ONE,2026-10-05T20:00:00Z,,2026-10-07T00:00:00Z,P1,Resolved,incident,
      TWO,2026-10-10T20:00:00Z,,2026-10-12T00:00:00Z,P1,Resolved,incident,

      """
    let folder = try project.folder()
    try folder.write(
      "agreements/later.yaml",
      Self.agreement.replacing(
        "in-force: {from: 2026-01-01, until: 2026-10-10}", with: "in-force: {from: 2026-10-11}"
      ).replacing("time: 30h", with: "time: 300h"))
    try folder.write(
      "history.csv",
      """
      id,at,field,from,to
      ONE,2026-10-05T22:00:00Z,priority,P2,P1
      ONE,2026-10-06T18:00:00Z,status,New,In Progress
      ONE,2026-10-07T00:00:00Z,status,In Progress,Resolved
      TWO,2026-10-11T18:00:00Z,status,New,In Progress
      TWO,2026-10-12T00:00:00Z,status,In Progress,Resolved

      """)
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--clocks"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let clocks = try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows
    #expect(clocks.map { $0["ticket"] } == ["ONE", "TWO"])
    #expect(clocks.map { $0["threshold"] } == ["30h", "300h"])
    #expect(clocks.map { $0["elapsed_seconds"] } == ["100800", "100800"])
    #expect(clocks.map { $0["outcome"] } == ["met", "met"])
  }
}
