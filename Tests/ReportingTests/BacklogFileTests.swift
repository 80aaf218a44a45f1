import CivilTime
import Reporting
import Testing

/// `backlog.csv` and the law that its flow leads from month to month.
struct BacklogFileTests {
  private func table(_ seed: Int) throws -> CSVTable {
    var desk = try ServiceDesk()
    try desk.addRandom(300, seed: seed)
    return try CSVTable(.backlog, of: desk.input())
  }

  private static let flow = [
    "opening", "created", "reopened", "resolved", "cancelled", "closing", "open_0_2_days",
    "open_3_5_days", "open_6_10_days", "open_11_20_days", "open_over_20_days",
  ]

  @Test(arguments: 0..<6)
  func `a month opens with what the month before closed with`(seed: Int) throws {
    let table = try table(seed)
    for type in Set(table.column("type")) {
      let rows = table.rows.filter { table.cell($0, "type") == type }
      #expect(rows.first.flatMap { table.number($0, "opening") } == 0)
      for (before, now) in zip(rows, rows.dropFirst()) {
        #expect(table.number(before, "closing") == table.number(now, "opening"))
      }
    }
  }

  @Test(arguments: 0..<6)
  func `flow and ages lead to the closing backlog`(seed: Int) throws {
    let table = try table(seed)
    for row in table.rows {
      let numbers = Self.flow.map { table.number(row, $0) ?? 0 }
      #expect(numbers[0] + numbers[1] + numbers[2] - numbers[3] - numbers[4] == numbers[5])
      #expect(numbers[6...].reduce(0, +) == numbers[5])
    }
  }

  @Test(arguments: 0..<6)
  func `all types together are the last row of each month`(seed: Int) throws {
    let table = try table(seed)
    let months = Set(table.column("month")).sorted()
    #expect(months.last == "2026-10")
    for month in months {
      let rows = table.rows.filter { table.cell($0, "month") == month }
      #expect(rows.map { table.cell($0, "type") } == ["", "incident", "request", "all"])
      for column in Self.flow {
        let sum = rows.dropLast().reduce(0) { $0 + (table.number($1, column) ?? 0) }
        #expect(rows.last.flatMap { table.number($0, column) } == sum)
      }
    }
  }

  @Test func `a tally whose backlog does not close is a fault, and the manifest says so`() throws {
    var desk = try ServiceDesk()
    try desk.add("INC1", ["created": "2026-08-05T09:00:00Z", "type": "incident"])
    #expect(desk.input().faults.isEmpty)
    var early = try ServiceDesk(month: "2026-09")
    try early.add("INC1", ["created": "2026-08-05T09:00:00Z", "type": "incident"])
    let input = desk.input(early.tally(early.tickets))
    #expect(
      input.faults == [
        "the backlog of 'incident' in 2026-10 closes with 0, its flow leads to 1",
        "the backlog of 'all' in 2026-10 closes with 0, its flow leads to 1",
      ])
    let manifest = String(
      decoding: ReportFile.manifest.bytes(of: input, style: .plain), as: UTF8.self)
    #expect(manifest.contains("\"closes\": false"))
  }
}
