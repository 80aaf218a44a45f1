import Testing

/// Conditions of clocks that a project states, through the whole program.
///
/// 5 October 2026 is a Monday; its office hours are 08:00 to 16:00 in UTC.
struct ClockConditionTests {
  private func desk(_ target: String) -> FaultDesk {
    var desk = FaultDesk()
    desk.agreement = """
      agreement: sla
      kind: sla
      calendar: office
      pauses: {status: [On hold]}
      targets:
        - {id: clock, \(target), goal: 90%, within: [{time: 4h}]}
      """
    return desk
  }

  @Test(arguments: [("true", "met 10800"), ("false", "met 14400")])
  func `a clock may start late and count from the creation, its earlier pauses left out or not`(
    leftOut: String, verdict: String
  ) throws {
    var desk = desk(
      "from: {priority: P1}, counted-from: created, pauses-before-start: \(leftOut), to: resolved")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T12:00:00Z,P1,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,status,Open,On hold", "T1,2026-10-05T10:00:00Z,status,On hold,Open",
      "T1,2026-10-05T11:00:00Z,priority,P2,P1", "T1,2026-10-05T12:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock("clock")
    #expect(clock.verdict == verdict && clock["start"] == "2026-10-05T08:00:00Z")
  }

  /// T1 ran, T2 and T5 are over without what starts the clock, T5 by its stamp alone, T3 waits for it, T4 was
  /// called off before it came.
  @Test(arguments: [false, true])
  func `a clock that nothing has started yet is no doubt`(hasHistory: Bool) throws {
    var desk = desk("from: first-response, to: resolved")
    desk.tickets = [
      "T1,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z,2026-10-05T12:00:00Z,P1,Resolved,Desk",
      "T2,2026-10-05T08:00:00Z,,2026-10-05T12:00:00Z,P1,Resolved,Desk",
      "T3,2026-10-05T08:00:00Z,,,P1,Open,Desk", "T4,2026-10-05T08:00:00Z,,,P1,Cancelled,Desk",
      "T5,2026-10-05T08:00:00Z,,2026-10-05T12:00:00Z,P1,Fixed,Desk",
    ]
    desk.history =
      !hasHistory
      ? []
      : ["T1", "T2"].map { "\($0),2026-10-05T12:00:00Z,status,Open,Resolved" } + [
        "T3,2026-10-05T09:00:00Z,status,New,Open", "T4,2026-10-05T09:00:00Z,status,New,Cancelled",
        "T5,2026-10-05T12:00:00Z,status,Open,Fixed",
      ]
    let (_, folder) = try desk.run()
    let doubtful = try CSVTable(folder.read("reports/2026-10/unmeasurable.csv")).rows
    #expect(doubtful.map { $0["ticket"] } == ["T2", "T5"])
    #expect(doubtful.map { $0["reason"] } == ["start-missing", "start-missing"])
  }

  @Test(arguments: [false, true])
  func `a clock that starts behind the as-of has not started`(hasHistory: Bool) throws {
    var desk = desk("from: first-response, to: resolved")
    desk.asOf = "2026-10-05T10:00:00Z"
    desk.tickets = [
      "T1,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z,2026-10-05T12:00:00Z,P1,Open,Desk",
      "T2,2026-10-05T08:00:00Z,2026-10-05T11:00:00Z,2026-10-05T12:00:00Z,P1,Open,Desk",
      "T3,2026-10-05T08:00:00Z,2026-10-05T11:00:00Z,,P1,Open,Desk",
    ]
    desk.history =
      hasHistory ? (1...3).map { "T\($0),2026-10-05T08:30:00Z,status,New,Open" } : []
    let clocks = try desk.run().clocks
    #expect(clocks.map { $0["ticket"] } == ["T1"])
  }

  @Test(arguments: ["stopped", "created", "due"])
  func `a month that is looked at later tells nothing of what started behind it`(rule: String)
    throws
  {
    var desk = FaultDesk()
    desk.agreement =
      desk.agreement.replacing("pauses:", with: "month-by: \(rule)\npauses:")
      + "\ncount-overdue: true\n"
    desk.tickets = [
      "T1,2026-10-05T08:00:00Z,,2026-10-05T09:00:00Z,P1,Resolved,Desk",
      "T2,2026-10-06T08:00:00Z,,,P1,Open,Desk", "T3,2026-11-03T09:00:00Z,,,P1,Open,Desk",
    ]
    let (clocks, folder) = try desk.run()
    #expect(clocks.map { $0["ticket"] } == ["T1", "T2"])
    #expect(clocks.map { $0["outcome"] } == ["met", "overdue"])
    let overdue = try CSVTable(folder.read("reports/2026-10/overdue.csv")).rows
    #expect(overdue.map { $0["ticket"] } == ["T2"])
    let compliance = try CSVTable(folder.read("reports/2026-10/compliance.csv")).rows
    let month = compliance.filter { $0["month"] == "2026-10" && $0["breakdown"] == "all" }
    #expect(month.map { "\($0["met"] ?? "") of \($0["measured"] ?? "")" } == ["1 of 2"])
  }

