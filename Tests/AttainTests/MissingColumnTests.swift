import Foundation
import TestSupport
import Testing

/// Columns that a project names and an export lacks.
struct MissingColumnTests {
  private func mend(_ project: SmallProject, history: String? = nil) throws -> String {
    let folder = try project.folder()
    if let history { try folder.write("history.csv", history) }
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 65 && run.messages.contains("[missing-column]"), "\(run.messages)")
    let line = run.messages.split(separator: "\n").first { $0.contains("mend:") }
    return String((line ?? "").drop { $0 != ":" }.dropFirst().drop { $0 == " " })
  }

  @Test(arguments: [
    ("id: id", "name the column that holds id"),
    ("created: created", "name the column that holds created"),
    ("type: type", "name the column that holds type, or take 'type:' out of attain.yaml"),
  ])
  func `only a column that can be done without may be taken out`(
    role: String, mend: String
  ) throws {
    var project = SmallProject()
    let name = role.prefix { $0 != ":" }
    project.project = project.project.replacing(role, with: "\(name): Elsewhere")
    #expect(try self.mend(project) == mend)
  }

  @Test(arguments: [
    ("id", "name the column that holds ticket"), ("at", "name the column that holds at"),
    ("field", "name the column that holds field"),
    ("from", "name the column that holds from, or take 'from:' out of attain.yaml"),
  ])
  func `the same holds for a history`(header: String, mend: String) throws {
    var project = SmallProject()
    project.addHistory()
    let headers = ["id", "at", "field", "from", "to"].map { $0 == header ? "xxxxxxxxx" : $0 }
    let history = headers.joined(separator: ",") + "\nT1,2026-10-01T12:00:00Z,status,Open,Closed\n"
    #expect(try self.mend(project, history: history) == mend)
  }

  /// What a report says of the small project with another export, and more in its `tickets`.
  private func told(_ tickets: String, _ more: String = "") throws -> [Substring] {
    var project = SmallProject()
    project.project = project.project.replacing(
      "files: tickets.csv", with: "files: tickets.csv" + (more.isEmpty ? "" : "\n  \(more)"))
    let folder = try project.folder()
    try folder.write("tickets.csv", tickets)
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 65)
    return run.messages.split(separator: "\n").filter { $0.contains(" error: ") }
  }

  @Test(arguments: ["", "header-line: 3"])
  func
    `what a header below titles lacks or has twice is told on its line, and nothing of the titles`(
      more: String
    ) throws
  {
    let tickets = SmallProject().tickets
    let lacking = try told("Tickets\n\n" + tickets.replacing("resolved", with: "resolvd"), more)
    #expect(lacking.count == 1 && lacking[0].hasPrefix("tickets.csv:3:1: error: "), "\(lacking)")
    #expect(lacking.first?.contains("no column 'resolved'") == true, "\(lacking)")
    let twice = try told("Tickets\n\n" + tickets.replacing("type,hold", with: "type,type"), more)
    #expect(twice.count == 1 && twice[0].hasPrefix("tickets.csv:3:1: error: "), "\(twice)")
    #expect(twice.first?.contains("[repeated-column]") == true, "\(twice)")
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html><table></table></html>\n", "HTML"),
    ("<?xml version=\"1.0\"?>\n<a/>\n", "XML"), ("[\n {\"id\": 1}\n]\n", "JSON"),
    ("{\"id\": 1}\n", "JSON"), ("%PDF-1.7\n", "PDF"),
  ])
  func `a file that is no CSV is told as what it is`(text: String, kind: String) throws {
    let told = try told(text)
    #expect(told.count == 1 && told[0].contains("[no-csv]"), "\(told)")
    #expect(told.first?.contains(kind) == true, "\(told)")
    let folder = try SmallProject().folder()
    try folder.write("tickets.csv", text)
    let made = try AttainProgram.run(["init", "tickets.csv", "--project", "new"], in: folder.url)
    #expect(made.status == 65 && made.messages.contains(told.first ?? ""), "\(made.messages)")
  }

  @Test func `an old workbook is told as one, in whatever encoding its bytes would be letters`()
    throws
  {
    let folder = try SmallProject().folder()
    let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    try Data(head + [UInt8](repeating: 0, count: 500)).write(
      to: folder.url.appending(path: "tickets.csv"))
    for command in [["report"], ["init", "tickets.csv", "--project", "new"]] {
      let run = try AttainProgram.run(command, in: folder.url)
      #expect(
        run.status == 65 && run.messages.contains("an old workbook (.xls)"), "\(run.messages)")
      #expect(run.messages.count { $0 == "[" } == 1, "\(run.messages)")
    }
  }

  @Test func `a delimiter that is stated and parts nothing is told with the one that does`() throws
  {
    let told = try told(SmallProject().tickets, "delimiter: semicolon")
    #expect(told.count == 1, "\(told)")
    #expect(
      told.first?.contains("parted by a comma, and not by a semicolon [delimiter]") == true,
      "\(told)")
  }

  @Test func `an export with fewer lines than the header's is not told as empty`() throws {
    let told = try told(SmallProject().tickets, "header-line: 9")
    #expect(told.count == 1 && told[0].contains("nothing stands on line 9"), "\(told)")
    let empty = try self.told("")
    #expect(empty.count == 1 && empty[0].contains("[empty-export]"), "\(empty)")
  }
}
