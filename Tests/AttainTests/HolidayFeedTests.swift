import Testing

/// Calendars with holiday feeds, through the whole program.
struct HolidayFeedTests {
  private let feed = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//test//feed//EN
    BEGIN:VEVENT
    UID:1
    DTSTART;VALUE=DATE:20261225
    DTEND;VALUE=DATE:20261227
    SUMMARY:Christmas\\, both
      days
    END:VEVENT
    BEGIN:VEVENT
    UID:2
    DTSTART;VALUE=DATE:20200525
    RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO
    EXDATE;VALUE=DATE:20250526
    SUMMARY:Spring bank holiday
    END:VEVENT
    BEGIN:VEVENT
    UID:3
    DTSTART:20261001T090000Z
    SUMMARY:A meeting
    END:VEVENT
    BEGIN:VEVENT
    UID:4
    DTSTART;VALUE=DATE:20261002
    STATUS:CANCELLED
    SUMMARY:Called off
    END:VEVENT
    END:VCALENDAR

    """

  private func folder(_ feed: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let head = "timezone: Europe/London\nhours: {mon-fri: 09:00-17:00}\n"
    try folder.write("calendars/fed.yaml", "calendar: fed\n\(head)holidays: [bank.ics]\n")
    try folder.write(
      "calendars/stated.yaml",
      """
      calendar: stated
      \(head)holidays:
        - {2026-12-25: Christmas}
        - {2026-12-26: Christmas}
        - {2026-05-25: Spring}
        - {2027-05-31: Spring}
        - {2024-05-27: Spring}

