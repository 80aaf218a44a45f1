import Foundation
import TestSupport
import Testing

/// Files that are not what they seem, and texts that would do something to whoever looks at them.
struct StrangeInputTests {
  @Test func `definitions may begin with a byte-order mark`() throws {
    var project = SmallProject()
    project.project = "\u{FEFF}" + project.project
    project.agreement = "\u{FEFF}" + project.agreement
    project.calendar = "\u{FEFF}" + project.calendar
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }

  @Test func `no message hands control characters to a terminal`() throws {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("id,created", with: "i\u{1B}[31md,created")
    let folder = try project.folder()
    let run = try AttainProgram.run(["report"], in: folder.url)
    #expect(run.status == 65 && run.messages.contains("i·[31md"))
    #expect(!run.messages.contains("\u{1B}"))
  }

  @Test func `nothing that is shown turns the direction of a terminal`() throws {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("P1,", with: "P\u{202E}1,")
    let folder = try project.folder()
    let run = try AttainProgram.run(["explain", "T1"], in: folder.url)
    #expect(run.output.contains("priority P\u{FFFD}1"), "\(run.output)")
    try folder.write("attain.yaml", folder.read("attain.yaml") + "\n\u{202E}nonsense: 1\n")
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(check.status == 78 && !check.messages.contains("\u{202E}"), "\(check.messages)")
  }

  @Test func `a character that YAML has no room for is told with its place`() throws {
    var project = SmallProject()
    project.agreement += "# é\n# \u{7}\n"
    let folder = try project.folder()
    let line = project.agreement.count { $0.isNewline }
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.messages.contains("agreements/small.yaml:\(line):3: error"), "\(run.messages)")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/unzip")))
  func `a workbook's properties are XML whatever a customer is called`() throws {
    var project = SmallProject()
    project.project += "\nreports: {scorecards-per: priority, formats: [xlsx]}\n"
    project.tickets = project.tickets.replacing("P1,", with: "a\u{1}\u{FFFE}b,")
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let cards = folder.url.appending(path: "reports/2026-10/scorecards")
    let books = try FileManager.default.contentsOfDirectory(atPath: cards.path)
    #expect(books.count == 2)
    for book in books {
      let properties = try AttainProgram.run(
        ["-p", cards.appending(path: book).path, "docProps/core.xml"],
        binary: URL(filePath: "/usr/bin/unzip"))
      let strange = properties.output.unicodeScalars.contains { scalar in
        scalar.value < 0x20 && scalar != "\n" && scalar != "\r" || scalar.value == 0xFFFE
      }
      #expect(properties.output.contains("<dc:title>") && !strange, "\(properties.output)")
    }
  }

