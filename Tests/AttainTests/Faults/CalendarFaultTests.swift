import Testing

/// Faults that other systems have with hours, holidays, clock changes and numbers.
struct CalendarFaultTests {
  /// The outcome of a ticket that is open from one instant to another.
  private func verdict(
    _ start: String, _ stop: String, _ change: (inout FaultDesk) -> Void = { _ in }
  ) throws -> String {
    var desk = FaultDesk()
    desk.tickets = ["T1,\(start),,\(stop),P2,Resolved,Desk"]
    desk.history = ["T1,\(stop),status,Open,Resolved"]
    desk.agreement = desk.agreement.replacing("time: 4h", with: "time: 100h")
    change(&desk)
    return try desk.clock().verdict
  }

  @Test func `the day the clocks go back counts its hours as they were`() throws {
    // Sunday 25 October 2026 has 25 hours.
    let found = try verdict("2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z") { desk in
      desk.calendar = desk.calendar.replacing(
        "hours: {mon-fri: 09:00-17:00}", with: "hours: always")
    }
    #expect(found == "met 90000")
  }

  @Test func `no minute is lost at midnight`() throws {
    let found = try verdict("2026-10-05T23:00:00Z", "2026-10-07T23:00:00Z") { desk in
      desk.calendar = desk.calendar.replacing("mon-fri: 09:00-17:00", with: "mon-sun: 00:00-24:00")
    }
    #expect(found == "met 172800")
  }

  @Test func `a shift over midnight counts whole`() throws {
    let found = try verdict("2026-10-05T20:00:00Z", "2026-10-06T09:00:00Z") { desk in
      desk.calendar = desk.calendar.replacing("09:00-17:00", with: "22:00-06:00")
    }
    #expect(found == "met 28800")
  }

  @Test func `breaks are cut out`() throws {
    let found = try verdict("2026-10-05T08:00:00Z", "2026-10-05T16:00:00Z") { desk in
      desk.calendar += "\nbreaks: {mon: 12:00-13:00}"
    }
    #expect(found == "met 25200")
  }

  @Test func `a week without Monday and Thursday has its other days`() throws {
    let found = try verdict("2026-10-05T00:00:00Z", "2026-10-11T00:00:00Z") { desk in
      desk.calendar = desk.calendar.replacing(
        "mon-fri: 09:00-17:00", with: "tue-wed: 09:00-17:00, fri: 09:00-17:00")
    }
    #expect(found == "met 86400")
  }

  @Test func `a holiday lies on its date in the calendar's own zone`() throws {
    // 18 September in Santiago runs from 03:00Z to 03:00Z.
    let found = try verdict("2026-10-12T03:00:00Z", "2026-10-13T03:00:00Z") { desk in
      desk.calendar = """
        calendar: office
        timezone: America/Santiago
        hours: always
        holidays: [{2026-10-12: Encounter of Two Worlds}]
        holidays-complete: [2026]
        """
    }
    #expect(found == "met 0")
  }

  @Test func `a ticket keeps the hours that were in force while it ran`() throws {
    let longer = "\nversions: [{from: 2026-10-06, hours: {mon-fri: 08:00-20:00}}]"
    let before = try verdict("2026-10-05T08:00:00Z", "2026-10-05T20:00:00Z") { desk in
      desk.calendar += longer
    }
    let after = try verdict("2026-10-06T06:00:00Z", "2026-10-06T20:00:00Z") { desk in
      desk.calendar += longer
    }
    #expect(before == "met 28800" && after == "met 43200")
  }

