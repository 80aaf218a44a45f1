import Testing

/// Faults that other systems have with pauses and reopenings, each of which attain has not.
///
/// 5 October 2026 is a Monday.
struct PauseFaultTests {
  @Test func `a pause counts in the calendar's hours, not by the wall clock`() throws {
    var desk = FaultDesk()
    // On hold from Friday 16:00 to Monday 10:00: two open hours of sixty-six.
    desk.tickets = ["T1,2026-10-02T14:00:00Z,,2026-10-05T11:00:00Z,P2,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-02T15:00:00Z,status,Open,On hold", "T1,2026-10-05T09:00:00Z,status,On hold,Open",
      "T1,2026-10-05T11:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock()
    #expect(clock.verdict == "met 10800" && clock["paused_seconds"] == "7200")
    #expect(clock["deadline"] == "2026-10-05T12:00:00Z")
  }

  @Test func `a pause is kept when the priority changes`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P1,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,status,Open,On hold",
      "T1,2026-10-05T10:00:00Z,priority,P2,P1",
      "T1,2026-10-05T13:00:00Z,status,On hold,Open",
      "T1,2026-10-05T15:00:00Z,status,Open,Resolved",
    ]
    #expect(try desk.clock().verdict == "met 10800")
  }

  @Test func `nothing is overdue while it is paused`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,,P2,On hold,Desk"]
    desk.history = ["T1,2026-10-05T09:00:00Z,status,Open,On hold"]
    #expect(try desk.clock().verdict == "running 3600")
  }

  @Test func `a pause that goes straight to the resolution ends there`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T09:00:00Z,,2026-12-21T09:00:00Z,P2,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-05T10:00:00Z,status,Open,On hold",
      "T1,2026-12-21T09:00:00Z,status,On hold,Resolved",
    ]
    #expect(try desk.clock().verdict == "met 3600")
  }

  @Test func `an old ticket that is reopened is not late for its age`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-11-30T11:00:00Z,P2,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,status,Open,Resolved",
      "T1,2026-11-30T10:00:00Z,status,Resolved,Open",
      "T1,2026-11-30T11:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock()
    #expect(clock.verdict == "met 7200" && clock["start"] == "2026-10-05T08:00:00Z")
  }

  @Test(arguments: [
    ("resumes", "met 7200"), ("counts-through", "breached 10800"), ("restarts", "met 3600"),
    ("first-stop-stands", "met 3600"),
  ])
  func `what a reopening does is the agreement's choice`(rule: String, verdict: String) throws {
    var desk = FaultDesk()
    desk.agreement = desk.agreement.replacing("time: 4h", with: "time: 2h")
      .replacing("goal: 90%,", with: "goal: 90%, reopened: \(rule),")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T11:00:00Z,P2,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,status,Open,Resolved",
      "T1,2026-10-05T10:00:00Z,status,Resolved,Open",
      "T1,2026-10-05T11:00:00Z,status,Open,Resolved",
    ]
    #expect(try desk.clock().verdict == verdict)
  }

  @Test func `a pause over a weekend moves a day threshold by the open time of the pause`() throws {
    var desk = FaultDesk()
    desk.agreement = desk.agreement.replacing("time: 4h", with: "time: 2 working days")
    desk.tickets = ["T1,2026-10-02T09:00:00Z,,2026-10-06T12:00:00Z,P2,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-02T15:00:00Z,status,Open,On hold", "T1,2026-10-05T09:00:00Z,status,On hold,Open",
      "T1,2026-10-06T12:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock()
    #expect(clock["deadline"] == "2026-10-06T11:00:00Z" && clock["outcome"] == "breached")
  }

  @Test func `a history that lost a pause widens the answer and does not shorten it`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T14:00:00Z,P2,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-05T13:00:00Z,status,On hold,Open", "T1,2026-10-05T14:00:00Z,status,Open,Resolved",
    ]
    var lost = desk
    lost.history = ["T1,2026-10-05T13:00:00Z,status,Waiting,Open", desk.history[1]]
    lost.history.insert("T1,2026-10-05T09:00:00Z,status,Open,On hold", at: 0)
    let clock = try lost.clock()
    #expect(clock["evidence"] == "B" && clock["could_be_breached"] == "yes")
  }
}
