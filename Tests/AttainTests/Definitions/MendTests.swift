import Testing

/// What messages about definitions propose.
struct MendTests {
  private func messages(_ change: (inout SmallProject) -> Void) throws -> String {
    var project = SmallProject()
    change(&project)
    let folder = try project.folder()
    return try AttainProgram.run(["check"], in: folder.url).messages
  }

  private func messages(threshold: String) throws -> String {
    try messages {
      $0.agreement = $0.agreement.replacing("time: 4h", with: "time: \"\(threshold)\"")
    }
  }

  private func messages(goal: String) throws -> String {
    try messages { $0.agreement = $0.agreement.replacing("90%", with: "\"\(goal)\"") }
  }

  private func messages(hours: String) throws -> String {
    try messages {
      $0.calendar = $0.calendar.replacing("{mon-fri: 09:00-17:00}", with: "\(hours)")
    }
  }

  @Test(arguments: [
    ("3 days", "'3 working days', '3 calendar days'"), ("2d", "'2 working days'"),
    ("100001 working days", "write at most 100000 days"),
    ("99999999999999999999 calendar days", "write at most 100000 days"),
    ("1.5 working days", "write whole numbers"), ("1,5 days", "write whole numbers"),
    ("0.5h", "write whole numbers"), ("-3 working days", "longer than nothing"),
    ("0h", "longer than nothing"), ("15", "15m or 15h"),
  ])
  func `a threshold is not mended into what it is, nor into another one`(
    text: String, mend: String
  ) throws {
    let said = try messages(threshold: text)
    #expect(said.contains("[threshold]") && said.contains(mend), "\(said)")
    #expect(said.contains("say which days") == text.contains(/^[23]/), "\(said)")
  }

  @Test(arguments: [
    ("two working days", "2 working days"), ("2 Working Days", "2 working days"), ("4H", "4h"),
    ("4 hours", "4h"), ("1 hour 30 minutes", "1h30m"), ("90 min", "90m"),
    ("Twelve Calendar Days", "12 calendar days"), ("three days", "3 working days"),
  ])
  func `a threshold in other words is proposed as long as it is`(
    text: String, proposed: String
  ) throws {
    let said = try messages(threshold: text)
    #expect(said.contains("[threshold]") && said.contains("'\(proposed)'"), "\(said)")
    #expect(!(try messages(threshold: proposed)).contains("[threshold]"))
  }

  @Test(arguments: [
    ("BST", nil), ("Z", nil), ("GMT+1", nil), ("Etc/GMT+15", nil), ("CEST", nil),
    ("utc", "UTC"), ("europe/london", "Europe/London"), ("Europe/Londn", "Europe/London"),
  ])
  func `a zone is mended by a name that is near, and not by hours that are`(
    zone: String, proposed: String?
  ) throws {
    let said = try messages {
      $0.project = $0.project.replacing("timezone: Europe/London", with: "timezone: \(zone)")
    }
    let mend = proposed.map { "did you mean '\($0)'?" } ?? "name a place, such as Europe/London"
    #expect(said.contains("[unknown-zone]") && said.contains(mend), "\(said)")
    #expect(said.contains("did you mean") == (proposed != nil))
    let folder = try SmallProject().folder()
    let run = try AttainProgram.run(
      ["init", "tickets.csv", "--project", "new", "--timezone", zone], in: folder.url)
    #expect(run.status == 64)
    for line in run.messages.split(separator: "\n") {
      #expect(said.contains(line.trimmingPrefix("attain: ")), "\(line)")
    }
  }

  @Test(arguments: [
    ("sla", "kind: sla\npauses: {status: \"*\"}", "name the values that stop clocks"),
    ("to", "to: {status: \"*\"}", "{changes: status}"),
    ("to", "calendar-of: {type: {\"*\": office}}\n    to: resolved", "for all others 'calendar'"),
  ])
  func `what to write for any value depends on the place`(
    key: String, line: String, mend: String
  ) throws {
    let said = try messages {
      $0.agreement = $0.agreement.replacing(key == "to" ? "to: resolved" : "kind: sla", with: line)
    }
    #expect(said.contains("[any-value]") && said.contains(mend), "\(said)")
    #expect(said.contains("{changes:") == mend.contains("{changes:"), "\(said)")
  }

  @Test(arguments: [("service", false), ("status", true)])
  func `a change is proposed only of a field that has a column`(field: String, has: Bool) throws {
    let said = try messages {
      $0.agreement = $0.agreement.replacing("to: resolved", with: "to: \(field)")
    }
    #expect(said.contains("a ticket has no moment '\(field)' [unknown-moment]"), "\(said)")
    #expect(said.contains("write {changes: \(field)}") == has, "\(said)")
    #expect(said.contains("no column of the export is named: name a moment") != has, "\(said)")
  }

  @Test(arguments: ["suspensions", "exclusions"])
  func `a folder in the place of a table is not proposed for itself`(key: String) throws {
    let said = try messages {
      $0.agreement = $0.agreement.replacing("kind: sla", with: "kind: sla\n\(key): calendars")
    }
    #expect(said.contains("'calendars' is a folder, not a file [missing-file]"), "\(said)")
    #expect(!said.contains("did you mean"))
  }