  @Test func `what comes later changes nothing that was known`() throws {
    var desk = FaultDesk()
    desk.asOf = "2026-11-01T00:00:00Z"
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T10:00:00Z,P2,Resolved,Desk"]
    desk.history = ["T1,2026-10-05T10:00:00Z,status,Open,Resolved"]
    let then = try desk.run().clocks
    desk.history += [
      "T1,2026-11-02T10:00:00Z,status,Resolved,Open", "T1,2026-11-03T10:00:00Z,priority,P2,P1",
    ]
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,,P1,Open,Desk"]
    let now = try desk.run().clocks
    #expect(now.count == 1 && then.count == 1)
    for (name, value) in then[0] { #expect(now[0][name] == value, "\(name)") }
  }

  @Test func `a missed first response counts although the ticket is done`() throws {
    var desk = FaultDesk()
    desk.agreement = desk.agreement.replacing("to: resolved", with: "to: first-response")
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-06T08:00:00Z,P2,Resolved,Desk"]
    desk.history = ["T1,2026-10-06T08:00:00Z,status,Open,Resolved"]
    #expect(try desk.clock().verdict == "breached 28800")
  }

  @Test func `one breach in a thousand is not a hundred percent`() throws {
    var desk = FaultDesk()
    for number in 1...1_000 {
      let stop = number == 1 ? "2026-10-05T14:00:00Z" : "2026-10-05T09:00:00Z"
      desk.tickets.append("T\(number),2026-10-05T08:00:00Z,,\(stop),P2,Resolved,Desk")
      desk.history.append("T\(number),\(stop),status,Open,Resolved")
    }
    let folder = try desk.run().folder
    let row = try CSVTable(folder.read("reports/2026-10/compliance.csv")).rows.first
    #expect(row?["attainment_percent"] == "99.90" && row?["measured"] == "1000")
  }

  @Test func `tickets without an agreement stand beside those with one, in both counts`() throws {
    var desk = FaultDesk()
    desk.agreement += "\nscope: {priority: P2}"
    desk.tickets = [
      "T1,2026-10-05T08:00:00Z,,2026-10-05T09:00:00Z,P2,Resolved,Desk",
      "T2,2026-10-05T08:00:00Z,,2026-10-05T09:00:00Z,P4,Resolved,Desk",
    ]
    desk.history = ["T1", "T2"].map { "\($0),2026-10-05T09:00:00Z,status,Open,Resolved" }
    let folder = try desk.run().folder
    let manifest = try folder.read("reports/2026-10/manifest.json")
    #expect(manifest.contains("\"covered\": 1") && manifest.contains("\"uncovered\": 1"))
    let uncovered = try CSVTable(folder.read("reports/2026-10/uncovered.csv")).rows
    #expect(uncovered.map { $0["ticket"] ?? "" } == ["T2"])
  }

  @Test func `report and proof show the same seconds`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T08:00:07Z,,2026-10-05T13:59:58Z,P2,Resolved,Desk"]
    desk.history = ["T1,2026-10-05T13:59:58Z,status,Open,Resolved"]
    let (clocks, folder) = try desk.run()
    let run = try AttainProgram.run(
      ["explain", "T1", "--json", "--as-of", desk.asOf], in: folder.url)
    #expect(clocks[0]["elapsed_seconds"] == "21591")
    #expect(run.output.contains("\"elapsed_seconds\": 21591"))
  }

  @Test(arguments: ["", "--html", "--json"])
  func `a proof tells of years whose holidays nobody stated`(form: String) throws {
    var desk = FaultDesk()
    let row = "T1,2026-10-05T08:00:07Z,,2026-10-05T13:59:58Z,P2,Resolved,Desk"
    desk.tickets = [
      row, row.replacing("T1,2026", with: "T2,2025"), "T3,2026-12-30T08:00:00Z,,,P2,Open,Desk",
    ]
    let folder = try desk.run().folder
    func told(_ ticket: String) throws -> Bool {
      let options = ["explain", ticket, "--as-of", desk.asOf] + (form.isEmpty ? [] : [form])
      let run = try AttainProgram.run(options, in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      return run.output.contains("calendar office does not state its holidays of 2025")
        || run.output.contains("does not state its holidays of 2027")
    }
    #expect(try !told("T1"))
    #expect(try told("T2"))
    // The as-of is the first instant of 2027, in which no second of the clock lies.
    #expect(try !told("T3"))
  }

  @Test func `a byte-order mark and blank lines lose no ticket`() throws {
    var desk = FaultDesk()
    desk.tickets = ["T1,2026-10-05T08:00:00Z,,2026-10-05T09:00:00Z,P2,Resolved,Desk"]
    let folder = try desk.run().folder
    let text = try folder.read("tickets.csv")
    try folder.write("tickets.csv", "\u{FEFF}" + text.replacing("\n", with: "\n\n"))
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--clocks", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows.count == 1)
  }
}