  @Test func `each answer to a customer is a measurement, the longest told`() throws {
    var desk = desk("from: {status: Asked}, to: {status: Answered}, repeats: true")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,,P1,Answered,Desk"]
    desk.history = [
      "T1,2026-10-05T08:30:00Z,status,Open,Asked", "T1,2026-10-05T09:00:00Z,status,Asked,Answered",
      "T1,2026-10-05T10:00:00Z,status,Answered,Asked",
      "T1,2026-10-05T15:00:00Z,status,Asked,Answered",
    ]
    let (clocks, folder) = try desk.run()
    #expect(clocks.map { $0.verdict } == ["met 1800", "breached 18000"])
    let row = try CSVTable(folder.read("reports/2026-10/compliance.csv")).rows.first
    #expect(row?["measured"] == "2" && row?["longest_elapsed_seconds"] == "18000")
  }

  @Test func `a clock that is cancelled is excluded, one that restarts begins at nothing`() throws {
    var desk = desk(
      "from: created, to: resolved, restart-at: {changes: group}, cancel-at: {status: Void}")
    desk.tickets = [
      "T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P1,Resolved,Network",
      "T2,2026-10-05T08:00:00Z,,,P1,Void,Desk",
    ]
    desk.history = [
      "T1,2026-10-05T13:00:00Z,group,Desk,Network", "T1,2026-10-05T15:00:00Z,status,Open,Resolved",
      "T2,2026-10-05T14:00:00Z,status,Open,Void",
    ]
    let clocks = try desk.run().clocks
    #expect(clocks.map { $0.verdict } == ["met 7200", "excluded 21600"])
    #expect(clocks[1]["reason"] == "cancelled" && clocks[1]["raw"] == "overdue")
  }

  @Test func `all stays with one holder may be one measurement`() throws {
    var desk = FaultDesk()
    desk.agreement = """
      agreement: ola
      kind: ola
      calendar: office
      targets:
        - {id: clock, visits: {group: Network}, per: ticket, goal: 90%, within: [{time: 4h}]}
        - {id: accepted, visits: {group: Network}, to: {status: Working}, goal: 90%,
           within: [{time: 1h}]}
      """
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P1,Resolved,Network"]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,group,Desk,Network", "T1,2026-10-05T09:30:00Z,status,Open,Working",
      "T1,2026-10-05T11:00:00Z,group,Network,Desk", "T1,2026-10-05T13:00:00Z,group,Desk,Network",
      "T1,2026-10-05T15:00:00Z,status,Working,Resolved",
    ]
    let clocks = try desk.run().clocks
    #expect(
      clocks.map { "\($0["target"] ?? "") \($0.verdict)" } == [
        "clock met 14400", "accepted met 1800", "accepted breached 7200",
      ])
    #expect(clocks[0]["paused_seconds"] == "7200")
  }

  @Test func `a suspension stops the clocks of those that it is for`() throws {
    var desk = desk("from: created, to: resolved")
    desk.agreement += "\nsuspensions: maintenance.csv"
    desk.others = [
      "maintenance.csv": """
      group,from,until,cause,approved by
      Network,2026-10-05T10:00,2026-10-05T12:00,switch replaced,Jo

      """
    ]
    desk.tickets = ["Network", "Desk"].enumerated().map { number, group in
      "T\(number),2026-10-05T08:00:00Z,,2026-10-05T13:00:00Z,P1,Resolved,\(group)"
    }
    desk.history = ["T0", "T1"].map { "\($0),2026-10-05T13:00:00Z,status,Open,Resolved" }
    let (clocks, folder) = try desk.run()
    #expect(clocks.map { $0.verdict } == ["met 10800", "breached 18000"])
    let rows = try CSVTable(folder.read("reports/2026-10/holders.csv")).rows
    let suspended = rows.filter { $0["account"] == "suspended" }
    #expect(suspended.map { $0["holder"] ?? "" } == ["switch replaced"])
    #expect(suspended.map { $0["seconds"] ?? "" } == ["7200"])
  }

  @Test func `the rules of the month count the same clocks side by side`() throws {
    var desk = desk("from: created, to: resolved")
    // Created and due in October, stopped in November.
    desk.tickets = ["T1,2026-10-29T09:00:00Z,,2026-11-03T10:00:00Z,P1,Resolved,Desk"]
    desk.history = ["T1,2026-11-03T10:00:00Z,status,Open,Resolved"]
    let folder = try desk.run(["--month-by", "all"]).folder
    let rows = try CSVTable(folder.read("reports/2026-10/month-by.csv")).rows
    func counts(_ month: String) -> [String] {
      rows.filter { $0["month"] == month }.flatMap { row in
        ["created", "stopped", "due", "breach"].map { row["\($0)_measured"] ?? "" }
      }
    }
    #expect(counts("2026-10") == ["1", "0", "1", "1"])
    #expect(counts("2026-11") == ["0", "1", "0", "0"])
    #expect(counts("all") == ["1", "1", "1", "1"])
  }
}
