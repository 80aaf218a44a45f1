import Foundation
import TestSupport
import Testing

/// The improvement record: what `attain improve` adds, and what a report says became of it.
struct ImprovementTests {
  /// Tickets of months: how many were in time and how many were late.
  private func folder(_ months: [(month: String, met: Int, late: Int)]) throws -> TemporaryFolder {
    var project = SmallProject()
    project.tickets = "id,created,responded,resolved,priority,status,type,hold\n"
    for entry in months {
      for number in 0..<(entry.met + entry.late) {
        let hour = number < entry.met ? 12 : 16
        project.tickets +=
          "T\(entry.month)-\(number),\(entry.month)-10T09:00:00Z,,\(entry.month)-10T\(hour):00:00Z,"
          + "P1,Closed,incident,\n"
      }
    }
    return try project.folder()
  }

  private func improve(_ folder: TemporaryFolder, _ month: String) throws -> String {
    let run = try AttainProgram.run(["improve", "--month", month], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  private func rows(_ folder: TemporaryFolder, _ month: String) throws -> [[String: String]] {
    let run = try AttainProgram.run(["report", "--month", month], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("\nImprovements\n"))
    return try CSVTable(folder.read("reports/\(month)/improvements.csv")).rows
  }

  private static let header =
    "month,agreement,target,met,measured,action,owner,due,status,done\n"

  @Test func `a missed target gets one line, however often it is asked for`() throws {
    let folder = try folder([("2026-08", 10, 5), ("2026-09", 20, 0)])
    #expect(try improve(folder, "2026-09").contains("no missed target is without a line"))
    #expect(try improve(folder, "2026-08").contains("1 line added"))
    let text = try folder.read("improvements.csv")
    #expect(text == Self.header + "2026-08,small,resolution,10,15,,,,open,\n")
    #expect(try improve(folder, "2026-08").contains("no missed target is without a line"))
    #expect(try folder.read("improvements.csv") == text)
  }

  @Test func `what people wrote stays byte by byte, their own columns and their order too`() throws
  {
    let folder = try folder([("2026-07", 1, 9), ("2026-08", 10, 5)])
    let kept =
      "note,status,month,target,agreement,done\n"
      + "\"a \"\"quoted\"\" word\",done,2026-07,resolution,small,2026-07-20"
    try folder.write("improvements.csv", kept)
    #expect(try improve(folder, "2026-08").contains("1 line added"))
    #expect(
      try folder.read("improvements.csv") == kept + "\n,open,2026-08,resolution,small,\n")
  }

  @Test func `what came before a missed month is the same number with a line about it and without`()
    throws
  {
    let folder = try folder([("2026-07", 1, 9), ("2026-08", 10, 5)])
    func before() throws -> [String] {
      try rows(folder, "2026-08").map { "\($0["before_met"] ?? "")/\($0["before_measured"] ?? "")" }
    }
    try folder.write("improvements.csv", Self.header)
    #expect(try before() == ["11/25"])
    _ = try improve(folder, "2026-08")
    #expect(try before() == ["11/25"])
  }

  @Test func `a line is carried until it is done or dropped, then a new miss asks for a new one`()
    throws
  {
    for (status, done, lines) in [
      ("open", "", "0"), ("in progress", "", "0"), ("dropped", "", "1"),
      ("done", "2026-07-31", "1"),
    ] {
      let folder = try folder([("2026-07", 1, 9), ("2026-08", 10, 5)])
      try folder.write(
        "improvements.csv", Self.header + "2026-07,small,resolution,1,10,x,y,,\(status),\(done)\n")
      let missing = try rows(folder, "2026-08").count { $0["state"] == "missing" }
      #expect("\(missing)" == lines, "\(status)")
      let added = try improve(folder, "2026-08")
      #expect(added.contains(lines == "0" ? "without a line" : "1 line added"), "\(status)")
    }
  }

  @Test(arguments: [
    (met: 40, late: 0, effect: "better"), (met: 1, late: 0, effect: "no evidence"),
    (met: 0, late: 40, effect: "worse"), (met: 0, late: 0, effect: "too early"),
  ])
  func `an effect is told from the whole months since, and only with evidence`(
    met: Int, late: Int, effect: String
  ) throws {
    let folder = try folder([
      ("2026-06", 10, 10), ("2026-07", 0, 30), ("2026-08", met, late), ("2026-09", 1, 0),
    ])
    try folder.write(
      "improvements.csv",
      Self.header + "2026-06,small,resolution,10,20,more people,Ana,,done,2026-07-15\n")
    let row = try #require(try rows(folder, "2026-08").first)
    #expect(row["before_met"] == "10" && row["before_measured"] == "20")
    #expect(row["after_met"] == "\(met)" && row["after_measured"] == "\(met + late)")
    #expect(row["effect"] == effect)
    let page = try folder.read("reports/2026-08/report.html")
    #expect(page.contains("more people") && page.contains("Ana"))
    let json = try folder.read("reports/2026-08/report.json")
    #expect(json.contains("\"effect\": \"\(effect)\""))
  }

  @Test func `no month is before and after an improvement that took effect too early`() throws {
    let folder = try folder([("2026-06", 10, 10), ("2026-07", 30, 10)])
    try folder.write(
      "improvements.csv",
      Self.header + "2026-06,small,resolution,10,20,more people,Ana,,done,2026-05-01\n")
    let row = try #require(try rows(folder, "2026-07").first)
    #expect(row["before_met"] == "10" && row["before_measured"] == "20")
    #expect(row["after_met"] == "30" && row["after_measured"] == "40")
    let check = try AttainProgram.run(["check"], in: folder.url)
    #expect(
      check.status == 0 && (check.output + check.messages).contains("[early-improvement]"))
  }

  @Test(arguments: [("2026-08-31", "overdue"), ("2026-09-01", "open"), ("", "open")])
  func `an action is overdue once its last date is over at the as-of`(
    due: String, state: String
  ) throws {
    let folder = try folder([("2026-07", 1, 9), ("2026-08", 10, 0)])
    try folder.write(
      "improvements.csv", Self.header + "2026-07,small,resolution,1,10,x,y,\(due),open,\n")
    #expect(try rows(folder, "2026-08").map { $0["state"] } == [state])
  }

  @Test func `a project without a record has none in its reports`() throws {
    let folder = try folder([("2026-08", 1, 9)])
    let run = try AttainProgram.run(["report", "--month", "2026-08"], in: folder.url)
    #expect(run.status == 0 && !run.output.contains("Improvements"))
    #expect(try !folder.read("reports/2026-08/report.html").contains("improvements"))
    #expect(throws: (any Error).self) { try folder.read("reports/2026-08/improvements.csv") }
  }
}