      """)
    try folder.write("calendars/bank.ics", feed.replacing("\n", with: "\r\n"))
    return folder
  }

  @Test func `a feed gives the hours of the same holidays written out`() throws {
    let folder = try folder(feed)
    let starts = [
      "2026-12-23", "2026-05-22", "2027-05-28", "2024-05-24", "2025-05-23", "2026-10-01",
    ]
    func answers(_ calendar: String) throws -> [String] {
      let rows = starts.map { "\(calendar),\($0)T00:00:00,172800" }
      try folder.write("cases.csv", (["calendar,start,seconds"] + rows).map { $0 + "\n" }.joined())
      let run = try AttainProgram.run(
        ["calendar", "compute", "cases.csv", "--calendars", "calendars"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.messages.contains("'A meeting' has a time of day"))
      return run.output.split(separator: "\n").dropFirst().map {
        String($0.split(separator: ",").last ?? "")
      }
    }
    let found = try answers("fed")
    #expect(found.count == starts.count && Set(found).count == found.count)
    #expect(try answers("stated") == found)
  }

  @Test func `a holiday of a feed is shown with its name and its origin`() throws {
    let folder = try folder(feed)
    let run = try AttainProgram.run(
      ["calendar", "sheet", "fed", "--year", "2026", "--calendars", "calendars", "--quiet"],
      in: folder.url)
    #expect(run.output.contains("Christmas, both days (bank.ics)"))
    #expect(run.output.contains("2026-05-25  mon        0  closed; Spring bank holiday"))
    #expect(!run.output.contains("Called off"))
  }

  @Test(arguments: [
    ("20261225", "20261325", "bank.ics:6:1"), ("20250526", "20260526,20260231", "bank.ics:15:1"),
    ("EXDATE;VALUE=DATE:20250526", "RDATE;VALUE=DATE:20260631", "bank.ics:15:1"),
    ("BEGIN:VCALENDAR", "nothing", "bank.ics:1:1"),
  ])
  func `a feed that is not right is refused at its place`(
    from: String, to: String, place: String
  ) throws {
    let folder = try folder(feed.replacing(from, with: to, maxReplacements: 1))
    let run = try AttainProgram.run(
      ["calendar", "show", "fed", "--calendars", "calendars"], in: folder.url)
    #expect(run.status == 78 && run.messages.contains(place), "\(run.messages)")
    #expect(run.messages.contains("[holiday-feed]"))
  }

  @Test func `a folded line is one line`() throws {
    let folded = feed.replacing("VALUE=DATE:", with: "VALUE=DATE:\n ")
      .replacing("SUMMARY:Christmas", with: "SUMMARY:Chri\n\tstmas")
    let folder = try folder(folded)
    let run = try AttainProgram.run(
      ["calendar", "sheet", "fed", "--year", "2026", "--calendars", "calendars", "--quiet"],
      in: folder.url)
    #expect(run.output.contains("Christmas, both days (bank.ics)"), "\(run.messages)")
  }

  @Test(arguments: ["FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=0,1,2,3"])
  func `a holiday does not repeat within a day`(rule: String) throws {
    let folder = try folder(
      feed.replacing(
        "SUMMARY:Christmas", with: "RRULE:\(rule)\nSUMMARY:Christmas", maxReplacements: 1))
    let run = try AttainProgram.run(
      ["calendar", "show", "fed", "--calendars", "calendars"], in: folder.url)
    #expect(run.status == 78, "\(run.messages)")
    #expect(run.messages.contains("comes to more than 100000 days"), "\(run.messages)")
  }

  /// The holidays of 2026 that a feed of some events gives, or what is said of it.
  private func holidays(_ events: String...) throws -> String {
    let blocks = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
    let folder = try folder("BEGIN:VCALENDAR\nVERSION:2.0\n\(blocks)END:VCALENDAR\n")
    let run = try AttainProgram.run(
      ["calendar", "show", "fed", "--calendars", "calendars", "--year", "2026"], in: folder.url)
    if run.status != 0 { return run.messages }
    return run.output.split(separator: "\n").filter { $0.contains("holiday  ") }
      .map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
      .joined(separator: ", ")
  }

  private static let series =
    "UID:1\nDTSTART;VALUE=DATE:20240501\nDTEND;VALUE=DATE:20240503\nRRULE:FREQ=YEARLY\nSUMMARY:May"

  @Test func `an event that stands for a date of a series takes its place`() throws {
    let moved = "RECURRENCE-ID;VALUE=DATE:20260501\nDTSTART;VALUE=DATE:20260504\nSUMMARY:Moved"
    let other = "2026-05-01 fri May, 2026-05-02 sat May"
    #expect(try holidays(Self.series, "UID:1\n" + moved) == "2026-05-04 mon Moved")
    #expect(try holidays("UID:1\n" + moved, Self.series) == "2026-05-04 mon Moved")
    #expect(try holidays(Self.series, "UID:2\n" + moved) == "\(other), 2026-05-04 mon Moved")
    let elsewhere = moved.replacing("20260501", with: "20270501")
    #expect(
      try holidays(Self.series, "UID:1\n" + elsewhere) == "\(other), 2026-05-04 mon Moved")
  }

  @Test func `a date of a series that is called off is no holiday`() throws {
    let last = "UID:3\nDTSTART;VALUE=DATE:20261231\nSUMMARY:Last"
    let off = "UID:1\nRECURRENCE-ID;VALUE=DATE:20260501\nSTATUS:CANCELLED\nSUMMARY:May"
    #expect(try holidays(Self.series, off, last) == "2026-12-31 thu Last")
    let timed = "UID:1\nRECURRENCE-ID;VALUE=DATE:20260501\nDTSTART:20260501T090000Z\nSUMMARY:May"
    #expect(try holidays(Self.series, timed, last) == "2026-12-31 thu Last")
  }

  @Test func `a rule of exceptions takes its dates out of a series`() throws {
    let last = "UID:3\nDTSTART;VALUE=DATE:20261231\nSUMMARY:Last"
    let every = Self.series + "\nEXRULE:FREQ=YEARLY;INTERVAL="
    #expect(try holidays(every + "2", last) == "2026-12-31 thu Last")
    #expect(
      try holidays(every + "3", last)
        == "2026-05-01 fri May, 2026-05-02 sat May, 2026-12-31 thu Last")
  }

  @Test(arguments: [
    ("UID:4\nSUMMARY:May", "'May' has no DTSTART"),
    (
      "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260501"
        + "\nDTSTART;VALUE=DATE:20260504\nSUMMARY:Moved",
      "'Moved' changes all later dates of its series (RANGE)"
    ),
    (
      "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260501\nSTATUS:CANCELLED\nSUMMARY:Off",
      "'Off' changes all later dates of its series (RANGE)"
    ),
    (
      "RECURRENCE-ID;VALUE=DATE:20260501\nDTSTART;VALUE=DATE:20260504\nSUMMARY:Moved",
      "no UID says of which"
    ),
    (
      "UID:1\nRECURRENCE-ID;VALUE=DATE:20260231\nDTSTART;VALUE=DATE:20260504\nSUMMARY:Moved",
      "this date of the feed does not exist"
    ),
  ])
  func `an event whose days nobody can say is refused with what is missing`(
    event: String, message: String
  ) throws {
    let said = try holidays(Self.series, event)
    #expect(said.contains(message) && said.contains("[holiday-feed]"), "\(said)")
  }

  @Test(arguments: [true, false])
  func `a day of every year that is stated keeps what is stated beside a feed`(
    isFirst: Bool
  ) throws {
    let folder = try folder(feed)
    let own = "{every: 12-25, name: Own, hours: 09:00-12:00}"
    try folder.write(
      "calendars/fed.yaml",
      "calendar: fed\ntimezone: Europe/London\nhours: {mon-fri: 09:00-17:00}\n"
        + "holidays: [\(isFirst ? "\(own), bank.ics" : "bank.ics, \(own)")]\n")
    let run = try AttainProgram.run(
      ["calendar", "sheet", "fed", "--year", "2026", "--calendars", "calendars", "--quiet"],
      in: folder.url)
    let days = run.output.split(separator: "\n").filter { $0.contains("2026-12-2") }
    #expect(days.contains { $0.contains("2026-12-25") && $0.contains("09:00-12:00") }, "\(days)")
    #expect(!days.contains { $0.contains("2026-12-25") && $0.contains("bank.ics") }, "\(days)")
    #expect(days.contains { $0.contains("2026-12-26") && $0.contains("bank.ics") }, "\(days)")
  }
}
