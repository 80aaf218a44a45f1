import Foundation
import TestSupport
import Testing

/// `report.xlsx` says what the CSV files say, as texts, numbers and days.
struct WorkbookTests {
  private static let hostile = [
    "=cmd|' /C calc'!A0", "+1+1", "@SUM(A1)", "http://example.org/", "<script>alert(1)</script>",
    "a & b \"c\" 'd'", "_x000D_", "\u{202E}evil\u{200F} \u{5D0}\u{5D1}", "tab\tand\u{1}bell\u{7}",
    " blanks around ", "012", "TRUE", "2026-10-01",
  ]

  /// A project whose tickets are all breached, with a hostile text as the type of each.
  private func project(language: String = "en", formats: String = "csv, xlsx") -> SmallProject {
    var project = SmallProject()
    project.project =
      project.project.replacing("type: type", with: "type: type, customer: hold")
      + "\nreports: {formats: [\(formats)], language: \(language),"
      + " break-down-by: [priority, type], scorecards-per: customer}\n"
    let rows = Self.hostile.enumerated().map { place, text in
      let day = place % 20 + 1 < 10 ? "0\(place % 20 + 1)" : "\(place % 20 + 1)"
      return "T\(place),2026-09-\(day)T10:11:12Z,,2026-10-2\(place % 9)T12:34:56Z,P\(place % 3),"
        + "Closed,\"\(text.replacing("\"", with: "\"\""))\",\(place % 2 == 0 ? "North" : "South")"
    }
    project.tickets =
      (["id,created,responded,resolved,priority,status,type,hold"] + rows).joined(separator: "\n")
      + "\n"
    return project
  }

  private func report(
    _ folder: TemporaryFolder, output: String = "out", _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws -> AttainProgram.Run {
    try AttainProgram.run(
      ["report", "--month", "2026-10", "--quiet", "--output", output] + options, in: folder.url,
      environment: environment)
  }

  private func book(_ folder: TemporaryFolder, _ name: String) throws -> WorkbookReader {
    try WorkbookReader(folder.url.appending(path: "out/2026-10/\(name)"))
  }

  @Test(arguments: ["compliance", "breaches"])
  func `a sheet holds every cell of its CSV file as what it is`(name: String) throws {
    let folder = try project().folder()
    #expect(try report(folder).status == 0)
    let book = try book(folder, "report.xlsx")
    let sheet = try #require(book.sheet(name.prefix(1).uppercased() + name.dropFirst()))
    let table = try CSVTable(try folder.read("out/2026-10/\(name).csv"))
    let header = try #require(
      try folder.read("out/2026-10/\(name).csv").split(separator: "\n").first)
    let names = header.split(separator: ",").map { String($0) }
    #expect(sheet.cells.count == table.rows.count + 1)
    #expect(table.rows.count >= Self.hostile.count)
    for (place, row) in table.rows.enumerated() {
      for (column, name) in names.enumerated() {
        let cell = sheet.cells[place + 1][column]
        #expect(matches(cell, row[name] ?? "", name), "\(name) \(row[name] ?? "") \(cell as Any)")
      }
    }
  }

  private func matches(_ cell: WorkbookReader.Cell?, _ text: String, _ name: String) -> Bool {
    if text.isEmpty { return cell == nil }
    if name.hasSuffix("_seconds") { return Int(text) == cell?.number.map { rounded($0 * 86_400) } }
    if name.hasSuffix("_percent") {
      return Int(text.replacing(".", with: "")) == cell?.number.map { rounded($0 * 10_000) }
    }
    switch name {
    case "month": return cell == .number(46_296)
    case "created", "start", "stop", "deadline": return seconds(text) == cell?.number.map(seconds)
    case "attained":
      return cell?.text == (text == "yes" ? "attained" : text == "no" ? "missed" : text)
    case "could_be_met", "met_had_all_kept", "agreement", "kind", "target", "breakdown", "ticket",
      "threshold", "calendar", "evidence", "file", "status", "priority":
      return cell == .text(text)
    case "type", "value": return cell?.text == shown(text)
    default: return cell == Double(text).map { .number($0) } || cell == .text(text)
    }
  }

  private func rounded(_ number: Double) -> Int { Int(number.rounded()) }

  /// Seconds of London's wall clock, in which the project reports.
  private func seconds(_ text: String) -> Int? {
    guard let date = try? Date(text, strategy: .iso8601),
      let zone = TimeZone(identifier: "Europe/London")
    else { return nil }
    return Int(date.timeIntervalSince1970) + zone.secondsFromGMT(for: date)
  }

  private func seconds(_ day: Double) -> Int { rounded((day - 25_569) * 86_400) }

  /// As XML can hold it: what escapes would say is escaped itself.
  private func shown(_ text: String) -> String {
    text.replacing("_x000D_", with: "_x005F_x000D_").replacing("\u{1}", with: "\u{FFFD}")
      .replacing("\u{7}", with: "\u{FFFD}")
  }

  @Test func `no text becomes a formula or a link, and a text too long is cut`() throws {
    var small = project()
    let long = String(repeating: "ä", count: 40_000)
    small.tickets += "LONG,2026-10-01T10:00:00Z,,2026-10-20T10:00:00Z,P1,Closed,\(long),North\n"
    let folder = try small.folder()
    #expect(try report(folder).status == 0)
    let book = try book(folder, "report.xlsx")
    for sheet in book.sheets {
      #expect(sheet.elements["f"] == nil && sheet.elements["hyperlink"] == nil)
      #expect(sheet.elements["broken"] == nil, "\(sheet.name)")
    }
    let texts = try #require(book.sheet("Breaches")).cells.flatMap { $0.values.compactMap(\.text) }
    for text in Self.hostile {
      // A reader of exports cuts blanks off.
      let isThere = texts.contains(shown(text.trimmingCharacters(in: .whitespaces)))
      #expect(isThere, "\(text)")
    }
    let cut = texts.filter { $0.utf16.count == 32_767 && $0.hasSuffix("ä…") }
    #expect(cut.count == 1)
  }

  @Test func `tables have headings that stay, a filter, a page across and charts`() throws {
    let folder = try project().folder()
    #expect(try report(folder).status == 0)
    let book = try book(folder, "report.xlsx")
    #expect(
      book.sheets.map { $0.name } == [
        "Summary", "Compliance", "Breaches", "Trend", "Backlog", "Holders", "Method",
      ])
    for sheet in book.sheets {
      #expect(sheet.frozenRows > 0 && sheet.isLandscape, "\(sheet.name)")
      #expect((sheet.filter == nil) == (sheet.name == "Method"), "\(sheet.name)")
    }
    let breaches = try #require(book.sheet("Breaches"))
    #expect(breaches.texts(0).prefix(3) == ["Month", "Agreement", "Kind"])
    #expect(breaches.texts(0).contains("Elapsed (h:mm)"))
    #expect(book.charts.filter { $0.contains("<c:barChart>") }.count == 2)
  }

  @Test(arguments: [("de", "Verletzungen"), ("fr", "Dépassements")])
  func `sheets are called in the language of the report`(language: String, name: String) throws {
    let folder = try project(language: language).folder()
    #expect(try report(folder).status == 0)
    #expect(try book(folder, "report.xlsx").sheet(name) != nil)
  }

  @Test func `a scorecard tells of its party alone and of nothing internal`() throws {
    let folder = try project().folder()
    #expect(try report(folder).status == 0)
    let book = try book(folder, "scorecards/North.xlsx")
    #expect(book.sheets.map { $0.name } == ["Summary", "Breaches", "Trend"])
    let breaches = try #require(book.sheet("Breaches"))
    let ticket = try #require(breaches.texts(0).firstIndex(of: "Ticket"))
    let tickets = breaches.cells.dropFirst().compactMap { $0[ticket]?.text }
    let north = Self.hostile.indices.filter { $0 % 2 == 0 }.map { "T\($0)" }
    #expect(Set(tickets) == Set(north) && tickets.count == north.count)
    for sheet in book.sheets {
      let texts = sheet.cells.flatMap { $0.values.compactMap(\.text) }
      #expect(!texts.contains { $0.contains("South") || $0.contains("tickets.csv") })
      #expect(!texts.contains("Most spent by"))
    }
  }

  @Test func `the same inputs give the same bytes at any time and by any number of workers`() throws
  {
    let folder = try project().folder()
    #expect(try report(folder).status == 0)
    Thread.sleep(forTimeInterval: 2.1)
    #expect(
      try report(folder, output: "again", ["--workers", "1"], environment: ["TZ": "Asia/Tokyo"])
        .status == 0)
    for name in ["report.xlsx", "scorecards/North.xlsx", "scorecards/South.xlsx"] {
      let files = try ["out", "again"].map {
        try Data(contentsOf: folder.url.appending(path: "\($0)/2026-10/\(name)"))
      }
      #expect(files[0] == files[1], "\(name)")
    }
  }

  @Test func `a run takes the place of an earlier one and removes what it does not write`() throws {
    let folder = try project().folder()
    for _ in 1...2 { #expect(try report(folder).status == 0) }
    let month = folder.url.appending(path: "out/2026-10")
    func names() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: month.path)
    }
    #expect(try names().filter { $0.hasSuffix(".xlsx") }.count == 3)
    #expect(try names().allSatisfy { !$0.hasSuffix(".new") })
    try folder.write("attain.yaml", project(formats: "csv").project)
    #expect(try report(folder).status == 0)
    #expect(try names().allSatisfy { !$0.hasSuffix(".xlsx") })
  }

  @Test func `a workbook that cannot be written ends the run, and nothing of it is left`() throws {
    let folder = try project().folder()
    try folder.write("out/2026-10/report.xlsx/in-the-way", "")
    let run = try report(folder)
    #expect(run.status == 73 && run.messages.contains("out/2026-10/report.xlsx is a folder"))
    let month = folder.url.appending(path: "out/2026-10")
    let files = try FileManager.default.subpathsOfDirectory(atPath: month.path)
    #expect(files.sorted() == ["report.xlsx", "report.xlsx/in-the-way"])
  }
}
