import Foundation
import TestSupport
import Testing

/// Scorecards: one for each party, of its own tickets alone.
struct ScorecardTests {
  private func report(_ project: PageProject) throws -> TemporaryFolder {
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return folder
  }

  /// Hostile names with so many tickets each, every other one late.
  private var hostile: PageProject {
    PageProject(
      parties: PageProject.hostile.enumerated().map { place, name in
        (name, (0...place).map { $0.isMultiple(of: 2) })
      })
  }

  @Test func `a scorecard tells of its party's tickets alone, whatever the names`() throws {
    let folder = try report(hostile)
    let rows = try CSVTable(try folder.read("reports/2026-10/scorecards.csv")).rows
    #expect(
      rows.compactMap { $0["party"].map { Array($0.utf8) } }
        == PageProject.names.filter { !$0.isEmpty }.map { Array($0.utf8) }.sorted {
          $0.lexicographicallyPrecedes($1)
        })
    for row in rows {
      let party = try #require(row["party"])
      let place = try #require(
        PageProject.names.firstIndex { $0.utf8.elementsEqual(party.utf8) })
      let file = try #require(row["file"])
      let page = try folder.read("reports/2026-10/\(file).html")
      let tickets = Set(page.matches(of: #/P(\d+)-\d+/#).map { String($0.output.1) })
      #expect(tickets == ["\(place)"], "\(party) has tickets of \(tickets)")
      #expect(row["breaches"] == "\(place / 2 + 1)")
    }
  }

  @Test func `files of scorecards are plain steps of a path, each different in any case`() throws {
    let folder = try report(hostile)
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "reports/2026-10/scorecards").path)
    #expect(files.count == PageProject.hostile.count - 1)
    #expect(Set(files.map { $0.lowercased() }).count == files.count)
    for file in files {
      #expect(file.hasSuffix(".html") && !file.hasPrefix(".") && file.utf8.count < 255)
      #expect(!file.contains { "/\\:*?\"<>|\u{200B}\u{202E}".contains($0) }, "\(file)")
    }
    let outside = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(outside.sorted() == ["agreements", "attain.yaml", "reports", "tickets.csv"])
  }

  @Test func `no text of an export becomes markup`() throws {
    let folder = try report(hostile)
    let report = try folder.read("reports/2026-10/report.html")
    #expect(!report.contains("<script") && !report.contains("<b>"))
    #expect(report.contains("Desk &lt;b&gt;&amp;amp;"))
  }

  @Test func `the scorecards of a month are those of its parties, old ones are gone`() throws {
    let folder = try report(hostile)
    try folder.write(
      "tickets.csv",
      "id,created,resolved,priority,customer,status\n"
        + "P0-0,2026-10-06T09:00:00Z,2026-10-06T10:00:00Z,P1,Acme,Closed\n")
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "reports/2026-10/scorecards").path)
    #expect(files == ["Acme.html"])
  }

  @Test(arguments: [
    ("en", "1 of 1 target attained.", "100.00%"),
    ("de", "1 von 1 Ziel erreicht.", "100,00\u{A0}%"),
    ("fr", "1 objectif sur 1 atteint.", "100,00\u{A0}%"),
  ])
  func `pages speak the project's language`(language: String, sentence: String, percent: String)
    throws
  {
    var project = PageProject(parties: [("Acme", [false])])
    project.reports = "{scorecards-per: customer, formats: [html], language: \(language)}"
    let folder = try report(project)
    for file in ["report.html", "scorecards/Acme.html"] {
      let page = try folder.read("reports/2026-10/\(file)")
      #expect(page.contains("<html lang=\"\(language)\">"))
      #expect(page.contains(sentence) && page.contains(percent), "\(file)")
    }
  }
}
