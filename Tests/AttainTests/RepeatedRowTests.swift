import Foundation
import TestSupport
import Testing

/// Tickets that stand in several rows: in overlapping exports, or joined with something else.
struct RepeatedRowTests {
  private static let header = "id,created,responded,resolved,priority,status,type,hold\n"

  private func row(_ id: String, day: Int, resolved: Int?) -> String {
    let end = resolved.map { "2026-10-\($0 < 10 ? "0" : "")\($0)T12:00:00Z" } ?? ""
    let start = "2026-10-\(day < 10 ? "0" : "")\(day)T09:00:00Z"
    return "\(id),\(start),,\(end),P1,\(resolved == nil ? "Open" : "Closed"),incident,\n"
  }

  private func folder(_ files: [(String, String)]) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project = project.project.replacing("files: tickets.csv", with: "files: export-*.csv")
    let folder = try project.folder()
    for (name, rows) in files { try folder.write(name, Self.header + rows) }
    return folder
  }

  private func compliance(_ folder: TemporaryFolder) throws -> String {
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try folder.read("reports/2026-10/compliance.csv")
  }

  @Test func `a ticket of two exports is counted once, as the later export tells it`() throws {
    let overlapping = try folder([
      ("export-1.csv", row("T1", day: 1, resolved: 1) + row("T2", day: 2, resolved: nil)),
      ("export-2.csv", row("T2", day: 2, resolved: 5) + row("T3", day: 6, resolved: 6)),
    ])
    let plain = try folder([
      ("export-1.csv", row("T1", day: 1, resolved: 1)),
      ("export-2.csv", row("T2", day: 2, resolved: 5) + row("T3", day: 6, resolved: 6)),
    ])
    #expect(try compliance(overlapping) == compliance(plain))
    let rejected = try overlapping.read("reports/2026-10/rejected.csv")
    #expect(rejected.contains("the ticket stands again in export-2.csv on line 2, which counts"))
    let summary = try AttainProgram.run(["report", "--month", "2026-10"], in: overlapping.url)
    #expect(summary.output.contains("rows 4 = tickets 3 + further rows of theirs 1 + rejected 0"))
  }

  @Test func `of rows in one file the last counts`() throws {
    let joined = try folder([
      (
        "export-1.csv",
        row("T9", day: 1, resolved: 2) + row("T1", day: 2, resolved: 2)
          + row("T9", day: 1, resolved: 1)
      )
    ])
    let plain = try folder([
      ("export-1.csv", row("T1", day: 2, resolved: 2) + row("T9", day: 1, resolved: 1))
    ])
    #expect(try compliance(joined) == compliance(plain))
  }

  @Test func `ids that repeat only after thousands of ascending ones are found as well`() throws {
    let many = (1...5_000).map { row("T\(10_000 + $0)", day: $0 % 9 + 1, resolved: 10) }.joined()
    let repeated = try folder([
      ("export-1.csv", many), ("export-2.csv", row("T10007", day: 8, resolved: 10)),
    ])
    _ = try compliance(repeated)
    let summary = try AttainProgram.run(["report", "--month", "2026-10"], in: repeated.url)
    #expect(
      summary.output.contains("rows 5001 = tickets 5000 + further rows of theirs 1 + rejected 0"))
  }

  @Test func `an id that a spreadsheet made a fraction, padded cells and a second header are read`()
    throws
  {
    let odd = try folder([
      (
        "export-1.csv",
        row("2119.0", day: 1, resolved: 1).replacing("P1", with: "\" P1 \"") + Self.header
          + row(" 2120 ", day: 2, resolved: 2)
      )
    ])
    let plain = try folder([
      ("export-1.csv", row("2119", day: 1, resolved: 1) + row("2120", day: 2, resolved: 2))
    ])
    #expect(try compliance(odd) == compliance(plain))
    #expect(try odd.read("reports/2026-10/rejected.csv").contains("it is the header once more"))
  }
}
