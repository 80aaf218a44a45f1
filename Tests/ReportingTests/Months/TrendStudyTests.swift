import CivilTime
import Compliance
import Reporting
import ServiceModel
import Statistics
import Testing

/// What `attain trend` says, against its own numbers and recounts.
struct TrendStudyTests {
  private static let months = [
    "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06",
    "2026-07", "2026-08", "2026-09", "2026-10",
  ]

  /// The same number of clocks each month, so many of them breached.
  private func desk(_ breached: [Int], of total: Int = 40) throws -> ServiceDesk {
    var desk = try ServiceDesk()
    for (month, breached) in zip(Self.months, breached) {
      try desk.add(month, met: total - breached, breached: breached)
    }
    return desk
  }

  private func random(_ seed: Int) throws -> ServiceDesk {
    var desk = try ServiceDesk(seed.isMultiple(of: 2) ? Names() : Names.hostile(seed))
    try desk.addRandom(300, seed: seed)
    return desk
  }

  @Test(arguments: 0..<6)
  func
    `a month's numbers are those of its clocks, and integers alone decide the contract's verdict`(
      seed: Int
    ) throws
  {
    let desk = try random(seed)
    let table = try CSVTable(.months, of: desk.trend())
    #expect(!table.rows.isEmpty)
    for (number, target) in desk.rulebook.targets.enumerated() {
      for row in table.rows(of: target.agreement, target.target) {
        let month = try #require(Month(table.cell(row, "month")))
        let clocks = desk.clocks(of: number, month: month)
        let met = clocks.count { $0.outcome == .met }
        let measured = met + clocks.count { $0.outcome == .breached }
        #expect(table.number(row, "met") == met && table.number(row, "measured") == measured)
        let goal = try #require(Int(table.cell(row, "goal_percent").replacing(".", with: "")))
        let verdict =
          measured == 0 ? "no data" : met * 10_000 >= goal * measured ? "attained" : "missed"
        #expect(table.cell(row, "contract_verdict") == verdict)
      }
    }
  }

  @Test(arguments: [
    (3, 0, "too few"), (0, 3, "worse"), (9, 1, "in line"), (8, 1, "too few"), (40, 4, "in line"),
    (60, 25, "worse"), (100, 0, "better"), (0, 30, "worse"), (7, 2, "too few"),
  ])
  func `few clocks are evidence of little, whatever the contract says`(
    met: Int, breached: Int, evidence: String
  ) throws {
    var desk = try ServiceDesk()
    try desk.add("2026-10", met: met, breached: breached)
    let table = try CSVTable(.statistics, of: desk.trend())
    let row = try #require(table.rows(of: "northwind-gold", "resolution").first)
    #expect(table.cell(row, "statistical_verdict") == evidence)
    // Of 8 months at the least a slope is told.
    #expect(table.cell(row, "slope_points").isEmpty && table.cell(row, "direction").isEmpty)
    let quiet = try #require(table.rows(of: "quiet-uc", "resolution").first)
    #expect(table.cell(quiet, "statistical_verdict") == "no data")
    #expect(table.cell(quiet, "contract_verdict") == "no data")
  }