  @Test func `errors of one file hide no errors of another`() throws {
    var project = SmallProject()
    project.project += "\nnonsense: 1\n"
    project.agreement = project.agreement.replacing("calendar: office", with: "calendar: ofice")
    project.calendar = project.calendar.replacing("Europe/London", with: "Europe/Londn")
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78)
    for code in ["unknown-key", "dangling-reference", "unknown-zone"] {
      #expect(run.messages.contains("[\(code)]"), "\(code): \(run.messages)")
    }
  }

  @Test func `nor is a calendar missed that could not be read`() throws {
    var project = SmallProject()
    project.calendar = "calendar: [office]\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78 && !run.messages.contains("[dangling-reference]"), "\(run.messages)")
  }

  @Test func `words of a profile's verdict column are not those of another column`() throws {
    var project = SmallProject()
    let profile = "profile: servicenow-incident\n  timestamps: {format: iso8601, timezone: Etc/UTC}"
    project.project = project.project
      .replacing("files: tickets.csv", with: "files: tickets.csv\n  \(profile)")
      .replacing("{id: id", with: "{tool-verdict: has_breached, id: id")
    project.tickets = project.tickets.replacing(",hold\n", with: ",has_breached\n")
      .replacing("incident,\n", with: "incident,false\n")
      .replacing("request,\n", with: "request,false\n")
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let text = try folder.read("reports/2026-10/reconciliation.csv")
    #expect(text.contains(",T2,breached,met,"), "\(text)")
  }

  @Test(arguments: [
    ("2024-02-05T08:00:00Z", "2024-03-30T23:30:00Z", "2024-02"),
    ("2021-09-05T08:00:00Z", "2021-10-30T23:30:00Z", "2021-10"),
  ])
  func `the last date of a month may have 23 hours or 25`(
    first: String, last: String, month: String
  ) throws {
    var project = SmallProject()
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n"
      + "T1,\(first),,,P1,Open,incident,\nT2,\(last),,,P1,Open,incident,\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report"], in: folder.url)
    #expect(run.status == 0 && run.messages.contains("attain: \(month): "), "\(run.messages)")
  }

  @Test(arguments: [
    "0000-01-01T00:00:00Z", "0000-12-31T23:00:00-23:00", "0001-01-01T00:00:00+14:00",
  ])
  func `years begin with 1`(created: String) throws {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("T3,2026-10-30T09:00:00Z", with: "T3,\(created)")
    let folder = try project.folder()
    for command in ["report --month 2026-10", "trend", "explain T3"] {
      let words = command.split(separator: " ").map { String($0) }
      let run = try AttainProgram.run(words, in: folder.url)
      #expect([0, 65].contains(run.status), "\(command): \(run.status) \(run.messages)")
    }
    let known = created.hasPrefix("0001")
    let books = try folder.read("reports/2026-10/report.json")
    #expect(books.contains("\"rejected\": \(known ? 0 : 1)"), "\(books)")
  }

  @Test func `there is no month of year 0, and none before is looked at`() throws {
    let folder = try SmallProject().folder()
    let none = try AttainProgram.run(
      ["what-if", "--month", "0000-05", "--goal", "95%"], in: folder.url)
    #expect(none.status == 64, "\(none.messages)")
    let first = try AttainProgram.run(
      ["what-if", "--month", "0001-01", "--goal", "95%"], in: folder.url)
    #expect(first.status == 0, "\(first.messages)")
  }

  @Test(arguments: ["acme [2026]", "a*b", "why?", "back\\slash", "[a-z]"])
  func `a project's folder may be called as it likes`(name: String) throws {
    let folder = try TemporaryFolder()
    let project = try SmallProject().folder()
    for file in ["attain.yaml", "agreements/small.yaml", "calendars/office.yaml"] {
      try folder.write("\(name)/\(file)", project.read(file))
    }
    try folder.write("\(name)/tickets [1].csv", project.read("tickets.csv"))
    try folder.write(
      "\(name)/attain.yaml",
      project.read("attain.yaml").replacing("tickets.csv", with: "'tickets [[]1].*'"))
    let run = try AttainProgram.run(
      ["report", "--project", name, "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try !folder.read("\(name)/reports/2026-10/compliance.csv").isEmpty)
  }

  @Test func `an id that a spreadsheet gave a fraction is the same for all who name it`() throws {
    var project = SmallProject()
    project.tickets = project.tickets.replacing("T2,", with: "2.0,")
    project.agreement += "\nexclusions: [{ticket: [\"2.0\"], because: agreed}]\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.output.contains("excluded 1"), "\(run.output)")
    for id in ["2", "2.0"] {
      let explained = try AttainProgram.run(["explain", id], in: folder.url)
      #expect(explained.output.contains("Excluded (agreed)"), "\(explained.messages)")
    }
  }

  @Test func `zeros behind an archive are none of it`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("tickets.csv", with: "tickets.csv.gz")
    let folder = try project.folder()
    let file = folder.url.appending(path: "tickets.csv")
    _ = try AttainProgram.run([file.path], binary: URL(filePath: "/bin/gzip"))
    let archive = folder.url.appending(path: "tickets.csv.gz")
    let packed = try Data(contentsOf: archive)
    try (packed + Data(count: 100_000)).write(to: archive)
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    try (packed + Data(count: 10) + packed.dropLast(1)).write(to: archive)
    let cut = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(cut.messages.contains("[cut-off-archive]"), "\(cut.messages)")
  }

  @Test func `a zone of the history that is none is told`() throws {
    var project = SmallProject()
    project.addHistory()
    project.project += "\n  timestamps: {format: \"dd/MM/yyyy HH:mm\", timezone: Europe/Londn}\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["check"], in: folder.url)
    #expect(run.status == 78 && run.messages.contains("[unknown-zone]"), "\(run.messages)")
    try folder.write(
      "attain.yaml", folder.read("attain.yaml").replacing("Europe/Londn", with: "Asia/Tokyo"))
    try folder.write("history.csv", "id,at,field,from,to\nT1,01/10/2026 18:30,status,Open,Closed\n")
    let report = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(report.status == 0, "\(report.messages)")
    #expect(try folder.read("reports/2026-10/manifest.json").contains("\"Asia/Tokyo\""))
  }

  @Test func `pauses of millions of years are no pauses`() throws {
    var project = SmallProject()
    project.project = project.project.replacing("type: type}", with: "type: type, on-hold: hold}")
    project.agreement += "\npauses: {status: [Waiting]}\n"
    let long = String(repeating: "999999999 d ", count: 110_000)
    project.tickets = project.tickets.replacing(
      "P1,Closed,incident,", with: "P1,Closed,incident,\(long)")
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
  }
}
