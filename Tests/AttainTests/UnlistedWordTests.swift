import TestSupport
import Testing

/// A word that is new in an export is told where the project lists the words of its field.
struct UnlistedWordTests {
  private func warnings(
    _ values: String, priorities: [String], history: String? = nil
  ) throws -> (check: [String], report: String) {
    var project = SmallProject()
    project.project += "\n  values: {\(values)}\nreports: {break-down-by: [priority]}"
    if history != nil { project.addHistory() }
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n"
      + priorities.enumerated().map {
        "T\($0),2026-10-01T09:00:00Z,,2026-10-01T10:00:00Z,\($1),Closed,incident,\n"
      }.joined()
    let folder = try project.folder()
    try folder.write("history.csv", "id,at,field,from,to\n" + (history ?? ""))
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    let report = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(check.status == 0 && report.status == 0, "\(check.messages)\(report.messages)")
    return (
      check.messages.split(separator: "\n").filter { $0.contains("[unlisted-word]") }
        .map { String($0) },
      report.output.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    )
  }

  @Test func `a priority that the list does not have is told with how often`() throws {
    let list = "priority: {Urgent: P1, P1: P1, P2: P2, P3: P3}"
    let found = try warnings(list, priorities: ["P1", "P0", "P2", "Sofort", "P0", "Urgent", ""])
    let words = "hold words as priority that values does not list: 'P0' (2), 'Sofort' (1)"
    #expect(found.check.count == 1 && found.check[0].contains("warning: tickets \(words)"))
    #expect(found.report.contains("warning: clocks of 2026-10 \(words): add each under values"))
    let known = try warnings(list, priorities: ["P1", "P2", "Urgent"])
    #expect(known.check.isEmpty && !known.report.contains("values does not list"))
  }

  @Test func `words that differ in their bytes alone are told in the order of these`() throws {
    let list = "priority: {Urgent: P1, P1: P1, P2: P2, P3: P3}"
    let (one, other) = ("Cafe\u{301}", "Caf\u{E9}")
    for _ in 0..<6 {
      let found = try warnings(list, priorities: ["P1", other, one, "P2"])
      let words = "'\(one)' (1), '\(other)' (1)".unicodeScalars
      #expect(found.check.first.map { Array($0.unicodeScalars).contains(words) } == true)
      #expect(Array(found.report.unicodeScalars).contains(words), "\(found.report)")
    }
  }

  @Test func `values that translate some words list none`() throws {
    for list in [
      "priority: {Urgent: P1}", "priority: {Urgent: P1, High: P2}", "type: {a: b, c: d}",
    ] {
      let found = try warnings(list, priorities: ["Urgent", "High", "Medium", "Low"])
      let told = found.check.filter { $0.contains("as priority") }
      #expect(told.isEmpty && !found.report.contains("as priority"), "\(list)")
    }
  }

  @Test func `an export in another language has none of the words, and all are told`() throws {
    let list = "priority: {High: P1, Low: P2}"
    let found = try warnings(list, priorities: ["Hoch", "Mittel", "Niedrig"])
    #expect(
      found.check.count == 1 && found.check[0].contains("'Hoch' (1), 'Mittel' (1), 'Niedrig'"))
  }

  @Test func `a status that only a change knows is told too`() throws {
    let list = "status: {Closed: Closed, Open: Open, Waiting: Waiting}"
    let change = "T0,2026-10-01T09:30:00Z,status,Open,Parked\n"
    let found = try warnings(list, priorities: ["P1"], history: change)
    #expect(found.check.count == 1 && found.check[0].contains("'Parked' (1)"))
  }

  @Test func `init lists the words of priorities and statuses as the profile calls them`() throws {
    let folder = try TemporaryFolder()
    let rows = (10..<22).map {
      "\($0),2026-10-\($0) 09:00,2026-10-\($0) 15:00,\($0 % 2 == 0 ? 5 : 6),\($0 % 3 + 2),Root\n"
    }
    try folder.write(
      "a.csv", "ID,Opening date,Resolution date,Status,Priority,Entity\n" + rows.joined())
    let run = try AttainProgram.run(["init", "a.csv"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let project = try folder.read("attain.yaml")
    #expect(
      project.contains("    priority: {\"2\": Low, \"3\": Medium, \"4\": High}\n"), "\(project)")
    #expect(project.contains("    status: {\"5\": Solved, \"6\": Closed}\n"))
  }
}
