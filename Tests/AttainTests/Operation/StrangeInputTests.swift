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
}
