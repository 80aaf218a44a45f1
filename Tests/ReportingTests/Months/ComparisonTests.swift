import CivilTime
import Compliance
import Reporting
import ServiceModel
import Testing

/// Comparisons that are fair.
struct ComparisonTests {
  private func desk(
    _ sides: [(group: String, priority: String, met: Int, breached: Int)]
  ) throws -> ServiceDesk {
    var desk = try ServiceDesk()
    for side in sides {
      try desk.add(
        "2026-10", met: side.met, breached: side.breached,
        fields: ["group": side.group, "priority": side.priority])
    }
    return desk
  }

  private func verdicts(_ desk: ServiceDesk, against: String? = nil) throws -> [String: String] {
    let table = try CSVTable(
      .differences, of: desk.compared(by: .group, targets: [1], against: against))
    return Dictionary(
      uniqueKeysWithValues: table.rows.map {
        (table.cell($0, "side"), table.cell($0, "verdict"))
      })
  }

  @Test func `another mix alone makes nobody worse`() throws {
    // Both meet 60 % of P1 and 95 % of P2; A has mostly P1.
    let desk = try desk([
      ("A", "P1", 180, 120), ("A", "P2", 38, 2), ("B", "P1", 24, 16), ("B", "P2", 285, 15),
    ])
    #expect(
      try verdicts(desk) == ["A": "no difference shown", "B": "no difference shown"])
    let table = try CSVTable(.sides, of: desk.compared(by: .group, targets: [1]))
    #expect(table.column("attainment_percent") == ["64.11", "90.88"])
  }

  @Test func `who is worse with the same mix is told, from both ends`() throws {
    let desk = try desk([
      ("A", "P1", 150, 50), ("A", "P2", 190, 10), ("B", "P1", 195, 5), ("B", "P2", 198, 2),
    ])
    #expect(try verdicts(desk) == ["A": "worse", "B": "better"])
    let text = ComparisonText(desk.compared(by: .group, targets: [1])).text
    #expect(text.contains("A is worse than B with the same mix: −13.25 points"))
  }

  @Test func `below five clocks a side nobody is ranked, however bad it looks`() throws {
    let desk = try desk([("A", "P1", 0, 4), ("B", "P1", 400, 0)])
    #expect(try verdicts(desk) == ["A": "too few", "B": "too few"])
    let enough = try self.desk([("A", "P1", 0, 5), ("B", "P1", 400, 0)])
    #expect(try verdicts(enough) == ["A": "worse", "B": "better"])
  }

  @Test func `sides that have nothing alike are not compared`() throws {
    let desk = try desk([("A", "P1", 10, 40), ("B", "P2", 50, 0)])
    #expect(try verdicts(desk) == ["A": "nothing alike", "B": "nothing alike"])
  }

  @Test func `several comparisons are corrected, and one against a named side is told`() throws {
    let desk = try desk([
      ("A", "P1", 90, 10), ("B", "P1", 80, 20), ("C", "P1", 97, 3), ("D", "P1", 90, 10),
    ])
    let study = desk.compared(by: .group, targets: [1])
    let pairs = try CSVTable(.pairs, of: study)
    #expect(pairs.rows.count == 6)
    for row in pairs.rows {
      let single = try #require(Double(pairs.cell(row, "p")))
      let corrected = try #require(Double(pairs.cell(row, "p_corrected")))
      #expect(corrected >= single)
      #expect(
        pairs.cell(row, "verdict") == "no difference shown" ? corrected > 0.05 : corrected <= 0.05)
    }
    #expect(
      try verdicts(desk, against: "C") == [
        "A": "no difference shown", "B": "worse", "D": "no difference shown",
      ])
  }

  @Test(arguments: 0..<6)
  func `every clock is on one side or on none, in one place of the mix`(seed: Int) throws {
    var desk = try ServiceDesk(seed < 3 ? Names() : Names.hostile(seed))
    try desk.addRandom(300, seed: seed)
    let study = desk.compared(by: TicketField(index: 8), targets: [1])
    let (sides, mix) = (try CSVTable(.sides, of: study), try CSVTable(.mix, of: study))
    let months = (0..<12).map { desk.month - $0 }
    let clocks = months.flatMap { desk.clocks(of: 1, month: $0) }
    let site = Set(sides.column("side"))
    #expect(site.count == sides.rows.count && !site.contains(""))
    func sum(_ table: CSVTable, _ column: String) -> Int {
      table.column(column).compactMap { Int($0) }.reduce(0, +)
    }
    // Every ticket names a site.
    #expect(sum(sides, "clocks") == clocks.count)
    #expect(sum(sides, "met") == clocks.count { $0.outcome == .met })
    #expect(sum(mix, "met") == sum(sides, "met"))
    #expect(sum(mix, "measured") == sum(sides, "measured"))
  }

  @Test(arguments: 0..<4)
  func `counts of two workers come to those of one, and lines keep to the terminal`(seed: Int)
    throws
  {
    var desk = try ServiceDesk(Names.hostile(seed))
    try desk.addRandom(300, seed: seed)
    for field in [TicketField.group, TicketField(index: 8), nil] {
      let compared = ComparedBy(field, monthCount: 12, desk.rulebook)
      var merged = desk.tally(desk.tickets.suffix(140), compared)
      merged.merge(desk.tally(desk.tickets.prefix(160), compared)) { $0 }
      let one = desk.compared(by: field)
      let other = ComparisonStudy(desk.input(merged), compared)
      for file in ComparisonFile.allCases {
        #expect(file.bytes(one, .plain) == file.bytes(other, .plain))
      }
      for line in ComparisonText(one).text.split(separator: "\n") {
        #expect(shown(line) <= 80, "\(line)")
      }
    }
  }

  /// Characters that take a column.
  private func shown(_ line: Substring) -> Int {
    line.unicodeScalars.count {
      ![.format, .nonspacingMark].contains($0.properties.generalCategory)
    }
  }

  @Test func `long times and many breaches stay apart from one another`() throws {
    var desk = try ServiceDesk()
    for created in ["2021-01-04", "2022-03-01", "2023-05-02", "2024-07-01", "2025-09-02"] {
      try desk.add(
        "2026-10", met: 0, breached: 3,
        fields: ["group": "Network", "created": "\(created)T09:00:00Z"])
    }
    let text = ComparisonText(desk.compared(by: .group)).text
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("  Network") }
    #expect(!rows.isEmpty && rows.contains { $0.contains(":") })
    for cell in rows.flatMap({ $0.split(separator: " ") }) {
      #expect(cell.count { $0 == ":" } <= 1, "\(text)")
    }
  }

  @Test func `all of n and none of n have intervals, and nothing has none`() throws {
    let table = try CSVTable(
      .sides, of: desk([("A", "P1", 12, 0), ("B", "P1", 0, 12)]).compared(by: .group, targets: [1]))
    #expect(table.column("interval_lower_percent") == ["75.75", "0.00"])
    #expect(table.column("interval_upper_percent") == ["100.00", "24.25"])
    let empty = try ServiceDesk().compared(by: .group)
    #expect(try CSVTable(.sides, of: empty).rows.isEmpty)
    #expect(ComparisonText(empty).text.contains("Nothing of this was measured"))
  }

  @Test func `a share with the same mix never reads as more than it is`() throws {
    let desk = try desk([("A", "P1", 29_999, 1), ("B", "P1", 29_970, 30), ("C", "P1", 9, 0)])
    let study = desk.compared(by: .group, targets: [1])
    let table = try CSVTable(.differences, of: study)
    #expect(table.column("standardised_percent") == ["99.99", "99.90", "100.00"])
    #expect(
      try CSVTable(.sides, of: study).column("attainment_percent") == ["99.99", "99.90", "100.00"])
  }

  @Test func `a side is held against a goal that all its months have, and against none of several`()
    throws
  {
    var desk = try ServiceDesk()
    for month in ["2026-05", "2026-06", "2026-08"] {
      try desk.add(
        month, met: 40, breached: 0, fields: ["first-response": "\(month)-02T09:00:00Z"])
    }
    // The goal of the response was 80 % until June 2026, and is 95 % from July on.
    func goals(_ target: Int, months: Int) throws -> [String] {
      let study = desk.compared(by: .group, months: months, targets: [target])
      let table = try CSVTable(.sides, of: study)
      let row = try #require(table.rows.first)
      return ["goal_percent", "statistical_verdict", "funnel"].map { table.cell(row, $0) }
    }
    #expect(try goals(0, months: 12) == ["", "", ""])
    #expect(try goals(0, months: 4) == ["95.00", "in line", "within"])
    #expect(try goals(1, months: 12)[0] == "90.00")
  }

  @Test(arguments: 2...6)
  func `all others are all without the one`(sides: Int) throws {
    let desk = try desk(
      (0..<sides).flatMap { side in
        ["P1", "P2"].map { (group: "G\(side)", priority: $0, met: 5 + 3 * side, breached: side) }
      })
    let table = try CSVTable(.differences, of: desk.compared(by: .group, targets: [1]))
    let counts = table.rows.map {
      (table.number($0, "clocks") ?? 0, table.number($0, "clocks_against") ?? 0)
    }
    #expect(counts.count == sides)
    let all = counts.reduce(0) { $0 + $1.0 }
    #expect(counts.allSatisfy { $0.0 + $0.1 == all })
  }
}
