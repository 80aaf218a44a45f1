import Foundation
import TestSupport
import Testing

/// Credits and the workload clause, through the whole program.
struct CreditReportTests {
  /// A project of one target with so many tickets met of so many, in October 2026.
  private func folder(
    _ credits: String, met: Int = 17, of measured: Int = 20, language: String = "en"
  ) throws -> TemporaryFolder {
    var project = SmallProject()
    project.project += "\nreports: {language: \(language), scorecards-per: type}"
    project.agreement = project.agreement.replacing(
      "kind: sla", with: "kind: sla\nparties: {customer: incident}\n\(credits)")
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n"
      + (0..<measured).map { number in
        "T\(number),2026-10-\(number % 2 == 0 ? "05" : "06")T09:00:00Z,,2026-10-\(number % 2 == 0 ? "05" : "06")T"
          + "\(number < met ? "10" : "15"):00:00Z,P2,Closed,incident,\n"
      }.joined()
    return try project.folder()
  }

  private func report(_ folder: TemporaryFolder) throws -> String {
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--output", "out"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return run.output
  }

  private static let terms = """
    credits:
      fee: {per: month, amount: 200000.00 EUR}
      cap: 15%
      repeat: {months: 3, multiplier: 1.5}
      tiers: [{target: resolution, below: 90%, credit: 2%}, {target: resolution, below: 80%, credit: 5%}]
    """

  @Test func `a list of tiers alone gives shares of the fee`() throws {
    let folder = try folder("credits:\n  - {target: resolution, below: 90%, credit: 2%}")
    let text = try report(folder)
    #expect(text.contains("small: 2% of the fee owed"))
    let rows = try CSVTable(folder.read("out/2026-10/credits.csv")).rows
    #expect(rows.map { $0["target"] } == ["resolution", "all"])
    #expect(rows[0]["paid"] == "2.0000" && rows[0]["working"] == "fee × 2% = 2% of the fee")
  }

