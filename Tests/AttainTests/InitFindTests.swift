import TestSupport
import Testing

/// What `attain init` finds of an export before it decides anything: its header, its profile, its columns of times.
struct InitFindTests {
  private func days(_ row: (Int, String) -> String) -> String {
    (1...28).map { "\(row($0, $0 < 10 ? "0\($0)" : "\($0)"))\n" }.joined()
  }

  private func run(
    _ export: String, _ profile: String? = nil
  ) throws -> (folder: TemporaryFolder, run: AttainProgram.Run) {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", export)
    if let profile { try folder.write("profiles/our-desk.yaml", profile) }
    return (
      folder, try AttainProgram.run(["init", "a.csv", "--timezone", "Etc/UTC"], in: folder.url)
    )
  }

  private func expectAllRead(_ folder: TemporaryFolder, _ rows: Int) throws {
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.output.contains("\(rows) usable, 0 rejected"), "\(check.output)\(check.messages)")
  }

  @Test(arguments: ["Ticket,Created,Resolved,Note", "Vorgang,Beginn,Gelöst,Text", "A,B,Resolved,D"])
  func `a row with a comma that is not quoted is no header`(header: String) throws {
    let rows = days { "T\($0),2026-10-\($1) 09:00,2026-10-\($1) 10:00,\($0 == 5 ? "a, b" : "x")" }
    for title in ["", "Tickets of October\n\n"] {
      let (folder, made) = try run(title + header + "\n" + rows)
      #expect(made.status == 0, "\(made.messages)")
      #expect(made.output.contains("doubt: 1 rows have another number of cells than the header"))
      let project = try folder.read("attain.yaml")
      #expect(project.contains("  # 27 of 28 filled"))
      #expect(project.contains("    resolved: "))
    }
  }

  @Test(arguments: ["Number,Customer\n12,Meridian\n", "Created,Status\n2026-10-31,final\n"])
  func `titles that have names of columns are no header where rows have more cells`(titles: String)
    throws
  {
    let rows = days { "T\($0),2026-10-\($1) 09:00,2026-10-\($1) 10:00,Closed" }
    let (folder, made) = try run(titles + "Ticket ID,Created,Resolved,Status\n" + rows)
    #expect(made.output.contains("the header stands on line 3"), "\(made.messages)")
    try expectAllRead(folder, 28)
  }

  @Test func `a row that names what a moment is called is no header`() throws {
    let rows = days { "T\($0),Incident,Closed,2026-10-\($1) 09:00,2026-10-\($1) 10:00" }
    let (folder, made) = try run("Ticketcode,Soort,Status,Start werk,Resolved\n" + rows)
    #expect(made.status == 0, "\(made.messages)")
    try expectAllRead(folder, 28)
  }

  @Test func `the cell that is told is one that no form fits`() throws {
    let rows = days {
      "T\($0),\($0 % 3 == 0 ? "see mail" : "2026-10-\($1) 09:00:00"),2026-10-\($1) 10:00"
    }
    let (_, made) = try run("ticket id,created,resolved\n" + rows)
    #expect(
      made.messages.contains(
        "no form of timestamps fits the cells of 'created', such as 'see mail' on line 4"),
      "\(made.messages)")
  }

  @Test func `times that are no creation are told where there is none`() throws {
    let rows = days { "T\($0),2026-10-\($1) 12:00,2026-10-\($1) 10:00" }
    let (_, made) = try run("ticket,Last change,resolved\n" + rows)
    #expect(made.status == 65)
    #expect(
      made.messages.contains(
        "no column of the export is known as the creation, and its times are others: 'Last change', 'resolved'"
      ),
      "\(made.messages)")
  }

  @Test(arguments: [";", "|", "\t"])
  func `commas in every row part no export whose header has none`(delimiter: String) throws {
    let rows = days { "T\($0);\($1).10.2026 09:00;\($1).10.2026 10:00;1,5;a, b, c, d, e, f" }
    let export = ("Kod;Anf;Resolved;Wert;Text\n" + rows).replacing(";", with: delimiter)
    let (folder, made) = try run(export)
    #expect(made.status == 0, "\(made.messages)")
    try expectAllRead(folder, 28)
  }

  @Test func `titles that are wider than the header are none`() throws {
    let titles = "Report;;;;;;\nFrom;2026-10-01;to;2026-10-31;;;\n"
    let rows = days { "T\($0);\($1).10.2026 09:00;\($1).10.2026 10:00;x" }
    let (folder, made) = try run(titles + "Kod;Anf;Resolved;Wert\n" + rows)
    #expect(made.output.contains("the header stands on line 3"), "\(made.messages)")
    try expectAllRead(folder, 28)
  }

  @Test func `a header that no row goes with is told`() throws {
    let rows = days { "T\($0),2026-10-\($1) 09:00,2026-10-\($1) 10:00," }
    let made = try run("Number,Opened,Resolved\n" + rows).run
    #expect(
      made.messages.contains(
        "28 of 28 rows have another number of cells than the header, the first on line 2"))
  }

  @Test func `a header below many titles is found in a short export`() throws {
    let titles = (1...7).map { "Filter \($0),any\n" }.joined()
    let row = "2026-10-01 09:00,2026-10-01 10:00,Closed"
    let (folder, made) = try run("\(titles)Number,Opened,Resolved,Status\nT1,\(row)\nT2,\(row)\n")
    #expect(
      made.output.contains("the header stands on line 8, titles above it"), "\(made.messages)")
    try expectAllRead(folder, 2)
  }

  private static let profile = """
    profile: our-desk
    recognised-by: [[Ticket], [Begun]]
    columns: {id: [Ticket], created: [Begun], resolved: [Ended]}
    timestamps: ["d/M/yyyy H:mm 'BST'"]

    """
  private var stamps: String {
    "Ticket,Begun,Ended\n" + days { "T\($0),\($1)/08/2026 14:05 BST,\($1)/08/2026 16:05 BST" }
  }

  @Test func `a form of timestamps that is not known is told, and a profile of one's own mends it`()
    throws
  {
    let unknown = try run(stamps).run
    #expect(unknown.status == 65 && unknown.messages.contains("[no-ticket-columns]"))
    #expect(
      unknown.messages.contains(
        "error: no form of timestamps fits the cells of 'Begun', such as '01/08/2026 14:05 BST' on line 2"
      ))
    #expect(unknown.messages.contains("or a profile of your own in profiles/ that names"))
    let (folder, made) = try run(stamps, Self.profile)
    #expect(made.status == 0 && made.output.contains("(profile our-desk)"), "\(made.messages)")
    let project = try folder.read("attain.yaml")
    #expect(project.contains("  profile: our-desk\n") && project.contains("H:mm 'BST'"))
    try expectAllRead(folder, 28)
  }

  @Test func `a profile of one's own goes before a shipped one and hides one of its name`() throws {
    let header =
      "number,opened_at,resolved_at,sys_updated_on,state,caller_id,assignment_group,priority\n"
    let export =
      header
      + days { "INC\($0),2026-10-\($1) 09:00:00,2026-10-\($1) 11:00:00,,Closed,Jo,Desk,2 - High" }
    #expect(try run(export).run.output.contains("(profile servicenow-incident)"))
    let own = Self.profile.replacing("[[Ticket], [Begun]]", with: "[[number]]")
      .replacing("[Ticket]", with: "[number]").replacing("[Begun]", with: "[opened_at]")
      .replacing("[Ended]", with: "[resolved_at]")
    let (folder, made) = try run(export, own)
    #expect(made.output.contains("read as the export of our-desk (profile our-desk)"))
    try expectAllRead(folder, 28)
  }

  @Test func `a profile of one's own with a mistake is told`() throws {
    let made = try run(stamps, Self.profile + "colums: {}\n").run
    #expect(made.status == 78 && made.messages.contains("profiles/our-desk.yaml:5:1: error:"))
  }

  @Test func `a blank that is none to a form is named`() throws {
    let rows = days { "T\($0),\u{A0}\($1)/10/2026 14:05\u{A0},\u{A0}\($1)/10/2026 16:05\u{A0}" }
    let made = try run("Ticket,Created,Resolved\n" + rows).run
    #expect(made.messages.contains("note:     the cell holds the blank U+00A0"), "\(made.messages)")
  }

  @Test func `a column of ends that no form fits is told with its first cell`() throws {
    let rows = days { "T\($0),2026-10-\($1) 09:00,\($1)/листопада/2026 10:00" }
    let made = try run("Ticket,Created,Resolved\n" + rows).run
    #expect(made.status == 65 && made.messages.contains("[no-end-column]"))
    #expect(
      made.messages.contains(
        "no form of timestamps fits the cells of 'Resolved', such as '01/листопада/2026 10:00' on line 2"
      ))
    let both = days { "T\($0),2026-10-\($1) 09:00,\($1)/листопада/2026 10:00,2026-10-\($1) 11:00" }
    #expect(
      try run("Ticket,Created,Resolved,Closed\n" + both).run.output.contains(
        "doubt: no form of timestamps fits the cells of 'Resolved', such as "))
  }

  @Test func `a creation that no form fits is not replaced by another time`() throws {
    let rows = days { "T\($0),\($1)/листопада/2026 10:00,2026-10-\($1) 09:00" }
    let made = try run("Ticket,Created,Resolved\n" + rows).run
    #expect(made.status == 65 && made.messages.contains("[no-ticket-columns]"))
  }

  @Test func `flags and lengths of time under a name of a moment are no unread times`() throws {
    let rows = days {
      "T\($0),2026-10-\($1) 09:00,\($0 % 2 == 0 ? "yes" : "no"),120:12:30,2026-10-\($1) 10:00"
    }
    let output = try run("Ticket,Created,Resolved,First response,Closed\n" + rows).run.output
    #expect(!output.contains("no form of timestamps"), "\(output)")
  }

  @Test(arguments: [
    "Case Number,Date/Time Opened,Date/Time Closed",
    "Number,Created Date Time,Resolved Date Time",
  ])
  func `columns as other tools call them are known`(header: String) throws {
    let (folder, made) = try run(
      header + ",Status\n" + days { "T\($0),\($1)/10/2026 14:05,\($1)/10/2026 15:05,Closed" })
    #expect(made.status == 0, "\(made.messages)")
    let names = header.split(separator: ",")
    let project = try folder.read("attain.yaml")
    #expect(
      project.contains("created: \"\(names[1])\"") || project.contains("created: \(names[1]) "))
  }

  @Test func `a log of statuses by their timestamp is a log of events`() throws {
    let rows = days { "T\($0),2026-10-\($1) 14:05,Open\nT\($0),2026-10-\($1) 15:05,Closed" }
    let (folder, made) = try run("ticket,timestamp,status\n" + rows)
    #expect(made.output.contains("a row for each event of a ticket"), "\(made.messages)")
    try expectAllRead(folder, 56)
  }

  @Test func `one row is one row, and who lacks an end is told which histories are known`() throws {
    let folder = try SmallProject().folder()
    try folder.write(
      "one.csv", SmallProject().tickets.split(separator: "\n")[..<2].joined(separator: "\n") + "\n")
    let made = try AttainProgram.run(["init", "one.csv", "--project", "new"], in: folder.url)
    #expect(made.output.hasPrefix("found: 1 row of 8 columns, "), "\(made.output)")
    try folder.write("bare.csv", "id,created\n1,2026-10-01T09:00:00Z\n2,2026-10-02T09:00:00Z\n")
    let bare = try AttainProgram.run(["init", "bare.csv", "--project", "other"], in: folder.url)
    #expect(bare.status == 65 && bare.messages.contains("[no-end-column]"), "\(bare.messages)")
    for name in ["glpi-logs", "jira-history", "servicenow-audit", "servicenow-metric"] {
      #expect(bare.messages.contains(name), "\(bare.messages)")
    }
  }
}
