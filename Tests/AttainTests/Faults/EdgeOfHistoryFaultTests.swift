import Testing

/// Faults at the edges of a history: what stood before the creation, what no change tells, and whose values judge.
struct EdgeOfHistoryFaultTests {
  private func desk(_ target: String) -> FaultDesk {
    var desk = FaultDesk()
    desk.agreement = """
      agreement: sla
      kind: sla
      calendar: office
      targets: [{id: resolution, goal: 90%, within: [{time: 4h}], \(target)}]
      """
    return desk
  }

  @Test func `the strictest values bring their own suspensions, and the clock is listed by them`()
    throws
  {
    var desk = FaultDesk()
    desk.agreement = """
      agreement: sla
      kind: sla
      calendar: office
      suspensions: outages.csv
      targets:
        - id: resolution
          from: created
          to: resolved
          judged-by: strictest
          goal: 90%
          within: [{when: {priority: P1}, time: 4h}, {time: 8h}]
      """
    desk.others = [
      "outages.csv": """
      priority,from,until,cause,approved by
      P1,2026-10-05T09:00:00Z,2026-10-05T12:00:00Z,outage,Jo
      """
    ]
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T14:00:00Z,P3,Resolved,Network"]
    desk.history = [
      "T1,2026-10-05T13:00:00Z,priority,P1,P3", "T1,2026-10-05T14:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock()
    #expect(clock.verdict == "met 10800" && clock["deadline"] == "2026-10-05T15:00:00Z")
    #expect(clock["priority"] == "P1")
  }

  @Test(arguments: ["to: {status: [Resolved, Closed]}", "to: {status: Resolved}"])
  func `an end of which no change tells the time stops no clock at the creation`(
    stop: String
  ) throws {
    var desk = desk("from: created, \(stop)")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P2,Resolved,Network"]
    desk.history = ["T1,2026-10-05T09:00:00Z,group,Desk,Network"]
    let clock = try desk.clock()
    #expect(clock["outcome"] == "unmeasurable")
    let listed = try CSVTable(desk.run().folder.read("reports/2026-10/unmeasurable.csv")).rows
    #expect(listed.map { $0["reason"] } == ["history-missing"])
  }

  @Test func `a ticket that a stamp says was resolved at its creation was created resolved`() throws
  {
    var desk = desk("from: created, to: {status: Resolved}")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T08:00:00Z,P2,Resolved,Network"]
    desk.history = ["T1,2026-10-05T09:00:00Z,group,Desk,Network"]
    #expect(try desk.clock().verdict == "met 0")
  }

  @Test func `an end that comes after the as-of has not stopped the clock by then`() throws {
    var desk = desk("from: created, to: {status: Resolved}")
    desk.asOf = "2026-10-05T13:00:00Z"
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P2,Resolved,Network"]
    desk.history = ["T1,2026-10-05T09:00:00Z,group,Desk,Network"]
    #expect(try desk.clock().verdict == "overdue 18000")
  }

  @Test(arguments: [
    ("to: {group: Desk}", "met 0"), ("to: {group: Network}", "breached 7200"),
    ("to: resolved, pause-at: {status: Waiting}, resume-at: {status: Working}", "breached 25200"),
  ])
  func `what changed before the creation is what the ticket is created with`(
    stop: String, verdict: String
  ) throws {
    var desk = desk("from: created, \(stop)")
    desk.agreement = desk.agreement.replacing("time: 4h", with: "time: 1h")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P2,Resolved,Network"]
    desk.history = [
      "T1,2026-10-05T07:59:58Z,group,Network,Desk", "T1,2026-10-05T07:59:58Z,status,Waiting,New",
      "T1,2026-10-05T10:00:00Z,group,Desk,Network", "T1,2026-10-05T15:00:00Z,status,New,Resolved",
    ]
    #expect(try desk.clock().verdict == verdict)
  }

  @Test func `a deadline moves to the next opening of whoever has the ticket`() throws {
    var desk = desk(
      "from: created, to: resolved, due-at: next-opening, calendar-of: {group: {Sydney: always}}")
    desk.tickets = ["T1,2026-10-09T18:00:00Z,,2026-10-09T23:00:00Z,P2,Resolved,Sydney"]
    desk.history = ["T1,2026-10-09T23:00:00Z,status,Open,Resolved"]
    #expect(try desk.clock()["deadline"] == "2026-10-09T22:00:00Z")
  }

  @Test(arguments: ["", ", counted-from: created"])
  func `a stop before what starts the clock is told, from whenever time counts`(counted: String)
    throws
  {
    var desk = desk(
      "from: {group: Network}, to: first-response, responded-by-resolution: false\(counted)")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z,,P2,Open,Network"]
    desk.history = ["T1,2026-10-05T11:00:00Z,group,Desk,Network"]
    let listed = try CSVTable(desk.run().folder.read("reports/2026-10/unmeasurable.csv")).rows
    #expect(listed.map { $0["reason"] } == ["stop-before-start"])
  }

  @Test(arguments: ["", ", repeats: true"])
  func `what a ticket is created with stops the clock at once`(repeats: String) throws {
    var desk = desk("from: created, to: {group: Network}\(repeats)")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,,P2,Open,Network"]
    desk.history = ["T1,2026-10-05T11:00:00Z,priority,P1,P2"]
    #expect(try desk.clock().verdict == "met 0")
  }
}