  @Test func `a credit stands everywhere with its working and what decides it`() throws {
    let folder = try folder(Self.terms)
    let text = try report(folder)
    #expect(
      text.contains("resolution: credit, 17 of 20 is below 90%: 200000.00 EUR × 2% = 4000.00 EUR"))
    #expect(text.contains("1 ticket decides 4000.00 EUR (resolution, met instead)"))
    let rows = try CSVTable(folder.read("out/2026-10/credits.csv")).rows
    #expect(rows[0]["standing"] == "credit" && rows[0]["paid_minor_units"] == "400000")
    #expect(rows[0]["worse_tickets"] == "2" && rows[0]["worse_change"] == "6000.00")
    #expect(rows[0]["better_tickets"] == "1" && rows[0]["better_change"] == "-4000.00")
    #expect(rows[1]["owed"] == "4000.00")
    for page in ["report.html", "scorecards/incident.html"] {
      let html = try folder.read("out/2026-10/\(page)")
      #expect(html.contains("id=\"credits\"") && html.contains("4,000.00\u{A0}EUR"), "\(page)")
    }
    let json = try JSONSerialization.jsonObject(
      with: Data(folder.read("out/2026-10/report.json").utf8))
    let credits = try #require((json as? [String: Any])?["credits"] as? [[String: Any]])
    let owed = try #require(credits.first?["owed"] as? [String: Any])
    #expect(owed["text"] as? String == "4000.00" && owed["minor_units"] as? Int == 400_000)
  }

  @Test(arguments: [
    ("de", "4.000,00\u{A0}EUR", "Gutschriften"), ("fr", "4\u{202F}000,00\u{A0}EUR", "Avoirs"),
  ])
  func `a page says amounts as its language does`(
    language: String, amount: String, title: String
  ) throws {
    let folder = try folder(Self.terms, language: language)
    _ = try report(folder)
    let html = try folder.read("out/2026-10/report.html")
    #expect(html.contains(amount) && html.contains(title))
  }

  @Test func `where no agreement has credits nothing tells of them`() throws {
    let folder = try folder("")
    #expect(try !report(folder).contains("Credits"))
    let month = folder.url.appending(path: "out/2026-10")
    #expect(!FileManager.default.fileExists(atPath: month.appending(path: "credits.csv").path))
    for file in ["report.json", "report.html", "manifest.json"] {
      #expect(try !folder.read("out/2026-10/\(file)").lowercased().contains("credits"), "\(file)")
    }
  }

  @Test func `above the workload limit targets are not in force, and no credit is due`() throws {
    let clause = "workload: {per: month, tickets: 19, above: suspended}\n"
    let folder = try folder(clause + Self.terms)
    let text = try report(folder)
    #expect(text.contains("– suspended") && text.contains("small: 0.00 EUR owed"))
    let row = try CSVTable(folder.read("out/2026-10/compliance.csv")).rows[0]
    #expect(row["attained"] == "suspended" && row["met"] == "17" && row["measured"] == "20")
    let trend = try CSVTable(folder.read("out/2026-10/trend.csv")).rows[0]
    #expect(trend["attained"] == "suspended" && trend["months_attained_in_a_row"] == "0")
    let credit = try CSVTable(folder.read("out/2026-10/credits.csv")).rows[0]
    #expect(credit["standing"] == "suspended by workload" && credit["paid"] == "0.00")
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--quiet", "--fail-on", "missed"], in: folder.url)
    #expect(run.status == 0)
    let months = try AttainProgram.run(["trend", "--month", "2026-10"], in: folder.url)
    #expect(months.status == 0 && months.output.contains("– suspended"), "\(months.output)")
    #expect(!months.output.contains("by one ticket"))
    #expect(try folder.read("reports/trend/trend.html").contains("– suspended"))
  }

  @Test
  func `an agreement that is renewed within the month is held to its limit by all its tickets`()
    throws
  {
    let clause = "workload: {per: month, tickets: 15, above: suspended}\n"
    let folder = try folder(clause + Self.terms)
    let whole = try folder.read("agreements/small.yaml")
    let range = "from: 2020-01-01, until: 2026-12-31"
    #expect(whole.contains(range))
    try folder.write(
      "agreements/small.yaml",
      whole.replacing(range, with: "from: 2020-01-01, until: 2026-10-05"))
    try folder.write(
      "agreements/renewed.yaml",
      whole.replacing(range, with: "from: 2026-10-06, until: 2026-12-31"))
    let text = try report(folder)
    #expect(text.contains("– suspended"), "\(text)")
    #expect(text.contains("small: 20 of 15 tickets, above the limit, suspended"), "\(text)")
    let listed = try CSVTable(folder.read("out/2026-10/workload.csv")).rows
    #expect(listed.count == 20)
    #expect(try folder.read("out/2026-10/report.json").contains("\"above\": true"))
  }

  @Test func `a version that ended leaves limit and credits to the one that took its tickets over`()
    throws
  {
    let clause = "workload: {per: month, tickets: 1, above: suspended}\n"
    let folder = try folder(clause + Self.terms)
    let whole = try folder.read("agreements/small.yaml")
    let range = "from: 2020-01-01, until: 2026-12-31"
    try folder.write(
      "agreements/small.yaml",
      whole.replacing(range, with: "from: 2020-01-01, until: 2026-10-05"))
    let next = whole.replacing(range, with: "from: 2026-10-06, until: 2026-12-31")
      .replacing(clause + Self.terms, with: "")
    for scope in ["", "scope: {priority: [P2, P9]}\n"] {
      try folder.write(
        "agreements/renewed.yaml", next.replacing("kind: sla\n", with: "kind: sla\n\(scope)"))
      let text = try report(folder)
      #expect(!text.contains("suspended") && !text.contains("owed"), "\(scope): \(text)")
    }
    // One that takes nothing over leaves it as it is.
    try folder.write(
      "agreements/renewed.yaml",
      next.replacing("kind: sla\n", with: "kind: sla\nscope: {priority: P9}\n"))
    let beside = whole.replacing(range, with: "from: 2020-01-01, until: 2026-10-05")
      .replacing("kind: sla\n", with: "kind: sla\nscope: {priority: P2}\n")
    try folder.write("agreements/small.yaml", beside)
    #expect(try report(folder).contains("– suspended"))
  }

  @Test func `what a version agrees that is in force later is not suspended`() throws {
    let clause = "workload: {per: month, tickets: 15, above: suspended}\n"
    let folder = try folder(clause)
    let whole = try folder.read("agreements/small.yaml")
    let range = "from: 2020-01-01, until: 2026-12-31"
    try folder.write(
      "agreements/small.yaml",
      whole.replacing(range, with: "from: 2020-01-01, until: 2026-10-31"))
    try folder.write(
      "agreements/renewed.yaml",
      whole.replacing(range, with: "from: 2026-11-01, until: 2026-12-31")
        + "\n  - {id: response, from: created, to: first-response, goal: 50%, within: [{time: 1h}]}\n"
    )
    #expect(try report(folder).contains("– suspended"))
    let rows = try CSVTable(folder.read("out/2026-10/compliance.csv")).rows
    let standings = rows.filter { $0["breakdown"] == "all" }.map {
      "\($0["target"] ?? "") \($0["attained"] ?? "")"
    }
    #expect(standings == ["resolution suspended", "response no data"], "\(rows)")
  }

  @Test func `parts side by side have a limit each, and one of them suspends the agreement`() throws
  {
    let clause = "workload: {per: month, tickets: 15, above: suspended}\n"
    let folder = try folder(clause)
    let whole = try folder.read("agreements/small.yaml")
    let first = whole.replacing("calendar: office", with: "calendar: office\nscope: {priority: P2}")
    try folder.write("agreements/small.yaml", first)
    try folder.write(
      "agreements/zother.yaml",
      first.replacing("priority: P2", with: "priority: P9").replacing(clause, with: ""))
    let text = try report(folder)
    #expect(text.contains("– suspended"), "\(text)")
    #expect(text.contains("small: 20 of 15 tickets, above the limit, suspended"), "\(text)")
  }

  @Test func `a month without a limit lists no ticket against one`() throws {
    let folder = try folder("workload: {per: month, tickets: 15}\n")
    let whole = try folder.read("agreements/small.yaml")
    let range = "from: 2020-01-01, until: 2026-12-31"
    try folder.write(
      "agreements/small.yaml",
      whole.replacing(range, with: "from: 2020-01-01, until: 2026-09-30"))
    try folder.write(
      "agreements/renewed.yaml",
      whole.replacing(range, with: "from: 2026-10-01, until: 2026-12-31")
        .replacing("workload: {per: month, tickets: 15}\n", with: ""))
    let text = try report(folder)
    #expect(!text.contains("Workload"), "\(text)")
    #expect(try CSVTable(folder.read("out/2026-10/workload.csv")).rows.isEmpty)
  }

  @Test(arguments: [["--threshold", "small/resolution=20h"], ["--goal", "small/resolution=50%"]])
  func `other terms bring no verdict to a month that is suspended`(terms: [String]) throws {
    let folder = try folder("workload: {per: month, tickets: 15, above: suspended}\n")
    let run = try AttainProgram.run(
      ["what-if", "--month", "2026-10", "--output", "out", "--quiet"] + terms, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let row = try CSVTable(folder.read("out/what-if.csv")).rows[0]
    #expect(row["months_measured"] == "0" && row["changed_months_measured"] == "0", "\(row)")
  }

  @Test(arguments: [
    "workload: {per: month, tickets: 20, above: suspended}", "workload: {tickets: 19}",
  ])
  func `at the limit, and without the clause, targets are in force`(clause: String) throws {
    let folder = try folder(clause + "\n" + Self.terms)
    #expect(try report(folder).contains("small: 4000.00 EUR owed"))
  }

  @Test func `the example of the definitions is what the program does`() throws {
    let text = try String(
      contentsOf: SharedFolder.project.appending(path: "Docs/definitions.md"), encoding: .utf8)
    let section = try #require(text.range(of: "### credits"))
    let blocks = text[section.upperBound...].split(separator: "```").map { String($0) }
    let folder = try folder(String(blocks[1].dropFirst("text\n".count)), met: 17)
    let said = try report(folder)
    for line in blocks[3].dropFirst("text\n".count).split(separator: "\n") {
      #expect(said.contains(line), "\(said)")
    }
  }
}
