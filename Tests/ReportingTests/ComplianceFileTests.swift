import CivilTime
import Compliance
import Reporting
import ServiceModel
import Testing

/// `compliance.csv` against a recount of every single clock.
struct ComplianceFileTests {
  private func desk(_ seed: Int) throws -> ServiceDesk {
    var desk = try ServiceDesk()
    try desk.addRandom(400, seed: seed)
    return desk
  }

  @Test(arguments: 0..<6)
  func `a target's numbers are those of its clocks, one by one`(seed: Int) throws {
    let desk = try desk(seed)
    let table = try CSVTable(.compliance, of: desk.input())
    for (number, target) in desk.rulebook.targets.enumerated() {
      let clocks = desk.clocks(of: number)
      let row = try #require(table.rows.first { table.isWhole($0, target) })
      let met = clocks.count { $0.outcome == .met }
      let breached = clocks.count { $0.outcome == .breached }
      #expect(table.number(row, "met") == met)
      #expect(table.number(row, "breached") == breached)
      #expect(table.number(row, "measured") == met + breached)
      for outcome in [Outcome.running, .overdue, .excluded, .unmeasurable] {
        #expect(
          table.number(row, outcome.rawValue) == clocks.count { $0.outcome == outcome },
          "\(outcome)")
      }
      let rawMet = clocks.count { $0.raw == .met }
      #expect(table.number(row, "raw_met") == rawMet)
      #expect(
        table.number(row, "raw_measured") == rawMet + clocks.count { $0.raw == .breached })
      let counted = clocks.filter { $0.outcome == .met || $0.outcome == .breached }
      let elapsed = counted.reduce(0) { $0 + Int($1.elapsed.count) }
      #expect(table.number(row, "elapsed_seconds") == elapsed)
      let mean = counted.isEmpty ? "" : "\(elapsed / counted.count)"
      #expect(table.cell(row, "mean_elapsed_seconds") == mean)
    }
  }

  @Test(arguments: 0..<6)
  func `the parts of a breakdown add up to the target`(seed: Int) throws {
    let table = try CSVTable(.compliance, of: try desk(seed).input())
    let columns = [
      "measured", "met", "breached", "raw_met", "running", "overdue", "excluded", "unmeasurable",
      "elapsed_seconds", "evidence_a", "evidence_b", "best_met", "worst_met",
    ]
    for field in ["priority", "site"] {
      let parts = table.rows.filter { table.cell($0, "breakdown") == field }
      let wholes = table.rows.filter { table.cell($0, "breakdown") == "all" }
      for column in columns {
        let sums = [parts, wholes].map { rows in
          rows.reduce(into: [String: Int]()) { sums, row in
            let target = "\(table.cell(row, "agreement")) \(table.cell(row, "target"))"
            sums[target, default: 0] += table.number(row, column) ?? 0
          }
        }
        #expect(sums[0] == sums[1].filter { sums[0].keys.contains($0.key) }, "\(column)")
      }
    }
  }

  @Test func `targets keep the rulebook's order and values the order of their bytes`() throws {
    let desk = try desk(3)
    let table = try CSVTable(.compliance, of: desk.input())
    let wholes = table.rows.filter { table.cell($0, "breakdown") == "all" }
    #expect(
      wholes.map { table.cell($0, "agreement") } == desk.rulebook.targets.map { $0.agreement })
    #expect(wholes.map { table.cell($0, "value") }.allSatisfy { $0.isEmpty })
    for target in desk.rulebook.targets {
      let rows = table.rows.filter {
        table.cell($0, "agreement") == target.agreement && table.cell($0, "target") == target.target
      }
      let fields = rows.map { table.cell($0, "breakdown") }
      #expect(fields == fields.sorted { rank($0) < rank($1) })
      for field in ["priority", "site"] {
        let values = rows.filter { table.cell($0, "breakdown") == field }
          .map { Array(table.cell($0, "value").utf8) }
        #expect(values == values.sorted { $0.lexicographicallyPrecedes($1) })
      }
    }
  }

  @Test func `a target without a measured clock has no percentage and says so`() throws {
    let table = try CSVTable(.compliance, of: try ServiceDesk().input())
    #expect(table.rows.count == 4)
    for row in table.rows {
      #expect(table.cell(row, "attained") == "no data")
      #expect(table.cell(row, "measured") == "0")
      for column in ["attainment_percent", "best_percent", "worst_percent", "raw_percent"] {
        #expect(table.cell(row, column).isEmpty)
      }
    }
  }

  @Test func `a percentage is cut off and never rounded up`() throws {
    var desk = try ServiceDesk()
    for number in 0..<3 {
      let late = number == 0
      try desk.add(
        "INC\(number)",
        [
          "created": "2026-10-05T09:00:00Z", "customer": "Northwind",
          "resolved": late ? "2026-10-09T09:00:00Z" : "2026-10-05T10:00:00Z",
        ])
    }
    let table = try CSVTable(.compliance, of: desk.input())
    let row = try #require(table.rows.first { table.cell($0, "target") == "resolution" })
    #expect(table.cell(row, "attainment_percent") == "66.66")
    #expect(table.cell(row, "goal_percent") == "90.00")
    #expect(table.cell(row, "attained") == "no")
  }

  @Test func `a month is judged by the goal of the version in force at its end`() throws {
    for (month, goal) in [("2026-06", "80.00"), ("2026-07", "95.00"), ("2019-05", "80.00")] {
      let table = try CSVTable(.compliance, of: try ServiceDesk(month: month).input())
      #expect(table.column("goal_percent").first == goal, "\(month)")
    }
  }

  private func rank(_ field: String) -> Int {
    ["all", "priority", "site"].firstIndex(of: field) ?? 9
  }
}

extension ServiceDesk {
  /// Every clock of a target that counts in the reporting month.
  func clocks(of number: Int, month: Month? = nil) -> [Measurement] {
    let assessor = assessor
    var clocks: [Measurement] = []
    for ticket in tickets where assessor.knows(ticket) {
      assessor.assess(
        ticket.known(before: asOf), measured: { clock, _ in clocks.append(clock) },
        unmeasured: { _ in })
    }
    return clocks.filter {
      rulebook.target(at: $0.target).number == number && $0.month == (month ?? self.month).index
    }
  }
}

extension CSVTable {
  fileprivate func isWhole(_ row: [String], _ target: TargetName) -> Bool {
    cell(row, "agreement") == target.agreement && cell(row, "target") == target.target
      && cell(row, "breakdown") == "all"
  }
}
