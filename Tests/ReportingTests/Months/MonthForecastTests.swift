import Reporting
import Testing

/// What may become of a month that runs.
struct MonthForecastTests {
  private func desk(history months: [String]) throws -> ServiceDesk {
    var desk = try ServiceDesk(asOf: "2026-10-15T00:00:00Z")
    for month in months { try desk.add(month, met: 20, breached: 0) }
    let common = [
      "customer": "Northwind", "status": "Open", "first-response": "2026-10-02T09:00:00Z",
    ]
    for number in 0..<9 {
      try desk.add(
        "D\(number)",
        common.merging([
          "created": "2026-10-02T09:00:00Z", "status": "Closed",
          "resolved": number == 0 ? "2026-10-09T09:00:00Z" : "2026-10-02T11:00:00Z",
        ]) { $1 })
    }
    // One is overdue, two have hours left.
    try desk.add("O", common.merging(["created": "2026-10-02T09:00:00Z"]) { $1 })
    for number in 0..<2 {
      try desk.add("R\(number)", common.merging(["created": "2026-10-14T16:00:00Z"]) { $1 })
    }
    return desk
  }

  @Test func `the forecast counts what is decided, overdue, open and still expected`() throws {
    let desk = try desk(
      history: ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"])
    let table = try CSVTable(.forecast, of: desk.trend())
    let row = try #require(table.rows(of: "northwind-gold", "resolution").first)
    #expect(table.cell(row, "month") == "2026-10")
    #expect(table.number(row, "met") == 8 && table.number(row, "measured") == 9)
    #expect(table.number(row, "overdue") == 1 && table.number(row, "running") == 2)
    // A month has 20 clocks; 90 % of these leave room for two breaches, which there are.
    #expect(table.number(row, "expected") == 20 && table.number(row, "affordable_breaches") == 0)
    // scipy.stats.betabinom.sf(9, 10, 108.5, 2.5), SciPy 1.17.1
    #expect(table.cell(row, "probability") == "0.803349")
    #expect(TrendText(desk.trend()).text.contains("80.33%"))
  }

  @Test func `the month that runs takes no part in the months that are over`() throws {
    let desk = try desk(
      history: ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"])
    let months = try CSVTable(.months, of: desk.trend()).column("month")
    #expect(months.max() == "2026-09")
  }

  @Test(arguments: [1, 3, 12])
  func `how many months are looked at changes neither the forecast nor the months in a row`(
    months: Int
  ) throws {
    let desk = try desk(
      history: [
        "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03",
        "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09",
      ])
    let (all, few) = (desk.trend(), desk.trend(months: months))
    #expect(TrendFile.forecast.bytes(few, .plain) == TrendFile.forecast.bytes(all, .plain))
    let table = try CSVTable(.statistics, of: few)
    let row = try #require(table.rows(of: "northwind-gold", "resolution").first)
    #expect(table.number(row, "months_with_data") == months)
    #expect(table.number(row, "months_attained_in_a_row") == 14)
    #expect(table.number(row, "attained_of_last_12") == 12)
    #expect(table.number(row, "months_of_last_12") == 12)
  }

  @Test func `of too few months no forecast is made`() throws {
    let desk = try desk(history: ["2026-08", "2026-09"])
    let table = try CSVTable(.forecast, of: desk.trend())
    let row = try #require(table.rows(of: "northwind-gold", "resolution").first)
    #expect(table.cell(row, "expected").isEmpty && table.cell(row, "probability").isEmpty)
    #expect(TrendText(desk.trend()).text.contains("too few"))
  }

  @Test func `a month that is over has no forecast`() throws {
    var desk = try ServiceDesk()
    try desk.add("2026-10", met: 20, breached: 0)
    #expect(try CSVTable(.forecast, of: desk.trend()).rows.isEmpty)
  }

  @Test func `what is all but certain never reads as certain`() throws {
    var desk = try ServiceDesk(asOf: "2026-10-15T00:00:00Z")
    for month in ["2026-07", "2026-08", "2026-09"] { try desk.add(month, met: 50, breached: 0) }
    try desk.add("2026-10", met: 40, breached: 0)
    // Five of ten more have to be met: all but some billionths.
    let study = desk.trend(targets: [1])
    #expect(try CSVTable(.forecast, of: study).column("probability") == ["0.999999"])
    #expect(TrendText(study).text.contains(" 99.99%"))
  }

  @Test func `what is reached or lost already is certain`() throws {
    var lost = try ServiceDesk(asOf: "2026-10-15T00:00:00Z")
    for month in ["2026-07", "2026-08", "2026-09"] { try lost.add(month, met: 10, breached: 0) }
    for number in 0..<8 {
      try lost.add(
        "L\(number)",
        ["customer": "Northwind", "created": "2026-10-01T09:00:00Z", "status": "Open"])
    }
    let table = try CSVTable(.forecast, of: lost.trend())
    let row = try #require(table.rows(of: "northwind-gold", "resolution").first)
    #expect(table.cell(row, "probability") == "0.000000")
    #expect((table.number(row, "affordable_breaches") ?? 0) < 0)
  }
}
