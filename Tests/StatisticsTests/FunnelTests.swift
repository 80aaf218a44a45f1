import Testing

@testable import Statistics

struct FunnelTests {
  @Test(arguments: Table.rows("funnels"))
  func `limits agree with SciPy`(row: Table.Row) throws {
    let found = try #require(FunnelLimits(total: row.whole(0), goal: row.fraction(1)))
    #expect(isNear(found.ninetyFive.lower, row.number(3)))
    #expect(isNear(found.ninetyFive.upper, row.number(4)))
    #expect(isNear(found.ninetyNinePointEight.lower, row.number(5)))
    #expect(isNear(found.ninetyNinePointEight.upper, row.number(6)))
  }

  @Test func `a count lies beyond an exact limit where it or a farther one is unlikely`() throws {
    for (numerator, denominator) in [(95, 100), (1, 3), (1, 1), (999, 1000)] {
      let goal = try part(numerator, denominator)
      for total in 1..<100 {
        let limits = try #require(FunnelLimits(total: total, goal: goal)).ninetyFive
        let distribution = BinomialDistribution(checked: total, chance: goal)
        for count in 0...total {
          let side = limits.side(of: Double(count) / Double(total))
          #expect((side == .below) == (distribution.chance(atMost: count).value < 0.025))
          #expect((side == .above) == (distribution.chance(atLeast: count).value < 0.025))
        }
      }
    }
  }

  @Test func `around 95 percent of 200 the limits are normal`() throws {
    let found = try #require(try FunnelLimits(total: 200, goal: part(95, 100)))
    #expect(found.ninetyFive.rounded(perOne: 10_000) == 9198...9802)
    #expect(found.ninetyNinePointEight.rounded(perOne: 10_000) == 9024...9976)
  }

  @Test(arguments: [0, -5]) func `a total of nothing has no limits`(total: Int) throws {
    #expect(try FunnelLimits(total: total, goal: part(1, 2)) == nil)
  }

  @Test func `overdispersion is the mean square of the scores and at least 1`() throws {
    let goal = try part(1, 2)
    let chance = try (0..<12).map { try of($0 % 2 == 0 ? 45 : 55, 100) }
    let wide = try (0..<12).map { try of($0 % 2 == 0 ? 40 : 60, 100) }
    let narrow = try (0..<12).map { _ in try of(50, 100) }
    #expect(Overdispersion(of: chance, around: goal).map { isNear($0.factor, 1) } == true)
    #expect(Overdispersion(of: wide, around: goal).map { isNear($0.factor, 4) } == true)
    #expect(Overdispersion(of: narrow, around: goal)?.factor == 1)
    #expect(Overdispersion(of: Array(wide.prefix(10)), around: goal) == nil)
    #expect(try Overdispersion(of: wide, around: part(1, 1)) == nil)
  }

  @Test func `one wild unit of many does not make overdispersion`() throws {
    let series = try (0..<19).map { try of($0 % 2 == 0 ? 45 : 55, 100) } + [try of(0, 100)]
    let found = try #require(try Overdispersion(of: series, around: part(1, 2)))
    #expect(isNear(found.factor, 1))
  }

  @Test func `overdispersion moves limits away by the root of its factor`() throws {
    let goal = try part(1, 2)
    let wide = try #require(
      try Overdispersion(of: (0..<12).map { try of($0 % 2 == 0 ? 40 : 60, 100) }, around: goal))
    for total in [40, 400] {
      let plain = try #require(FunnelLimits(total: total, goal: goal)).ninetyFive
      let moved = try #require(FunnelLimits(total: total, goal: goal, overdispersion: wide))
      #expect(isNear(0.5 - moved.ninetyFive.lower, 2 * (0.5 - plain.lower)))
      #expect(isNear(moved.ninetyFive.upper - 0.5, 2 * (plain.upper - 0.5)))
    }
  }
}
