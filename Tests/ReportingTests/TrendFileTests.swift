import CivilTime
import Compliance
import Reporting
import ServiceModel
import Testing

/// `trend.csv` against sums over its own months.
struct TrendFileTests {
  private func desk(_ seed: Int) throws -> ServiceDesk {
    var desk = try ServiceDesk()
    try desk.addRandom(300, seed: seed)
    return desk
  }

  /// The rows of each target.
  private func targets(_ table: CSVTable) -> [[[String]]] {
    let names = table.rows.map { table.cell($0, "agreement") + "/" + table.cell($0, "target") }
    return Set(names).sorted().map { name in
      zip(names, table.rows).filter { $0.0 == name }.map { $0.1 }
    }
  }

  @Test(arguments: 0..<6)
  func `every target has every month from the first to the last that has data`(seed: Int) throws {
    let desk = try desk(seed)
    let table = try CSVTable(.trend, of: desk.input())
    let withData = zip(table.column("month"), table.column("measured"))
      .filter { $0.1 != "0" }.compactMap { Month($0.0) }
    let first = try #require(withData.min())
    let last = try #require(withData.max())
    let months = (first.index...last.index).map { Month(index: $0).description }
    #expect(last <= desk.month)
    #expect(targets(table).count == 4)
    for rows in targets(table) {
      #expect(rows.map { table.cell($0, "month") } == months)
    }
  }

  @Test(arguments: 0..<6)
  func `a month's numbers are those of its clocks, one by one`(seed: Int) throws {
    let desk = try desk(seed)
    let table = try CSVTable(.trend, of: desk.input())
    for (number, target) in desk.rulebook.targets.enumerated() {
      let rows = table.rows.filter {
        table.cell($0, "agreement") == target.agreement && table.cell($0, "target") == target.target
      }
      for row in rows {
        let month = try #require(Month(table.cell(row, "month")))
        let clocks = desk.clocks(of: number, month: month)
        let met = clocks.count { $0.outcome == .met }
        #expect(table.number(row, "met") == met)
        #expect(
          table.number(row, "measured") == met + clocks.count { $0.outcome == .breached })
      }
    }
  }

  @Test(arguments: 0..<6)
  func `rolling numbers are the sums of the months that end with their own`(seed: Int) throws {
    let table = try CSVTable(.trend, of: try desk(seed).input())
    for rows in targets(table) {
      for index in rows.indices {
        for length in [3, 12] {
          let window = rows[max(0, index - length + 1)...index]
          let met = window.reduce(0) { $0 + (table.number($1, "met") ?? 0) }
          let measured = window.reduce(0) { $0 + (table.number($1, "measured") ?? 0) }
          #expect(table.number(rows[index], "rolling_\(length)_met") == met)
          #expect(table.number(rows[index], "rolling_\(length)_measured") == measured)
          #expect(
            table.cell(rows[index], "rolling_\(length)_percent") == percent(met, of: measured))
        }
      }
    }
  }

  @Test(arguments: 0..<6)
  func `a change is the difference of two printed percentages`(seed: Int) throws {
    let table = try CSVTable(.trend, of: try desk(seed).input())
    for rows in targets(table) {
      #expect(rows.first.map { table.cell($0, "change_points") } == "")
      for (before, now) in zip(rows, rows.dropFirst()) {
        let ends = [before, now].map { hundredths(table.cell($0, "attainment_percent")) }
        guard let from = ends[0], let to = ends[1] else {
          #expect(table.cell(now, "change_points").isEmpty)
          continue
        }
        #expect(hundredths(table.cell(now, "change_points")) == to - from)
      }
    }
  }

  @Test(arguments: 0..<6)
  func `a month without data neither breaks nor lengthens a row of attained months`(
    seed: Int
  ) throws {
    let table = try CSVTable(.trend, of: try desk(seed).input())
    for rows in targets(table) {
      for (index, row) in rows.enumerated() {
        let verdicts = rows[...index].map { table.cell($0, "attained") }.filter { $0 != "no data" }
        let inARow = verdicts.reversed().prefix { $0 == "yes" }.count
        #expect(table.number(row, "months_attained_in_a_row") == inARow)
      }
    }
  }

  private func percent(_ met: Int, of measured: Int) -> String {
    if measured == 0 { return "" }
    let hundredths = met * 10_000 / measured
    return "\(hundredths / 100).\(padded(hundredths % 100, 2))"
  }

  private func hundredths(_ text: String) -> Int? {
    let digits = text.replacing(".", with: "")
    return Int(digits)
  }
}
