import Foundation
import TestSupport
import Testing

/// `Docs/errors.md` is what the program really says.
///
/// `ATTAIN_RECORD=1` writes it anew, and fails the run that does.
struct ErrorDocumentTests {
  private static let document = SharedFolder.project.appending(path: "Docs/errors.md")

  private static let timed = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20261225
    SUMMARY:Christmas Day
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20261001T090000Z
    SUMMARY:A meeting
    END:VEVENT
    END:VCALENDAR

    """

  private func output(of example: ErrorExample) throws -> String {
    var project = SmallProject()
    project.project = project.project.replacing("tickets.csv", with: example.exports)
    let folder = try project.folder()
    try folder.write("more.csv", try folder.read("tickets.csv").replacing("\nT2,", with: "\nT4,"))
    try folder.write("cases.csv", "calendar,start,seconds\noffice,2026-10-01T09:00:00Z,60\n")
    try folder.write("tickets.csv.gz", "")
    try folder.write("plain.csv.gz", try folder.read("tickets.csv"))
    let text = try folder.read("tickets.csv")
    for (name, bytes) in [
      (
        "latin.csv",
        Data(text.replacing("T2,", with: "T\u{E9},").unicodeScalars.map { UInt8($0.value) })
      ),
      ("mixed.csv", Data(text.replacing("T2,", with: "Té,").utf8) + [0xE9, 0x0A]),
      ("odd.csv", Data([0xFF, 0xFE, 0x69])),
      ("damaged.csv.gz", Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF])),
    ] {
      try bytes.write(to: folder.url.appending(path: name))
    }
    try folder.write(
      "flags.csv",
      "id,created,resolved,priority,status,type,sla\n"
        + "T1,2026-10-01T09:00:00Z,2026-10-01T12:00:00Z,P1,Closed,incident,true\n")
    try folder.write("calendars/bank.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    try folder.write("calendars/timed.ics", Self.timed.replacing("\n", with: "\r\n"))
    try folder.write("agreements/exclusions.csv", "ticket,because\n,agreed\n")
    try folder.write("agreements/left.csv", "ticket,because,Expires\nT1,agreed,2026-12-31\n")
    try folder.write("agreements/suspensions.csv", "from,until,cause\n")
    for command in example.before { _ = try AttainProgram.run(command, in: folder.url) }
    if let team = example.team { try folder.write("agreements/team.yaml", team) }
    if let from = example.from {
      let text = try folder.read(example.file)
      #expect(text.contains(from) || from.isEmpty, "\(example.code): '\(from)' is not in the file")
      let place = text.range(of: from)
      try folder.write(
        example.file, place.map { text.replacingCharacters(in: $0, with: example.to) } ?? text)
    } else if example.code == "not-utf8" {
      try Data([0xFF, 0xFE]).write(to: folder.url.appending(path: example.file))
    } else {
      try folder.write(example.file, example.to)
    }
    return try AttainProgram.run(
      example.command, in: folder.url, input: example.atTerminal ? .terminal : .none
    ).messages
  }

  @Test(arguments: ErrorExample.all.map { $0.code })
  func `every code is provoked by its smallest input`(code: String) throws {
    let example = try #require(ErrorExample.all.first { $0.code == code })
    #expect(try output(of: example).contains("[\(code)]"))
  }

  @Test func `every code of the sources has an example, and every example a code`() throws {
    let sources = SharedFolder.project.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    let pattern = /(?:code: |report\.(?:error|warning)\(\s*|tell\(\s*)"([a-z0-9-]+)"/
    var codes: Set<String> = ["rejected-row", "unreadable-value", "repeated-row"]
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      codes.formUnion(text.matches(of: pattern).map { String($0.1) })
    }
    // A code that hides behind a name would be in no document; this one is of no trouble.
    let named = try files.flatMap { file in
      try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        .matches(of: /[cC]ode = "([a-z0-9-]+)"/).map { String($0.1) }
    }
    #expect(named == ["summary"])
    let examples = ErrorExample.all.map { $0.code }
    #expect(Set(examples).union(ErrorExample.faults) == codes)
    #expect(Set(examples).count == examples.count)
  }

  @Test func `the document of errors is what the program says`() throws {
    let entries = try ErrorExample.all.sorted { $0.code < $1.code }.map { example in
      """
      ## \(example.code)

      \(change(of: example))

      ```text
      \(try shortened(output(of: example)))
      ```

      """
    }
    let made = head + entries.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["ATTAIN_RECORD"] == "1" {
      try made.write(to: Self.document, atomically: true, encoding: .utf8)
      Issue.record("the document was recorded anew: look at what changed, then run without")
    }
    #expect(made == (try String(contentsOf: Self.document, encoding: .utf8)))
  }

  private func change(of example: ErrorExample) -> String {
    let earlier = example.before.map { "`attain \($0.joined(separator: " "))`" }
    let before =
      (example.exports == "tickets.csv" ? "" : "with `files: \(example.exports)`, ")
      + (earlier.isEmpty ? "" : "after \(earlier.joined(separator: " and ")), ")
    let command =
      before + (example.atTerminal ? "at a terminal " : "")
      + "`attain \(example.command.joined(separator: " "))`"
    guard let from = example.from else {
      return "`\(example.file)` is `\(inline(example.to))`; \(command) says:"
    }
    if from.isEmpty { return "\(command) says:" }
    let team = example.team.map { ", beside `agreements/team.yaml`, which is `\(inline($0))`" }
    return "In `\(example.file)`, `\(inline(from))` becomes `\(inline(example.to))`\(team ?? "");"
      + " \(command) says:"
  }

  /// In one line, and cut where it is long.
  private func inline(_ text: String) -> String {
    let line = text.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
    return line.count > 160 ? String(line.prefix(60)) + "…" : line
  }

  /// Without the line that sums a run up, which is no message.
  private func shortened(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.hasPrefix("attain: 2026-10: ") }.map {
      $0.count > 200 ? String($0.prefix(197)) + "…" : String($0)
    }
    .joined(separator: "\n")
  }

  private let head = """
    # What attain says when something is wrong

    Every message names a place (file, line, column), what is wrong there and a code; below it stand your
    own line, what was expected and how to mend it. Columns count characters from 1, as editors do; a message
    about a cell of an export stands where the cell begins, and names its header and its record; records are
    counted from the first one behind the header. `--diagnostics json` writes a JSON object a line instead,
    `--all-errors` lists what repeats more than five times in a file, or has one reason in several files.

    This page is made from what the program says: each entry is the smallest change of one small project
    that provokes the message. A fault of attain itself has the code `books-do-not-close` or
    `out-of-memory`; please report it.


    """
}
