import Foundation
import FoundationXML
import TestSupport
import Testing

/// `report.html` and the pages beside it.
struct ReportPageTests {
  private func sample(_ options: [String] = []) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try AttainProgram.run(
      [
        "report", "--project", "SampleData", "--month", "2026-10", "--output", folder.url.path,
        "--quiet",
      ] + options)
    #expect(run.status == 0, "\(run.messages)")
    return folder
  }

  private func pages(_ folder: TemporaryFolder) throws -> [(name: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasSuffix(".html") }.sorted().map { ($0, try folder.read($0)) }
  }

  @Test func `a page is whole by itself: no script, nothing from elsewhere`() throws {
    let pages = try pages(sample())
    #expect(pages.count == 8)
    for page in pages {
      for word in ["<script", "javascript:", "http-equiv", "@import", "url(http", "src=\"http"] {
        #expect(!page.text.contains(word), "\(page.name) has \(word)")
      }
      let links = page.text.matches(of: #/href="([^"]*)"/#).map { String($0.output.1) }
      for link in links where !link.hasPrefix("#") {
        #expect(!link.contains(":") && link.hasSuffix(".csv"), "\(link)")
      }
    }
  }

  @Test func `every link within a page leads somewhere, and no id stands twice`() throws {
    for page in try pages(sample()) {
      let ids = page.text.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(page.name)")
      for link in page.text.matches(of: #/href="#([^"]*)"/#) {
        #expect(ids.contains(String(link.output.1)), "\(page.name): \(link.output.1)")
      }
      for link in page.text.matches(of: #/aria-labelledby="([^"]*)"/#) {
        for id in link.output.1.split(separator: " ") { #expect(ids.contains(String(id))) }
      }
    }
  }

  @Test func `every element that is opened is closed`() throws {
    for page in try pages(sample()) {
      // Void elements are the one difference between these pages and XML.
      let xml = page.text.replacing(#/<(meta|img)( [^>]*)>/#) { "<\($0.output.1)\($0.output.2)/>" }
        .replacing("<!doctype html>", with: "")
      let parser = XMLParser(data: Data(xml.utf8))
      #expect(parser.parse(), "\(page.name): \(String(describing: parser.parserError))")
    }
  }

  @Test func `the page's numbers are those of the tables`() throws {
    let folder = try sample()
    let page = try folder.read("2026-10/report.html")
    let text = page.replacing(#/<[^>]*>/#, with: "|")
    for row in try CSVTable(folder.read("2026-10/compliance.csv")).rows
    where row["breakdown"] == "all" {
      let (met, measured) = (row["met"] ?? "", row["measured"] ?? "")
      #expect(text.contains("\(met) of \(measured)"), "\(row["agreement"] ?? "")")
      #expect(text.contains("\(row["attainment_percent"] ?? "")%"))
    }
    for row in try CSVTable(folder.read("2026-10/breaches.csv")).rows {
      #expect(text.contains("\(row["file"] ?? ""):\(row["line"] ?? "")"))
    }
    for row in try CSVTable(folder.read("2026-10/overdue.csv")).rows {
      #expect(text.contains(row["ticket"] ?? "no ticket"))
    }
  }

  @Test func `the manifest's hashes stand in the page`() throws {
    let folder = try sample()
    let page = try folder.read("2026-10/report.html")
    // What the month itself consists of stands in the manifest alone.
    let manifest = try #require(
      try folder.read("2026-10/manifest.json").split(separator: "\"outputs\"").first)
    let hashes = manifest.matches(of: #/"sha256": "([0-9a-f]{64})"/#).map { $0.output.1 }
    #expect(hashes.count > 20)
    for hash in hashes { #expect(page.contains(hash)) }
  }

  @Test func `breaches beyond what a page shows are counted, and the furthest are shown`() throws {
    let many = PageProject(parties: [("Acme", Array(repeating: true, count: 450))])
    let folder = try many.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    for name in ["report.html", "scorecards/Acme.html"] {
      let page = try folder.read("reports/2026-10/\(name)")
      #expect(page.contains("200 of 450 are shown"))
      #expect(page.matches(of: #/P0-\d+/#).count == 200)
    }
  }

  @Test func `only the formats that are asked for are written`() throws {
    for (formats, files) in [
      ("[html]", ["manifest.json", "report.html"]),
      ("[json]", ["manifest.json", "report.json"]),
      ("[jsonl]", ["breaches.jsonl", "manifest.json"]),
    ] {
      var project = PageProject(parties: [("Acme", [false])])
      project.reports = "{formats: \(formats)}"
      let folder = try project.folder()
      let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      let found = try FileManager.default.contentsOfDirectory(
        atPath: folder.url.appending(path: "reports/2026-10").path)
      #expect(found.sorted() == files)
    }
  }

  @Test func `a line of breaches.jsonl is a row of breaches.csv`() throws {
    var project = PageProject(parties: [("Acme", [true, false, true]), ("=cmd()", [true])])
    project.reports = "{formats: [csv, jsonl]}"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/2026-10/breaches.csv")).rows
    let lines = try folder.read("reports/2026-10/breaches.jsonl").split(separator: "\n")
    #expect(rows.count == 3 && lines.count == 3)
    for (row, line) in zip(rows, lines) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let fields = try #require(object["fields"] as? [String: Any])
      #expect(object["ticket"] as? String == row["ticket"])
      #expect((object["over_seconds"] as? Int).map { "\($0)" } == row["over_seconds"])
      #expect(fields["customer"] as? String == row["customer"])
      #expect(object["first_over"] is NSNull && row["first_over"] == "")
    }
  }

  @Test func `a workload above its limit is told and changes no verdict`() throws {
    var project = PageProject(parties: [("Acme", [false, false, false])])
    project.agreement = "workload: {per: month, tickets: 2}\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.read("reports/2026-10/report.html")
    #expect(page.contains("above the limit") && page.contains("150.00%"))
    #expect(page.contains("1 of 1 target attained."))
    let json = try folder.read("reports/2026-10/report.json")
    #expect(json.contains("\"tickets\": 3,\n      \"limit\": 2"))
    let rows = try CSVTable(folder.read("reports/2026-10/workload.csv")).rows
    #expect(rows.count == 3 && rows.allSatisfy { $0["month"] == "2026-10" })
    #expect(page.contains("<a href=\"workload.csv\">3</a>"))
  }

  @Test func `where every clock is listed, met of measured and the flow lead to their rows`() throws
  {
    var project = PageProject(parties: [("Acme", [false, true, false])])
    project.reports = "{clocks: true}"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.read("reports/2026-10/report.html")
    #expect(page.contains("<a href=\"clocks.csv\">2 of 3</a>"))
    #expect(page.contains("<a href=\"flow.csv\">3</a>"))
    #expect(try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows.count == 3)
    #expect(try CSVTable(folder.read("reports/2026-10/flow.csv")).rows.count == 6)
  }

  @Test func `limits of chance are drawn from eight measured months on`() throws {
    let page = try sample().read("2026-10/report.html")
    #expect(page.contains("Control limits"))
    let short = try PageProject(parties: [("Acme", [false])]).folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: short.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try !short.read("reports/2026-10/report.html").contains("Control limits"))
  }

  @Test func `breaches are counted by every field that numbers are broken down by`() throws {
    let folder = try sample()
    let page = try folder.read("2026-10/report.html")
    #expect(page.contains("By priority") && page.contains("By service"))
  }

  @Test func `a logo stands in the page itself, and what is no picture is refused`() throws {
    var project = PageProject(parties: [("Acme", [false])])
    project.reports = "{formats: [html], branding: {name: Sender, logo: logo.png}}"
    let folder = try project.folder()
    let missing = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(missing.status == 78 && missing.messages.contains("attain.yaml:"))
    try folder.write("logo.png", "no picture")
    let wrong = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(wrong.status == 78 && wrong.messages.contains("[logo]"))
    try folder.write("logo.png", String(repeating: "p", count: 300_000))
    let large = try AttainProgram.run(["check"], in: folder.url)
    #expect(large.messages.contains("has more than 262144 bytes [logo]"), "\(large.messages)")
    try folder.write("logo.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    let right = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(right.status == 0, "\(right.messages)")
    let page = try folder.read("reports/2026-10/report.html")
    #expect(page.contains("data:image/svg+xml;base64,PHN2ZyB4bWxucz0i"))
  }

  @Test func `a list of no formats is an error, and writes nothing`() throws {
    var project = PageProject(parties: [("Acme", [false])])
    project.reports = "{formats: []}"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 78 && run.messages.contains("'formats' names no form of reports"))
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "reports/2026-10").path))
  }
}
