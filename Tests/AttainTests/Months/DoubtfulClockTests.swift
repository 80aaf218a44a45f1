import Foundation
import TestSupport
import Testing

/// What doubtful clocks could make of what several months tell: its best and its worst case stand beside it.
struct DoubtfulClockTests {
  /// Suppliers with so many clocks that are met, breached and unmeasurable, since no stamp says when they stopped.
  private func folder(
    _ sides: [(name: String, met: Int, breached: Int, unmeasurable: Int)]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Doubts
      timezone: Etc/UTC
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, status: status, supplier: supplier}
      """)
    try folder.write(
      "agreements/gold.yaml",
      """
      agreement: gold
      kind: sla
      calendar: always
      targets: [{id: resolution, from: created, to: resolved, goal: 80%, within: [{time: 1h}]}]
      """)
    let rows = sides.flatMap { side in
      (0..<side.met + side.breached + side.unmeasurable).map { number in
        let stop =
          number < side.met ? "09:30" : number < side.met + side.breached ? "11:30" : nil
        let resolved = stop.map { "2026-10-05T\($0):00Z" } ?? ""
        return "\(side.name)\(number),2026-10-05T09:00:00Z,\(resolved),Resolved,\(side.name)\n"
      }
    }
    try folder.write("tickets.csv", "id,created,resolved,status,supplier\n" + rows.joined())
    return folder
  }

  /// Of one supplier half of the clocks are unmeasurable.
  private func half() throws -> TemporaryFolder {
    try folder([("A", 40, 0, 40), ("B", 68, 12, 0)])
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> String {
    let run = try AttainProgram.run(arguments + ["--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    return run.output
  }

  private func compare(_ folder: TemporaryFolder) throws -> String {
    try run(["compare", "--by", "supplier", "--months", "1"], in: folder)
  }

  @Test func `a side of which doubtful clocks could make a worse one is told with its worst case`()
    throws
  {
    let folder = try half()
    let text = try compare(folder)
    #expect(
      text.contains(
        "    could be 50.00 to 100.00, funnel below 99.8% to above 99.8%, 40 unmeasurable\n"),
      "\(text)")
    let joined = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(joined.contains("(+4.26 to +24.41). Doubtful clocks could undo that."), "\(text)")
    let page = try folder.read("reports/compare-supplier/compare.html")
    #expect(page.contains("50.00–100.00%") && page.contains("Doubtful clocks could undo that."))
  }

  @Test func `the clocks of a side add up, and both of its cases are what they prove`() throws {
    let folder = try half()
    _ = try compare(folder)
    let sides = try CSVTable(folder.read("reports/compare-supplier/sides.csv")).rows
    for side in sides {
      let parts = ["met", "breached", "overdue", "running", "excluded", "unmeasurable"]
      #expect(parts.reduce(0) { $0 + (Int(side[$1] ?? "") ?? 0) } == Int(side["clocks"] ?? ""))
    }
    let columns = [
      "unmeasurable", "worst_met", "worst_measured", "worst_percent", "best_met", "best_measured",
      "best_percent", "statistical_verdict", "worst_statistical_verdict",
      "best_statistical_verdict", "worst_funnel", "best_funnel",
    ]
    #expect(
      columns.map { sides[0][$0] } == [
        "40", "40", "80", "50.00", "80", "80", "100.00", "better", "worse", "better",
        "below 99.8%", "above 99.8%",
      ])
    #expect(
      columns.map { sides[1][$0] } == [
        "0", "68", "80", "85.00", "68", "80", "85.00", "in line", "in line", "in line", "within",
        "within",
      ])
    let differences = try CSVTable(folder.read("reports/compare-supplier/differences.csv")).rows
    #expect(differences.map { $0["verdict"] } == ["better", "worse"])
    #expect(differences.map { $0["worst_verdict"] } == ["worse", "worse"])
    #expect(differences.map { $0["best_verdict"] } == ["better", "better"])
  }

  @Test func `a difference that is not shown but could be is told, and without doubts none is`()
    throws
  {
    let text = try compare(folder([("A", 60, 0, 20), ("B", 60, 0, 0)]))
    let joined = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(
      joined.contains("No difference is shown for A, B, but doubtful clocks could make one."),
      "\(text)")
    let sure = try compare(folder([("A", 60, 0, 0), ("B", 48, 12, 0)]))
    #expect(!sure.contains("could") && !sure.contains("oubtful"), "\(sure)")
  }

  @Test func `a month of the trend has its best and its worst case where they differ`() throws {
    let folder = try half()
    let text = try run(["trend"], in: folder)
    #expect(
      text.contains("      could be 67.50 to 92.50, evidence worse to better, 40 unmeasurable\n"),
      "\(text)")
    #expect(try folder.read("reports/trend/trend.html").contains("67.50–92.50%"))
    for file in ["statistics", "months"] {
      let row = try #require(CSVTable(folder.read("reports/trend/\(file).csv")).rows.first)
      #expect(row["unmeasurable"] == "40" && row["statistical_verdict"] == "better")
      #expect(row["worst_percent"] == "67.50" && row["best_percent"] == "92.50")
      #expect(row["worst_statistical_verdict"] == "worse", "\(row)")
      #expect(row["best_statistical_verdict"] == "better")
    }
    #expect(!(try run(["trend"], in: self.folder([("A", 60, 2, 0)])).contains("could be")))
  }

  /// Four months with clocks, and one that runs, in which so many can be neither read nor told to run.
  private func months(unmeasurable: Int) throws -> TemporaryFolder {
    let folder = try folder([("A", 5, 1, unmeasurable)])
    let rows = (6...9).flatMap { month in
      (0..<20).map { number in
        let hour = number < 17 ? "09:30" : "11:30"
        return
          "M\(month)\(number),2026-0\(month)-05T09:00:00Z,2026-0\(month)-05T\(hour):00Z,Resolved,A\n"
      }
    }
    let text = try folder.read("tickets.csv")
    try folder.write("tickets.csv", text + rows.joined())
    return folder
  }

  @Test func `the forecast of a month has its best and its worst case where they differ`() throws {
    func trend(_ folder: TemporaryFolder) throws -> (text: String, row: [String: String]) {
      let run = try AttainProgram.run(
        ["trend", "--as-of", "2026-10-20", "--output", "out"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      let row = try #require(CSVTable(folder.read("out/trend/forecast.csv")).rows.first)
      return (run.output, row)
    }
    let folder = try months(unmeasurable: 3)
    let doubtful = try trend(folder)
    #expect(doubtful.row["affordable_breaches"] == "3" && doubtful.row["unmeasurable"] == "3")
    #expect(doubtful.row["best_affordable_breaches"] == "3")
    #expect(doubtful.row["worst_affordable_breaches"] == "0")
    let chances = ["worst_probability", "probability", "best_probability"].map {
      doubtful.row[$0].flatMap { Double($0) } ?? -1
    }
    #expect(chances == chances.sorted() && Set(chances).count == 3, "\(chances)")
    #expect(doubtful.text.contains("could be: may fail 0 to 3, probability "), "\(doubtful.text)")
    #expect(doubtful.text.contains(", 3 unmeasurable"), "\(doubtful.text)")
    #expect(try folder.read("out/trend/trend.html").contains("3 (0 – 3)"))
    let sure = try trend(months(unmeasurable: 0))
    #expect(!sure.text.contains("could be"), "\(sure.text)")
    #expect(sure.row["worst_probability"] == sure.row["probability"])
  }

  @Test func `the tightest terms say what is in doubt, and the highest goal has both cases`() throws
  {
    let folder = try folder([("A", 5, 1, 4)])
    let question = ["what-if", "--months", "1", "--goal", "gold/resolution=90%"]
    let text = try run(question + ["--output", "out"], in: folder)
    #expect(
      text.contains("as read: 0 in doubt, 4 unmeasurable left out; the goal could be 50% to 90%"),
      "\(text)")
    let rows = try CSVTable(folder.read("out/tightest.csv")).rows
    #expect(rows.map { $0["worst_tightest"] } == ["", "50%"] && rows[1]["best_tightest"] == "90%")
    #expect(rows.map { $0["unmeasurable"] } == ["4", "4"])
    let markdown = try AttainProgram.run(
      question + ["--month", "2026-10", "--format", "markdown"], in: folder.url
    ).output
    #expect(markdown.contains("could be 50% to 90%"), "\(markdown)")
    let sure = try run(question, in: self.folder([("A", 5, 1, 0)]))
    #expect(!sure.contains("as read") && !sure.contains("could be"), "\(sure)")
  }

  @Test func `the sentence of a season says how many clocks are in doubt`() throws {
    let folder = try half()
    let rows = (0..<40).map { "N\($0),2026-10-06T15:00:00Z,2026-10-06T17:00:00Z,Resolved,B\n" }
    try folder.write("tickets.csv", try folder.read("tickets.csv") + rows.joined())
    _ = try run(["trend"], in: folder)
    let findings = try CSVTable(folder.read("reports/trend/findings.csv")).rows
    let season = try #require(findings.first { $0["finding"] == "hour" })
    #expect(season["sentence"]?.contains("Clocks in doubt, 40 in all these months,") == true)
  }

  @Test func `a month that is missed by one ticket is told with both of its cases`() throws {
    let folder = try folder([("A", 39, 10, 1)])
    let text = try run(["trend"], in: folder)
    let joined = text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(joined.contains("39 of 49 (79.59%, could be 78.00–80.00%), where 40"), "\(text)")
    let finding = try #require(CSVTable(folder.read("reports/trend/findings.csv")).rows.first)
    #expect(finding["worst_met"] == "39" && finding["worst_measured"] == "50")
    #expect(finding["best_percent"] == "80.00" && finding["reference_best_percent"] == "")
  }

  @Test func `a reading has its best and its worst case where they differ`() throws {
    let folder = try half()
    let arguments = ["what-if", "--goal", "gold=70%", "--output", "out"]
    let text = try run(arguments, in: folder)
    let doubts = "        could be 67.50 to 92.50, 0 to 1 months, 40 unmeasurable\n"
    #expect(text.components(separatedBy: doubts).count == 3, "\(text)")
    let row = try #require(CSVTable(folder.read("out/what-if.csv")).rows.first)
    #expect(row["worst_percent"] == "67.50" && row["changed_best_percent"] == "92.50")
    #expect(row["worst_months_attained"] == "0" && row["changed_best_months_attained"] == "1")
    let month = try #require(CSVTable(folder.read("out/what-if-months.csv")).rows.last)
    #expect(month["worst_met"] == "108" && month["changed_worst_measured"] == "160")
    let markdown = try AttainProgram.run(arguments + ["--format", "markdown"], in: folder.url)
    #expect(markdown.output.contains("108 of 120, could be 67.50 to 92.50 |"))
  }
}
