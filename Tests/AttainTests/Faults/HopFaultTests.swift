import Testing

/// Faults that other systems have with groups, suppliers and several clocks on one ticket.
struct HopFaultTests {
  private let ola = """
    agreement: ola
    kind: ola
    calendar: office
    targets: [{id: stay, visits: {group: [Network, Storage]}, goal: 90%, within: [{time: 2h}]}]
    """

  @Test func `a group's clock goes on when only its technician changes`() throws {
    var desk = FaultDesk()
    desk.others = ["ola.yaml": ola]
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T12:00:00Z,P2,Resolved,Network"]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,group,Desk,Network", "T1,2026-10-05T10:00:00Z,assignee,Ann,Bob",
      "T1,2026-10-05T10:30:00Z,group,Network,Network",
      "T1,2026-10-05T12:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock("stay")
    #expect(clock.verdict == "breached 10800" && clock["holder"] == "Network")
  }

  @Test func `the second group has its own time, and a return is a stay of its own`() throws {
    var desk = FaultDesk()
    desk.others = ["ola.yaml": ola]
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T14:00:00Z,P2,Resolved,Network"]
    desk.history = [
      "T1,2026-10-05T08:30:00Z,group,Desk,Network", "T1,2026-10-05T09:00:00Z,group,Network,Storage",
      "T1,2026-10-05T11:30:00Z,group,Storage,Network",
      "T1,2026-10-05T14:00:00Z,status,Open,Resolved",
    ]
    let (clocks, folder) = try desk.run()
    let stays = clocks.filter { $0["target"] == "stay" }
    #expect(
      stays.map { "\($0["holder"] ?? "") \($0.verdict)" } == [
        "Network met 1800", "Storage breached 9000", "Network breached 9000",
      ])
    let holders = try CSVTable(folder.read("reports/2026-10/holders.csv")).rows
      .filter { $0["agreement"] == "sla" }
    #expect(
      holders.map { "\($0["holder"] ?? "") \($0["seconds"] ?? "") \($0["returns"] ?? "")" } == [
        "Desk 1800 0", "Network 10800 1", "Storage 9000 0",
      ])
  }

  @Test func `a promise over several stays is not charged with the time of others between them`()
    throws
  {
    var desk = FaultDesk()
    desk.others = [
      "ola.yaml": """
      agreement: ola
      kind: ola
      calendar: office
      targets: [{id: held, visits: {group: [Network]}, per: ticket, goal: 90%, within: [{time: 1h}]}]
      """
    ]
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T15:30:00Z,P2,Resolved,Network"]
    desk.history = [
      "T1,2026-10-05T10:00:00Z,group,Network,Storage",
      "T1,2026-10-05T15:00:00Z,group,Storage,Network",
      "T1,2026-10-05T15:30:00Z,status,Open,Resolved",
    ]
    let (clocks, folder) = try desk.run()
    #expect(clocks.filter { $0["target"] == "held" }.map { $0.verdict } == ["breached 9000"])
    let breaches = try CSVTable(folder.read("reports/2026-10/breaches.csv")).rows
    #expect(breaches.map { $0["over_seconds"] } == ["5400", "12600"])
    // Storage had five hours of the seven and a half, and alone was too long.
    #expect(breaches.last?["first_over_seconds"] == "5400")
    #expect(breaches.last?["met_had_all_kept"] == "no")
  }

  @Test func `one clock runs on the hours of whoever has the ticket`() throws {
    var desk = FaultDesk()
    desk.agreement = desk.agreement.replacing(
      "goal: 90%,", with: "goal: 90%, calendar-of: {group: {Sydney: au-nsw-office}},")
    // Monday 17:00 in London to Tuesday 09:00 in Sydney: closed in both until 22:00Z.
    desk.tickets = ["T1,2026-10-05T15:00:00Z,,2026-10-06T00:00:00Z,P2,Resolved,Sydney"]
    desk.history = [
      "T1,2026-10-05T16:00:00Z,group,London,Sydney", "T1,2026-10-06T00:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock()
    // An hour in London, and from 09:00 to 11:00 in Sydney.
    #expect(clock.verdict == "met 10800" && clock["deadline"] == "2026-10-06T01:00:00Z")
  }

  @Test func `whoever never opens again and hands on stops no deadline`() throws {
    var desk = FaultDesk()
    desk.agreement = desk.agreement.replacing(
      "goal: 90%,", with: "goal: 90%, calendar-of: {group: {Retired: retired}},")
    desk.calendars["retired"] = """
      calendar: retired
      timezone: Europe/London
      hours: {mon-fri: 09:00-17:00}
      holidays-complete: [2025, 2026]
      versions: [{from: 2026-09-01, hours: {}}]
      """
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P2,Resolved,Desk"]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,group,Desk,Retired", "T1,2026-10-05T10:00:00Z,group,Retired,Desk",
      "T1,2026-10-05T15:00:00Z,status,Open,Resolved",
    ]
    let clock = try desk.clock()
    // An hour before and three behind an hour with nobody.
    #expect(clock.verdict == "breached 21600" && clock["deadline"] == "2026-10-05T13:00:00Z")
  }

  @Test func `the clocks of a ticket do not touch one another`() throws {
    var desk = FaultDesk()
    desk.agreement = """
      agreement: sla
      kind: sla
      calendar: office
      targets:
        - {id: response, from: created, to: first-response, goal: 90%, within: [{time: 1h}]}
        - {id: update, from: created, to: resolved, update-at: {changes: status}, goal: 90%,
           within: [{time: 2h}]}
        - {id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 4h}]}
      """
    desk.tickets = [
      "T1,2026-10-05T08:00:00Z,2026-10-05T09:30:00Z,2026-10-05T11:00:00Z,P2,Resolved,Desk"
    ]
    desk.history = [
      "T1,2026-10-05T08:30:00Z,status,Open,Working",
      "T1,2026-10-05T11:00:00Z,status,Working,Resolved",
    ]
    let clocks = try desk.run().clocks
    #expect(
      clocks.map { "\($0["target"] ?? "") \($0.verdict)" } == [
        "response breached 5400", "update met 1800", "update breached 9000", "resolution met 10800",
      ])
  }

  @Test func `an exception may be for one target of one ticket`() throws {
    var desk = FaultDesk()
    desk.agreement += """

        - {id: closing, from: created, to: resolved, goal: 90%, within: [{time: 1h}]}
      exclusions:
        - {ticket: T1, target: closing, because: no access, evidence: mail, approved-by: Jo}
        - {ticket: T9, because: never used}
        - {ticket: T1, because: over, expires: 2026-09-30}
      """
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T14:00:00Z,P2,Resolved,Desk"]
    desk.history = ["T1,2026-10-05T14:00:00Z,status,Open,Resolved"]
    let (clocks, folder) = try desk.run()
    #expect(clocks.map { $0["outcome"] ?? "" } == ["breached", "excluded"])
    let states = try CSVTable(folder.read("reports/2026-10/exclusions.csv")).rows
      .map { "\($0["state"] ?? "") \($0["clocks"] ?? "")" }
    #expect(states == ["used 1", "unused 0", "expired 0"])
    let closing = try CSVTable(folder.read("reports/2026-10/compliance.csv")).rows
      .first { $0["target"] == "closing" }
    #expect(closing?["measured"] == "0" && closing?["raw_measured"] == "1")
    #expect(closing?["attained"] == "no data")
  }
}
