import Testing

@testable import Statistics

struct TrendTests {
  @Test(arguments: Table.rows("logit-trends"))
  func `slopes agree with statsmodels`(row: Table.Row) throws {
    let trend = try #require(LogitTrend(row.series(0)))
    #expect(isNear(trend.slope, row.number(1), within: 1e-9, beyond: 1e-12))
    #expect(isNear(trend.standardError, row.number(2), within: 1e-9))
    #expect(isNear(trend.limits.lower, row.number(3), within: 1e-8))
    #expect(isNear(trend.limits.upper, row.number(4), within: 1e-8))
    #expect(isNear(trend.twoSided.value, row.number(5), within: 1e-8))
  }

  @Test(arguments: Table.rows("mann-kendall"))
  func `Mann and Kendall's test agrees with fractions of Python`(row: Table.Row) throws {
    let test = try #require(MannKendall(row.series(0)))
    #expect(test.s == row.whole(1))
    #expect(test.varianceTimes18 == row.whole(2))
    #expect(isNear(test.twoSided.value, row.number(3)))
  }

  /// Little, "A Mann-Kendall example (by hand)", College of the Holy Cross.
  @Test func `the example worked by hand has S of 54 and z of 2.9058`() throws {
    let tenths = [129, 148, 132, 157, 138, 156, 129, 110, 173, 159, 190, 183, 201, 217]
    let test = try #require(MannKendall(tenths.map { try of($0, 1000) }))
    #expect(test.s == 54)
    #expect(test.varianceTimes18 == 14 * 13 * 33 - 2 * 1 * 9)
    let score = -NormalDistribution.quantile(atChance: test.twoSided.value / 2)
    #expect(Rounded.units(score, perOne: 10_000) == 29_058)
  }

  @Test func `a rise from 80 to 94 of 100 has its slope`() throws {
    let trend = try #require(LogitTrend(stride(from: 80, to: 96, by: 2).map { try of($0, 100) }))
    #expect(Rounded.units(trend.slope, perOne: 10_000) == 1755)
    #expect(trend.limits.rounded(perOne: 10_000) == 581...2928)
    #expect(trend.twoSided.millionths == 10_602)
  }

  @Test func `below 8 proportions with a total there is no trend`() throws {
    let seven = try (1...7).map { try of($0, 10) } + [try of(0, 0), try of(0, 0)]
    #expect(LogitTrend(seven) == nil)
    #expect(MannKendall(seven) == nil)
    #expect(MannKendall(seven + [try of(8, 10)])?.s == 28)
  }

  @Test func `what stays the same has no trend`() throws {
    for same in [try of(0, 5), try of(5, 5), try of(2, 5)] {
      let series = Array(repeating: same, count: 9)
      #expect(MannKendall(series)?.s == 0)
      #expect(MannKendall(series)?.twoSided.value == 1)
      let trend = try #require(LogitTrend(series))
      #expect(isNear(trend.slope, 0, beyond: 1e-12))
      #expect(trend.limits.contains(0))
    }
  }

  @Test func `reading backwards or counting the others turns a trend round`() throws {
    for seed in 0..<30 {
      let series = try randomProportions(16, seed: UInt64(seed)).map {
        $0.total == 0 ? try of(1, 2) : $0
      }
      let trend = try #require(LogitTrend(series))
      let test = try #require(MannKendall(series))
      for turned in [series.reversed(), series.map { $0.complement }] {
        #expect(LogitTrend(turned).map { isNear($0.slope, -trend.slope, beyond: 1e-12) } == true)
        #expect(MannKendall(turned)?.s == -test.s)
        #expect(MannKendall(turned)?.varianceTimes18 == test.varianceTimes18)
      }
    }
  }

  @Test func `proportions of nothing keep their place in time`() throws {
    let dense = try (0..<8).map { try of(50 + $0, 100) }
    let sparse = try dense.flatMap { [$0, try of(0, 0)] }
    let (one, other) = (try #require(LogitTrend(dense)), try #require(LogitTrend(sparse)))
    #expect(isNear(one.slope, 2 * other.slope))
  }
}