  @Test(arguments: 0..<8)
  func `no arrow is drawn without evidence, and no line is wider than the terminal`(seed: Int)
    throws
  {
    let desk =
      try seed < 5 ? random(seed) : desk((0..<12).map { ($0 * (seed - 5) * 3) / 4 })
    let study = desk.trend()
    let table = try CSVTable(.statistics, of: study)
    let directions = table.column("direction").filter { !$0.isEmpty }
    let chances = table.rows.filter { !table.cell($0, "direction").isEmpty }
      .compactMap { Double(table.cell($0, "slope_p_corrected")) }
    #expect(chances.count == directions.count && chances.allSatisfy { $0 <= 0.05 })
    let text = TrendText(study).text
    #expect(text.count { $0 == "↓" || $0 == "↑" } == directions.count)
    let page = String(
      decoding: TrendPage(study, language: .english, branding: Branding(name: "x")).bytes,
      as: UTF8.self)
    #expect(page.count { $0 == "↓" || $0 == "↑" } == directions.count)
    for columns in [80, 100, 120] {
      for line in TrendText(study, columns: columns).text.split(separator: "\n") {
        #expect(line.count <= columns, "\(line)")
      }
    }
    if seed == 7 { #expect(!directions.isEmpty) }
  }

  @Test func `a change is told with its month and its size`() throws {
    let desk = try desk([1, 2, 1, 0, 2, 1, 1, 2, 9, 11, 10, 9])
    let table = try CSVTable(.findings, of: desk.trend())
    let change = try #require(
      table.rows(of: "northwind-gold", "resolution").first {
        table.cell($0, "finding") == "change"
      })
    #expect(table.cell(change, "from") == "2026-07" && table.cell(change, "side") == "below")
    #expect(
      table.cell(change, "sentence")
        == "northwind-gold resolution slips from July 2026 on: 310 of 320 (96.87%, could be 96.87–100.00%)"
        + " before, 121 of 160 (75.62%, could be 75.62–100.00%) since. Another version of the agreement is"
        + " in force from that month on.")
    #expect(TrendText(desk.trend()).text.contains("slips from July 2026 on"))
  }

  @Test func `months that are alike tell nothing`() throws {
    let study = try desk([2, 2, 1, 2, 3, 2, 2, 1, 2, 2, 3, 2]).trend(targets: [1])
    #expect(try CSVTable(.findings, of: study).rows.isEmpty)
    #expect(TrendText(study).text.contains("Nothing that chance alone would not explain."))
  }

  @Test func `a month that is missed by one ticket is told, one that is missed by two is not`()
    throws
  {
    let table = try CSVTable(.findings, of: try desk([5, 4, 6, 4, 4, 4, 4, 4, 4, 4, 4, 4]).trend())
    let misses = table.rows.filter {
      table.cell($0, "finding") == "near-miss" && table.cell($0, "target") == "resolution"
    }
    #expect(misses.map { table.cell($0, "from") } == ["2025-11"])
    #expect(
      misses.first.map { table.cell($0, "sentence") }
        == "northwind-gold resolution missed November 2025 by one ticket: 35 of 40 (87.50%, could be"
        + " 87.50–100.00%), where 36 were needed.")
  }

  @Test func `a weekday that is met less often by evidence is told, and no other one`() throws {
    var desk = try ServiceDesk()
    for number in 0..<90 {
      let day = 1 + number % 28
      let created = "2026-10-\(day < 10 ? "0" : "")\(day)T09:00:00Z"
      // The 4th, 11th, 18th and 25th of October 2026 are Sundays, on which the office is closed.
      let isSunday = day % 7 == 4
      try desk.add(
        "S\(number)",
        [
          "created": created, "resolved": isSunday ? "2026-10-30T16:00:00Z" : created,
          "status": "Closed", "customer": "Northwind",
        ])
    }
    let study = desk.trend(targets: [1])
    let table = try CSVTable(.findings, of: study)
    #expect(table.column("finding") == ["weekday"])
    #expect(table.column("sentence").first?.contains("where clocks start on Sunday: 0 of") == true)
    let starts = try CSVTable(.starts, of: study)
    #expect(starts.column("measured").compactMap { Int($0) }.reduce(0, +) == 90)
    #expect(Set(starts.column("hour")) == ["9"])
  }

  @Test(arguments: 0..<4)
  func `when clocks started adds up to the clocks that were read`(seed: Int) throws {
    let desk = try random(seed * 2)
    let study = desk.trend(months: 600)
    let (starts, months) = (
      try CSVTable(.starts, of: study), try CSVTable(.months, of: study)
    )
    for target in desk.rulebook.targets {
      func sum(_ table: CSVTable, _ column: String) -> Int {
        table.rows(of: target.agreement, target.target)
          .reduce(0) { $0 + (table.number($1, column) ?? 0) }
      }
      #expect(sum(starts, "measured") == sum(months, "measured"))
      #expect(sum(starts, "met") == sum(months, "met"))
    }
  }

  @Test func `a slope is rounded once, and limits are cut off`() throws {
    // The slope is 0.5494 points a month, which two decimals round to 0.55.
    let sloping = try desk([4, 7, 5, 6, 6, 7, 5, 5, 5, 1, 5, 1]).trend(targets: [1])
    #expect(TrendText(sloping).text.contains(" +0.5±"), "\(TrendText(sloping).text)")
    // The upper limit is 66.996%.
    var desk = try ServiceDesk()
    try desk.add("2026-10", met: 7, breached: 13)
    let text = TrendText(desk.trend(targets: [1])).text
    #expect(text.contains(" 3–66 "), "\(text)")
  }

  @Test func `without tickets nothing is told, and nothing fails`() throws {
    let study = try ServiceDesk().trend()
    #expect(TrendText(study).text.contains("No month that is over has a measured clock."))
    for file in TrendFile.allCases { #expect(try CSVTable(file, of: study).rows.isEmpty) }
    for language in ReportLanguage.allCases {
      #expect(
        !TrendPage(study, language: language, branding: Branding(name: "x")).bytes.isEmpty)
    }
  }

  @Test(arguments: 1...40)
  func `evidence is what the chance beside it says`(measured: Int) throws {
    for breached in 0...measured {
      var desk = try ServiceDesk()
      try desk.add("2026-10", met: measured - breached, breached: breached)
      let table = try CSVTable(.months, of: desk.trend())
      let row = try #require(
        table.rows(of: "northwind-gold", "resolution").first {
          table.cell($0, "month") == "2026-10"
        })
      let chance = try #require(Double(table.cell(row, "chance_if_at_goal")))
      let verdict = table.cell(row, "statistical_verdict")
      #expect((chance <= 0.05) == ["better", "worse"].contains(verdict), "\(breached): \(chance)")
      let isAttained = table.cell(row, "contract_verdict") == "attained"
      if chance <= 0.05 { #expect(verdict == (isAttained ? "better" : "worse")) }
    }
  }

  @Test(arguments: [19, 20, 50, 999, 5_000])
  func `however many targets there are, the clearest change stays evidence`(targets: Int) throws {
    let series = try (0..<24).map { try #require(Proportion($0 < 12 ? 20 : 5, of: 20)) }
    let shuffles = max(ChangePoint.usualShuffles, 20 * targets - 1)
    let change = try #require(ChangePoint.likeliest(in: series, shuffles: shuffles))
    #expect(change.chance.value * Double(targets) <= 0.05)
  }
}
