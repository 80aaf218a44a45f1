import CivilTime
import Compliance
import ServiceModel
import TestSupport
import Testing

/// Credits month by month: tiers, repeats, earn-backs, caps, minimum volume, suspensions.
struct CreditHistoryTests {
  static let goal = Goal(hundredthsOfPercent: 9_000)
  private static let fee = Money("12000.00 EUR")

  private static let tiers = [
    CreditTier(.below(9_000), .share(200)), CreditTier(.below(8_000), .share(500)),
    CreditTier(.above(9_900), .share(100)),
  ]

  private func terms(
    _ targets: [CreditTarget]? = nil, fee: Money? = fee, cap: CreditAmount? = nil, minimum: Int = 0,
    repeats: CreditTerms.Repeats? = nil, earnBack: Int? = nil
  ) -> CreditTerms {
    CreditTerms(
      fee: fee, cap: cap, minimumVolume: minimum, repeats: repeats, earnBackMonths: earnBack,
      targets: targets ?? [CreditTarget(number: 0, tiers: Self.tiers)])
  }

  /// Months from January on; nothing met of nothing is no data.
  private func inputs(
    _ met: [[(met: Int, measured: Int)]], _ terms: CreditTerms, suspended: Set<Int> = []
  ) throws -> [CreditInput] {
    let goal = try #require(Self.goal)
    return met.enumerated().map { place, measures in
      CreditInput(
        month: Month(year: 2026, number: 1) + place, terms: terms,
        isSuspended: suspended.contains(place),
        measures: measures.map { met, measured in
          CreditInput.Measure(goal: goal, attainment: Attainment(met: met, measured: measured))
        })
    }
  }

  private func months(
    _ met: [(Int, Int)], _ terms: CreditTerms, suspended: Set<Int> = []
  ) throws -> [CreditMonth] {
    CreditHistory(
      try inputs(
        met.map { [(met: $0.0, measured: $0.1)] }, terms, suspended: suspended)
    ).months
  }

  @Test(arguments: [
    (90, 0), (89, 24_000), (80, 24_000), (79, 60_000), (0, 60_000), (99, 0), (100, -12_000),
  ])
  func `the lowest tier that is reached counts, and a bound itself is not beyond it`(
    met: Int, cents: Int
  ) throws {
    #expect(try months([(met, 100)], terms()).last?.net == cents)
  }

  @Test func `without a fee a credit is a share of it, in words too`() throws {
    let month = try #require(months([(89, 100)], terms(fee: nil)).last)
    #expect(month.net == 20_000 && month.unit.text(month.net) == "2% of the fee")
  }

