import Statistics
import Testing

@testable import Reporting

/// What is said of a change when many targets are looked at.
struct CorrectedChangeTests {
  /// Eight good months, and six and six that differ little from each other.
  private func series(_ last: Int) throws -> [Proportion] {
    try [(40, 8), (20, 6), (last, 6)].flatMap { met, months in
      try (0..<months).map { try #require(Proportion(met - $0 * 5 % 8, of: 40)) }
    }
  }

  @Test func `a further change of a target has to be evidence over all targets as well`() throws {
    let steady = try (0..<20).map { try #require(Proportion(30 + $0 % 3, of: 40)) }
    var dropped = 0
    for last in [12, 14, 16, 18] {
      let series = try series(last)
      let alone = try #require(CorrectedChange.all(in: [series]).first)
      let among = CorrectedChange.all(in: [series] + Array(repeating: steady, count: 4))
      #expect(among.dropFirst().allSatisfy { $0.isEmpty })
      let found = try #require(among.first)
      #expect(found.contains { $0.point.place == 8 })
      for change in found {
        #expect(change.chance.millionths <= 50_000)
        #expect(change.chance.value >= min(1, change.point.chance.value * 5) - 1e-9)
      }
      dropped += alone.count - found.count
    }
    #expect(dropped > 0)
  }

  @Test func `findings have the chance of their own test and the one over all of its kind`() throws
  {
    var desk = try ServiceDesk()
    for month in 1...10 {
      try desk.add("2026-\(month < 10 ? "0" : "")\(month)", met: month < 6 ? 40 : 20, breached: 1)
    }
    let study = desk.trend()
    let table = try CSVTable(.findings, of: study)
    let statistics = try CSVTable(.statistics, of: study)
    let tested = table.rows.filter { !table.cell($0, "p").isEmpty }
    #expect(
      Set(tested.map { table.cell($0, "finding") }).isSubset(of: ["change", "slope", "weekday"]))
    for row in table.rows {
      let (own, all) = (Double(table.cell(row, "p")), Double(table.cell(row, "p_corrected")))
      #expect((own == nil) == (all == nil))
      if let own, let all { #expect(own <= all && all <= 0.05) }
      guard table.cell(row, "finding") == "slope" else { continue }
      let target = try #require(
        statistics.rows(of: table.cell(row, "agreement"), table.cell(row, "target")).first)
      #expect(table.cell(row, "p") == statistics.cell(target, "slope_p"))
      #expect(table.cell(row, "p_corrected") == statistics.cell(target, "slope_p_corrected"))
    }
  }

  @Test func `a change is told with both of its chances`() throws {
    var desk = try ServiceDesk()
    for (place, breached) in [1, 1, 1, 1, 1, 20, 20, 20, 20, 20].enumerated() {
      try desk.add(
        "2026-\(place < 9 ? "0" : "")\(place + 1)", met: 40 - breached, breached: breached)
    }
    let table = try CSVTable(.findings, of: desk.trend())
    let change = try #require(table.rows.first { table.cell($0, "finding") == "change" })
    let own = try #require(Double(table.cell(change, "p")))
    let corrected = try #require(Double(table.cell(change, "p_corrected")))
    #expect(own < corrected && corrected <= 0.05)
  }
}
