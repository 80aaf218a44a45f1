import Statistics
import TestSupport
import Testing

struct StandardisedTestTests {
  private func strata(_ text: String) throws -> [Stratum] {
    try text.split(separator: " ").map { part in
      let numbers = part.split(separator: "/").compactMap { Int($0) }
      return try #require(
        try Stratum(
          of(numbers[0], numbers[1]), of(numbers[2], numbers[3]), weight: numbers[4]))
    }
  }

  @Test(arguments: Table.rows("standardised-tests"))
  func `chances of differences agree with SciPy`(row: Table.Row) throws {
    let found = try #require(StandardisedComparison.twoSided(strata(row.text(0))))
    #expect(isNear(found.value, row.number(1), within: 1e-6, beyond: 1e-11))
  }

  @Test func `a chance is below 5 % just where the limits leave out 0`() throws {
    let sides = try randomProportions(200, seed: 23)
    var evident = 0
    for place in stride(from: 0, to: 196, by: 4) {
      let strata = [
        try stratum(sides[place], sides[place + 1]),
        try stratum(sides[place + 2], sides[place + 3]),
      ]
      guard let found = StandardisedComparison(strata) else {
        #expect(StandardisedComparison.twoSided(strata) == nil)
        continue
      }
      let chance = try #require(StandardisedComparison.twoSided(strata))
      #expect((chance.value < 0.05) == !found.difference.limits.contains(0))
      if chance.value < 0.05 { evident += 1 }
    }
    #expect(evident > 3 && evident < 49)
  }

  @Test func `no difference has a chance of 1, nothing alike has none`() throws {
    #expect(try StandardisedComparison.twoSided([stratum(of(3, 4), of(6, 8))]) == chance(1))
    #expect(try StandardisedComparison.twoSided([stratum(of(3, 4), of(0, 0))]) == nil)
    #expect(StandardisedComparison.twoSided([]) == nil)
  }

  @Test func `56 of 70 against 48 of 80 have a chance of 0.008133`() throws {
    let found = try StandardisedComparison.twoSided([stratum(of(56, 70), of(48, 80))])
    #expect(found?.millionths == 8133)
  }

  @Test func `a slope in shares is its logits times p and 1 − p`() throws {
    let series = try (0..<12).map { try of(90 - 2 * $0, 100) }
    let trend = try #require(LogitTrend(series))
    let found = try #require(trend.inShares(at: try of(9, 10)))
    #expect(isNear(found.slope, trend.slope * 0.09))
    #expect(isNear(found.limits.lower, trend.limits.lower * 0.09))
    #expect(isNear(found.limits.upper, trend.limits.upper * 0.09))
    #expect(trend.inShares(at: try of(0, 0)) == nil)
    // Shares that fall by two points a month are told as about two points a month.
    let middle = try #require(trend.inShares(at: Proportion.pooled(series)))
    #expect(middle.slope < -0.018 && middle.slope > -0.022)
  }
}