  @Test func `weights and what is at risk make the base smaller`() throws {
    let targets = [
      CreditTarget(number: 0, weight: 4_000, tiers: Self.tiers),
      CreditTarget(number: 1, weight: 6_000, tiers: Self.tiers),
    ]
    let terms = CreditTerms(fee: Self.fee, atRisk: 1_500, targets: targets)
    let month = try #require(
      CreditHistory(inputs([[(89, 100), (79, 100)]], terms)).months.last)
    // 12000 × 15% × 40% × 2% and 12000 × 15% × 60% × 5%.
    #expect(month.lines.map { $0.paid } == [1_440, 5_400])
  }

  @Test func `the cap is used up in the order of the targets, and rewards have their own`() throws {
    let targets = (0..<4).map { CreditTarget(number: $0, tiers: Self.tiers) }
    let month = try #require(
      CreditHistory(
        inputs(
          [[(79, 100), (79, 100), (100, 100), (100, 100)]],
          terms(targets, cap: .money(Money(minorUnits: 70_000, Currency("EUR") ?? eur()))))
      ).months.last)
    #expect(month.lines.map { $0.paid } == [60_000, 10_000, 12_000, 12_000])
    #expect(month.net == 70_000 - 24_000)
  }

  private func eur() -> Currency { preconditionFailure("EUR is a currency") }

  @Test func `fewer clocks than the minimum and a suspended month have no credit`() throws {
    let few = try #require(months([(0, 19)], terms(minimum: 20)).last)
    #expect(few.net == 0 && few.lines[0].standing == .belowMinimum)
    let many = try #require(months([(0, 20)], terms(minimum: 20)).last)
    #expect(many.net == 60_000)
    let suspended = try #require(months([(0, 20)], terms(), suspended: [0]).last)
    #expect(suspended.net == 0 && suspended.lines[0].standing == .suspended)
  }

  @Test func `credits in a row are multiplied from the stated month on`() throws {
    let repeats = CreditTerms.Repeats(months: 3, multiplier: 1_500)
    let met = [(89, 100), (89, 100), (0, 0), (89, 100), (89, 100), (95, 100), (89, 100)]
    let nets = try months(met, terms(repeats: repeats)).map { $0.net }
    #expect(nets == [24_000, 24_000, 0, 36_000, 36_000, 0, 24_000])
  }

  @Test func `a credit comes back after the stated months of a kept goal`() throws {
    let met = [(89, 100), (79, 100), (95, 100), (0, 0), (95, 100), (95, 100), (100, 100)]
    let result = try months(met, terms(earnBack: 3))
    // The last month's reward stands beside nothing that comes back any more.
    #expect(result.map { $0.net } == [24_000, 60_000, 0, 0, 0, -60_000, -12_000])
    #expect(result[5].lines[0].returned?.month == Month(year: 2026, number: 2))
  }

  @Test(arguments: 0...5)
  func `a clause that comes later than the last of its months gives nothing back`(
    first: Int
  ) throws {
    let met = [(89, 100)] + Array(repeating: (95, 100), count: 6)
    let (before, after) = (
      try inputs(met.map { [(met: $0.0, measured: $0.1)] }, terms()),
      try inputs(met.map { [(met: $0.0, measured: $0.1)] }, terms(earnBack: 2))
    )
    let months = CreditHistory(Array(before.prefix(first)) + after.dropFirst(first)).months
    let returned = months.indices.filter { months[$0].returned > 0 }
    // The credit of the first month comes back in the third, where the clause is in force by then.
    #expect(returned == (first <= 2 ? [2] : []))
  }

  /// One target with everything, by looking back from each month anew.
  private func slow(_ met: [(met: Int, measured: Int)], _ place: Int, back: Bool = true) -> Int {
    func counts(_ index: Int) -> Bool { met[index].measured >= 20 }
    func credit(_ index: Int) -> Int? {
      let share =
        met[index].met * 100 < 80 * met[index].measured
        ? 5 : met[index].met * 100 < 90 * met[index].measured ? 2 : 0
      return counts(index) && share > 0 ? share : nil
    }
    var net = 0
    if let share = credit(place) {
      var row = 0
      for index in (0...place).reversed() where counts(index) {
        if credit(index) == nil { break }
        row += 1
      }
      let cents = 12_000 * share * (row >= 3 ? 3 : 2) / 2
      net += min(cents, 80_000)
    } else if counts(place), met[place].met * 100 > 99 * met[place].measured {
      net -= 12_000
    }
    guard back, credit(place) == nil, counts(place) else { return net }
    // The two counted months up to here, and before them the month of the credit.
    let earlier = (0...place).reversed().filter { counts($0) }
    if earlier.count > 2, credit(earlier[1]) == nil, credit(earlier[2]) != nil {
      net -= slow(met, earlier[2], back: false)
    }
    return net
  }

  @Test(arguments: 0..<200)
  func `months walked once are months looked back upon from each of them`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let met = (0..<14).map { _ in
      let measured = Int.random(in: 15...120, using: &random)
      let met = [70, 85, 95, 100].randomElement(using: &random) ?? 0
      return (met: measured * met / 100, measured: measured)
    }
    let terms = terms(
      cap: .money(Money(minorUnits: 80_000, Currency("EUR") ?? eur())), minimum: 20,
      repeats: .init(months: 3, multiplier: 1_500), earnBack: 2)
    let nets = try months(met, terms).map { $0.net }
    #expect(nets == met.indices.map { slow(met, $0) })
  }

  @Test(arguments: 0..<100)
  func `the least number of tickets that decide is the one that trying them all finds`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 500)
    let targets = (0..<2).map { CreditTarget(number: $0, tiers: Self.tiers) }
    let met = (0..<5).map { _ in
      (0..<2).map { _ in
        let measured = Int.random(in: 0...60, using: &random)
        return (met: Int.random(in: measured / 2...measured, using: &random), measured: measured)
      }
    }
    let terms = terms(
      targets, cap: .share(600), minimum: 10, repeats: .init(months: 2, multiplier: 2_000),
      earnBack: 1)
    let now = try #require(CreditHistory(inputs(met, terms)).months.last?.net)
    let found = CreditSensitivity(try inputs(met, terms))
    for place in 0..<2 {
      for (steps, sign) in [(found.worse, -1), (found.better, 1)] {
        let last = met[4][place]
        let most = sign < 0 ? last.met : last.measured - last.met
        let first = try (1...max(1, most)).first { tickets in
          guard tickets <= most else { return false }
          var changed = met
          changed[4][place].met += sign * tickets
          return try CreditHistory(inputs(changed, terms)).months.last?.net != now
        }
        #expect(steps[place]?.tickets == first)
      }
    }
  }
}
