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

  @Test(arguments: 0..<6)
  func `open.csv lists the closing backlog, each ticket once and as old as it counts`(
    seed: Int
  ) throws {
    var desk = try ServiceDesk()
    try desk.addRandom(300, seed: seed)
    let backlog = try CSVTable(.backlog, of: desk.input())
    let open = try CSVTable(.open, of: desk.input())
    #expect(!open.rows.isEmpty && Set(open.column("ticket")).count == open.rows.count)
    for row in backlog.rows where backlog.cell(row, "month") == "2026-10" {
      let type = backlog.cell(row, "type")
      let days = open.rows.filter { type == "all" || open.cell($0, "type") == type }
        .compactMap { open.number($0, "open_days") }
      #expect(backlog.number(row, "closing") == days.count)
      #expect(backlog.number(row, "open_0_2_days") == days.count { $0 <= 2 })
      #expect(backlog.number(row, "open_6_10_days") == days.count { (6...10).contains($0) })
      #expect(backlog.number(row, "open_over_20_days") == days.count { $0 > 20 })
    }
  }

  @Test(arguments: 0..<6)
  func `flow.csv lists what the month's backlog counts`(seed: Int) throws {
    var desk = try ServiceDesk()
    try desk.addRandom(300, seed: seed)
    let backlog = try CSVTable(.backlog, of: desk.input())
    let flow = try CSVTable(.flow, of: desk.input())
    for row in backlog.rows where backlog.cell(row, "month") == "2026-10" {
      let type = backlog.cell(row, "type")
      let rows = flow.rows.filter { type == "all" || flow.cell($0, "type") == type }
      for event in ["created", "reopened", "resolved", "cancelled"] {
        #expect(
          backlog.number(row, event) == rows.count { flow.cell($0, "event") == event }, "\(event)")
      }
    }
    #expect(flow.column("at").allSatisfy { $0.hasPrefix("2026-10-") })
  }

  @Test func `a ticket that was open at the month's end is listed though it was resolved later`()
    throws
  {
    var desk = try ServiceDesk(month: "2026-09", asOf: "2026-11-01T00:00:00Z")
    try desk.add(
      "INC1", ["created": "2026-09-20T09:00:00Z", "resolved": "2026-10-05T09:00:00Z"])
    try desk.add(
      "INC2", ["created": "2026-09-20T09:00:00Z", "resolved": "2026-09-21T09:00:00Z"])
    let open = try CSVTable(.open, of: desk.input())
    #expect(open.column("ticket") == ["INC1"] && open.column("open_days") == ["10"])
    #expect(desk.input().faults.isEmpty)
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
        "1 open tickets are listed, 0 are counted",
      ])
    let manifest = String(
      decoding: ReportFile.manifest.bytes(of: input, style: .plain), as: UTF8.self)
    #expect(manifest.contains("\"closes\": false"))
  }
}