  @Test(arguments: ["True", "0", "nein"])
  func `the proposed words of a verdict are words of both sides`(cell: String) throws {
    var project = SmallProject()
    project.project = project.project.replacing(
      "type: type}", with: "type: type, tool-verdict: hold}")
    project.tickets = project.tickets.replacing("incident,", with: "incident,\(cell)")
    let folder = try project.folder()
    let said = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url).messages
    let mend = try #require(said.firstMatch(of: /mend: +(verdict: \{.*?\})/)?.output.1)
    #expect(!mend.contains("…") && mend.contains("\"\(cell)\""), "\(said)")
    try folder.write("attain.yaml", project.project + "\n  \(mend)")
    let mended = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(mended.status == 0, "\(mended.messages)")
  }

  @Test func `patterns with commas are proposed in quotes`() throws {
    let said = try messages {
      $0.project = $0.project.replacing("columns:", with: "profile: manageengine\n  columns:")
    }
    #expect(said.contains("\"MMM d, yyyy h:mm a\", \"d/M/yyyy h:mm a\""), "\(said)")
  }

  @Test(arguments: [
    ("2020-01-01", "", "end the other version before this one begins"),
    ("2020-01-01", "in-force: {from: 2020-01-01}", "end one of them"),
    ("2020-01-01", "in-force: {from: 2022-01-01}", "end the other version before this one begins"),
    ("", "", "end one of them"),
  ])
  func `only a version that begins later can end the other one before`(
    from: String, other: String, mend: String
  ) throws {
    var project = SmallProject()
    let second = project.agreement.replacing(
      "in-force: {from: 2020-01-01, until: 2026-12-31}", with: other)
    if from.isEmpty { project.agreement = second }
    let folder = try project.folder()
    try folder.write("agreements/second.yaml", second)
    let said = try AttainProgram.run(["check"], in: folder.url).messages
    #expect(said.contains("[overlapping-scopes]") && said.contains(mend), "\(said)")
    #expect(!said.contains("0000-"), "\(said)")
  }

  @Test(arguments: [
    ("95,5%", "95.5%"), ("95,5", "95.5%"), ("95", "95%"), ("95,555%", nil), ("95,555", nil),
    ("0,95", nil), ("150", nil),
  ])
  func `what is proposed for a goal is one`(text: String, proposed: String?) throws {
    let said = try messages(goal: text)
    #expect(said.contains("[goal]"))
    #expect(said.contains("write '") == (proposed != nil), "\(said)")
    guard let proposed else { return }
    #expect(said.contains("write '\(proposed)'"))
    #expect(!(try messages(goal: proposed)).contains("[goal]"))
  }

  @Test(arguments: [
    ("{mon: 24:00-06:00}", "write '00:00-06:00' for the day behind it"),
    ("{mon: 9:00-17:00}", "write '09:00-17:00'"), ("Always", "did you mean 'always'?"),
    ("{mon: 09:00-23:59:59}", "leaves a second of the day closed"),
    ("{mon: 09:00-23:59}", "leaves a minute of the day closed"),
    ("{2026-02-30: 09:00-17:00}", "'2026-02-30' is no date"),
    ("{mon-fry: 09:00-17:00}", "'mon-fry' is no weekday"),
  ])
  func `hours are told what to become`(hours: String, message: String) throws {
    let said = try messages(hours: hours)
    #expect(said.contains(message), "\(said)")
    #expect(!said.contains("write '24:00"))
  }

  @Test func `a date of breaks that does not exist is told as a date`() throws {
    let said = try messages { $0.calendar += "\nbreaks: {2026-02-30: 12:00-13:00}" }
    #expect(said.contains("'2026-02-30' is no date [date]"), "\(said)")
  }

  @Test func `a holiday has a date`() throws {
    for holiday in ["{}", "{hours: 09:00-10:00}"] {
      let said = try messages {
        $0.calendar = $0.calendar.replacing("{every: 12-25, name: Christmas Day}", with: holiday)
      }
      #expect(said.contains("the holiday has no date [holiday]"), "\(said)")
    }
  }

  @Test(arguments: [("EUR", "1000000000000.00"), ("JPY", "100000000000000")])
  func `an amount beyond the largest is told what the largest is`(
    currency: String, largest: String
  ) throws {
    func said(_ amount: String) throws -> String {
      try messages {
        $0.agreement +=
          "\ncredits: {fee: {amount: \(amount) \(currency)}, tiers: ["
          + "{target: resolution, below: 80%, credit: 2%}]}"
      }
    }
    #expect(!(try said(largest)).contains("[money]"))
    let beyond = try said("9" + largest)
    #expect(beyond.contains("an amount is at most \(largest) \(currency)"), "\(beyond)")
  }

  @Test func `a name does not begin with a point, and the message says so`() throws {
    let said = try messages {
      $0.agreement = $0.agreement.replacing("agreement: small", with: "agreement: .small")
    }
    #expect(said.contains("no . at the beginning"), "\(said)")
  }
}
