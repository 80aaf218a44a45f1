import Foundation
import TestSupport
import Testing

/// What is said where there is one of everything.
struct OneTicketTests {
  /// Words for many, beside a one that stands alone.
  private static var many: Regex<Substring> {
    #/(?:^|[^0-9.,:])1 (?:targets|tickets|months|whole months|changes|comparisons|clocks|rows|breaches|are|sentences|Zielen|Tickets|Monate|ganze|Veränderungen|Vergleichen|Uhren|sind|Sätze|objectifs|mois entiers|changements|comparaisons|horloges)\b/#
  }

  private func texts(_ folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
      .filter { $0.hasSuffix(".html") }.map { path in
        try folder.read(path).replacing(#/<style>[^<]*<\/style>/#, with: "")
          .replacing(#/<[^>]*>/#, with: "|")
      }
  }

  @Test(arguments: ["en", "de", "fr"])
  func `one ticket is told as one, on pages and on the terminal`(language: String) throws {
    var project = PageProject(parties: [("Acme", [true])])
    project.reports = "{scorecards-per: customer, formats: [html], language: \(language)}"
    let folder = try project.folder()
    for arguments in [
      ["report"], ["trend", "--months", "1"], ["compare", "--by", "customer", "--months", "1"],
    ] {
      let run = try AttainProgram.run(arguments + ["--month", "2026-10"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
      for said in [run.output, run.messages] {
        #expect(said.firstMatch(of: Self.many) == nil, "\(said)")
      }
    }
    let texts = try texts(folder)
    #expect(texts.count == 4)
    for text in texts {
      let found = text.matches(of: Self.many).map { String($0.output) }
      #expect(found.isEmpty, "\(found)")
    }
  }
}
