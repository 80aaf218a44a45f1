import Foundation
import TestSupport
import Testing

/// The story of SampleData, found by the program.
struct SampleMonthsTests {
  private func run(_ command: [String]) throws -> (text: String, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    let run = try AttainProgram.run(
      command + ["--project", "SampleData", "--month", "2026-10", "--output", folder.url.path])
    #expect(run.status == 0, "\(run.messages)")
    // Lines are broken at their blanks.
    return (
      run.output.split { $0 == "\n" || $0 == " " }.joined(separator: " "), folder
    )
  }

  @Test
  func
    `the supplier that slips and the month that misses by one ticket are told in a sentence each`()
    throws
  {
    let (text, folder) = try run(["trend"])
    for sentence in [
      "Northern Carrier (northern-carrier-uc resolution) slips from July 2026 on: 593 of 623 (95.18%)"
        + " before, 147 of 194 (75.77%) since.",
      "bayernwerke-silver response missed October 2026 by one ticket: 80 of 85 (94.11%), where 81 were"
        + " needed.",
    ] {
      #expect(text.contains(sentence), "\(text)")
      let page = try folder.read("trend/trend.html")
      #expect(page.contains(sentence))
      #expect(try folder.read("trend/findings.csv").contains(sentence))
    }
    #expect(!text.contains("Kestrel Hardware"))
  }

  @Test func `the supplier that slips is worse than the others with the same mix`() throws {
    let (text, folder) = try run(["compare", "--by", "agreement", "--months", "4"])
    #expect(
      text.contains(
        "Northern Carrier (northern-carrier-uc) is worse than all others with the same mix:"))
    let rows = try CSVTable(folder.read("compare-agreement/sides.csv")).rows
    let carrier = try #require(rows.first { $0["side"] == "northern-carrier-uc" })
    // Sums of July to October 2026, as the trend has them.
    #expect(carrier["met"] == "147" && carrier["measured"] == "194")
    #expect(carrier["funnel"] == "below 99.8%" && carrier["provider"] == "Northern Carrier")
  }

  @Test func `months beside one another say what each month's report said`() throws {
    let (_, folder) = try run(["trend", "--months", "600"])
    let months = try CSVTable(folder.read("trend/months.csv")).rows
    let report = SharedFolder.project.appending(path: "SampleData/reports/2026-10/trend.csv")
    let kept = try CSVTable(String(contentsOf: report, encoding: .utf8)).rows
    #expect(months.count == kept.count && months.count > 200)
    for (row, other) in zip(months, kept) {
      for column in ["agreement", "target", "month", "met", "measured", "attainment_percent"] {
        #expect(row[column] == other[column])
      }
    }
  }

  @Test
  func `files are written by the project's formats, and the sides of a customer are its tickets`()
    throws
  {
    let (_, folder) = try run(["compare", "--by", "customer"])
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "compare-customer").path)
    #expect(
      names.sorted() == ["compare.html", "differences.csv", "mix.csv", "pairs.csv", "sides.csv"])
    let rows = try CSVTable(folder.read("compare-customer/sides.csv")).rows
    #expect(
      Set(rows.compactMap { $0["side"] }) == ["Bayernwerke", "Lakeshore Health", "Northwind"])
    #expect(rows.allSatisfy { $0["visits"] == "" && $0["own_seconds"] == "" })
  }
}
