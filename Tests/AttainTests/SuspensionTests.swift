import TestSupport
import Testing

/// Windows in which clocks stand still, as a file of suspensions states them.
struct SuspensionTests {
  /// What `holders.csv` says of suspended time, with the windows in the agreement's file.
  private func suspended(_ windows: String) throws -> [[String: String]] {
    var project = SmallProject()
    project.agreement += "\nsuspensions: out.csv"
    let folder = try project.folder()
    try folder.write("agreements/out.csv", "from,until,cause\n" + windows)
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try CSVTable(folder.read("reports/2026-10/holders.csv")).rows
      .filter { $0["account"] == "suspended" }
  }

  private func told(_ rows: [[String: String]]) -> [String] {
    rows.map { "\($0["holder"] ?? "") \($0["clocks"] ?? "") \($0["seconds"] ?? "")" }
  }

  @Test func `windows of one cause are one account`() throws {
    let rows = try suspended(
      """
      2026-10-01T11:00,2026-10-01T11:30,works
      2026-10-01T12:00,2026-10-01T12:10,flood
      2026-10-01T12:30,2026-10-01T12:40,works

      """)
    #expect(told(rows) == ["flood 1 600", "works 1 2400"])
  }

  @Test func `each version of an agreement has windows of its own`() throws {
    var project = SmallProject()
    project.agreement += "\nsuspensions: later.csv"
    project.agreement = project.agreement.replacing("from: 2020-01-01", with: "from: 2026-10-02")
    let folder = try project.folder()
    try folder.write(
      "agreements/first.yaml",
      project.agreement.replacing("later.csv", with: "first.csv")
        .replacing(
          "from: 2026-10-02, until: 2026-12-31", with: "from: 2020-01-01, until: 2026-10-01"))
    try folder.write(
      "agreements/first.csv", "from,until,cause\n2026-10-01T11:00,2026-10-01T11:30,works\n")
    try folder.write(
      "agreements/later.csv", "from,until,cause\n2026-10-05T11:00,2026-10-05T11:30,flood\n")
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/2026-10/holders.csv")).rows
      .filter { $0["account"] == "suspended" }
    #expect(told(rows) == ["flood 1 1800", "works 1 1800"])
  }

  @Test func `a date alone is the whole day at either end`() throws {
    let days = try suspended("2026-10-02,2026-10-02,works\n")
    let times = try suspended("2026-10-02T00:00,2026-10-03T00:00,works\n")
    // The second ticket runs from 10:00 in London to the closing.
    #expect(told(days) == ["works 1 25200"] && told(times) == told(days))
  }

  @Test func `explain says who approved a window, of each that stopped the clock`() throws {
    var project = SmallProject()
    project.agreement += "\nsuspensions: out.csv"
    let folder = try project.folder()
    try folder.write(
      "agreements/out.csv",
      """
      priority,from,until,cause,approved by
      ,2026-10-01T11:00,2026-10-01T11:30,works,J. Doe
      ,2026-10-01T12:00,2026-10-01T12:10,works,R. Roe
      ,2026-10-01T12:30,2026-10-01T12:40,flood,
      P9,2026-10-01T11:00,2026-10-01T11:30,works,nobody

      """)
    let run = try AttainProgram.run(
      ["explain", "T1", "--month", "2026-10", "--json"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(
      run.output.contains(
        "50m suspended (works – approved by J. Doe, works – approved by R. Roe, flood)"),
      "\(run.output)")
  }
}
