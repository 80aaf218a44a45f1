import Testing

@testable import Statistics

struct ExactBinomialTests {
  @Test(arguments: Table.rows("binomial-test"))
  func `tests agree with SciPy`(row: Table.Row) throws {
    let test = try #require(ExactBinomial(row.proportion(0), against: row.fraction(2)))
    let (count, total) = (row.whole(0), row.whole(1))
    let distribution = try BinomialDistribution(checked: total, chance: row.fraction(2))
    #expect(isNear(distribution.chance(atMost: count).value, row.number(4), within: 1e-9))
    #expect(isNear(distribution.chance(atLeast: count).value, row.number(5), within: 1e-9))
    #expect(isNear(test.twoSided.value, row.number(6), within: 1e-9))
  }

  @Test(arguments: Table.rows("binomial-sums"))
  func `two-sided tests agree with sums of integers`(row: Table.Row) throws {
    let test = try #require(ExactBinomial(row.proportion(0), against: row.fraction(2)))
    #expect(isNear(test.twoSided.value, row.number(7), within: 1e-6))
  }

  /// Conover, "Practical nonparametric statistics", third edition, section 3.1: 682 of 925 against
  /// 3/4.
  @Test func `Mendel's example of Conover has a chance of 0.3825`() throws {
    let test = try #require(try ExactBinomial(of(682, 925), against: part(3, 4)))
    #expect(Rounded.units(test.twoSided.value, perOne: 10_000) == 3825)
  }

  @Test(arguments: [(11, 12, 459_640), (37, 40, 323_264), (93, 100, 233_986), (460, 500, 2701)])
  func `so many or fewer have their chance at 95 percent`(count: Int, total: Int, millionths: Int)
    throws
  {
    let distribution = BinomialDistribution(checked: total, chance: try part(95, 100))
    #expect(distribution.chance(atMost: count).millionths == millionths)
  }

  @Test func `nothing of nothing has no test`() throws {
    #expect(try ExactBinomial(of(0, 0), against: part(95, 100)) == nil)
  }

  @Test func `the complement mirrors the test`() throws {
    for count in 0...25 {
      let goal = try part(4, 5)
      let test = try #require(try ExactBinomial(of(count, 25), against: goal))
      let mirrored = try #require(
        try ExactBinomial(of(25 - count, 25), against: goal.complement))
      #expect(isNear(test.twoSided.value, mirrored.twoSided.value))
    }
  }

  @Test func `a goal of all or of none is kept for certain or broken for certain`() throws {
    #expect(try ExactBinomial(of(7, 7), against: part(1, 1))?.twoSided.value == 1)
    #expect(try ExactBinomial(of(6, 7), against: part(1, 1))?.twoSided.value == 0)
    #expect(try ExactBinomial(of(0, 7), against: part(0, 1))?.twoSided.value == 1)
    #expect(try ExactBinomial(of(1, 7), against: part(0, 1))?.twoSided.value == 0)
  }
}
