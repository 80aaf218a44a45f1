import Foundation
import Reporting
import ServiceModel
import Testing

/// `report.json` and `manifest.json`, read by another parser.
struct JSONFileTests {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func desk(_ seed: Int) throws -> ServiceDesk {
    var desk = try ServiceDesk(.hostile(seed))
    try desk.addRandom(300, seed: seed)
    return desk
  }

  @Test(arguments: 0..<8)
  func `the report parses, and says what the CSV files say`(seed: Int) throws {
    let input = try desk(seed).input()
    let report = try object(ReportFile.report.bytes(of: input, style: .plain))
    let table = try CSVTable(.compliance, of: input)
    let wholes = table.rows.filter { table.cell($0, "breakdown") == "all" }
    let targets = try #require(report["targets"] as? [[String: Any]])
    #expect(targets.count == wholes.count)
    for (target, row) in zip(targets, wholes) {
      let attainment = try #require(target["attainment"] as? [String: Any])
      #expect(target["agreement"] as? String == table.cell(row, "agreement"))
      #expect(attainment["met"] as? Int == table.number(row, "met"))
      #expect(attainment["measured"] as? Int == table.number(row, "measured"))
      #expect(target["unmeasurable"] as? Int == table.number(row, "unmeasurable"))
      let breakdown = try #require(target["breakdown"] as? [[String: Any]])
      let parts = table.rows.filter {
        table.cell($0, "breakdown") != "all"
          && table.cell($0, "target") == table.cell(row, "target")
          && table.cell($0, "agreement") == table.cell(row, "agreement")
      }
      #expect(breakdown.map { $0["value"] as? String } == parts.map { table.cell($0, "value") })
    }
    let trend = try CSVTable(.trend, of: input)
    let months = targets.compactMap { $0["trend"] as? [Any] }.reduce(0) { $0 + $1.count }
    #expect(months == trend.rows.count)
    let backlog = try #require(report["backlog"] as? [Any])
    #expect(backlog.count == (try CSVTable(.backlog, of: input)).rows.count)
  }

  @Test(arguments: 0..<8)
  func `the manifest parses, and every name in it is the one given`(seed: Int) throws {
    let names = Names.hostile(seed)
    let input = try desk(seed).input(warnings: Names.hostile)
    let manifest = try object(ReportFile.manifest.bytes(of: input, style: .plain))
    #expect(manifest["format"] as? Int == 1)
    #expect((manifest["project"] as? String)?.utf8.elementsEqual(names.project.utf8) == true)
    #expect(manifest["as_of"] as? String == "2026-11-01T00:00:00Z")
    #expect(manifest["zone_data"] as? String == "2026a")
    #expect(manifest["calendars"] as? [String] == ["office", "always"])
    let sources = try #require(manifest["sources"] as? [[String: Any]])
    #expect(sources.first?["sha256"] as? String == "00ff")
    #expect(sources.first?["role"] as? String == "tickets")
    let agreements = try #require(manifest["agreements"] as? [[String: Any]])
    #expect(agreements.map { $0["from"] as? String }.prefix(2) == ["2020-01-01", "2026-07-01"])
    #expect(agreements.map { $0["until"] as? String }.prefix(2) == ["2026-06-30", "2028-12-31"])
    let warnings = try #require(manifest["warnings"] as? [String])
    #expect(warnings.map { [UInt8]($0.utf8) } == Names.hostile.map { [UInt8]($0.utf8) })
  }

  @Test(arguments: 0..<4)
  func `every law of the books stands in the manifest with its numbers, and closes`(
    seed: Int
  ) throws {
    let manifest = try object(
      ReportFile.manifest.bytes(of: try desk(seed).input(), style: .plain))
    let books = try #require(manifest["books"] as? [String: Any])
    #expect(books["closes"] as? Bool == true)
    for (law, whole) in [("rows", "read"), ("tickets", "all"), ("clocks", "all")] {
      var numbers = try #require(books[law] as? [String: Any])
      #expect(numbers.removeValue(forKey: "closes") as? Bool == true, "\(law)")
      let sum = try #require(numbers.removeValue(forKey: whole) as? Int)
      #expect(numbers.values.compactMap { $0 as? Int }.reduce(0, +) == sum, "\(law)")
      #expect(sum > 0)
    }
    let backlog = try #require(books["backlog"] as? [String: Any])
    #expect(backlog["closes"] as? Bool == true)
  }

  @Test(arguments: [ReportFile.report, .manifest])
  func `lines are indented by two blanks for each level`(file: ReportFile) throws {
    let text = String(decoding: file.bytes(of: try desk(1).input(), style: .plain), as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    var level = 0
    for line in text.split(separator: "\n") {
      if line.drop(while: { $0 == " " }).first.map({ "}]".contains($0) }) == true { level -= 1 }
      #expect(line.prefix { $0 == " " }.count == 2 * level)
      if line.hasSuffix("{") || line.hasSuffix("[") { level += 1 }
    }
  }
}
