import Testing

@testable import Statistics

struct DistributionTests {
  @Test(arguments: Table.rows("normal"))
  func `the normal distribution agrees with mpmath`(row: Table.Row) {
    let tail = NormalDistribution.chance(asFarAs: row.number(0)).value / 2
    let found = row.number(0) < 0 ? tail : 1 - tail
    #expect(isNear(found, row.number(1), within: 1e-13, beyond: 0))
  }

  @Test(arguments: Table.rows("normal-quantile"))
  func `normal quantiles agree with mpmath`(row: Table.Row) {
    let found = NormalDistribution.quantile(atChance: row.number(0))
    #expect(isNear(found, row.number(1), within: 1e-14, beyond: 1e-16))
  }

  @Test(arguments: Table.rows("log-gamma"))
  func `the logarithm of gamma agrees with mpmath`(row: Table.Row) {
    #expect(isNear(LogGamma.value(row.number(0)), row.number(1), within: 1e-14))
  }

  @Test(arguments: Table.rows("incomplete-beta"))
  func `the incomplete beta function agrees with mpmath`(row: Table.Row) {
    let found = beta(row.number(0), row.number(1), row.number(2))
    #expect(isNear(found, row.number(3), within: 1e-12))
  }

  @Test(arguments: Table.rows("incomplete-beta-large"))
  func `the incomplete beta function of large numbers agrees with SciPy`(row: Table.Row) {
    let found = beta(row.number(0), row.number(1), row.number(2))
    #expect(isNear(found, row.number(3), within: 1e-9))
  }

  @Test func `the incomplete beta function runs from 0 to 1`() {
    #expect(beta(0, 2, 3) == 0)
    #expect(beta(1, 2, 3) == 1)
    #expect(isNear(beta(0.5, 2, 3), 0.6875))
  }

  private func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    IncompleteBeta.value(x: x, y: 1 - x, a, b)
  }

  @Test(arguments: Table.rows("student"))
  func `Student's distribution agrees with SciPy`(row: Table.Row) throws {
    let student = try #require(StudentDistribution(degrees: row.whole(0)))
    #expect(isNear(student.chance(asFarAs: row.number(1)).value, row.number(2), within: 1e-9))
  }

  @Test(arguments: Table.rows("student-quantile"))
  func `Student's quantiles agree with SciPy`(row: Table.Row) throws {
    let student = try #require(StudentDistribution(degrees: row.whole(0)))
    let confidence = try #require(Confidence(row.number(1)))
    #expect(isNear(student.deviations(confidence), row.number(2), within: 1e-9))
  }

  @Test(arguments: [0, -1]) func `without a degree of freedom there is no distribution`(
    degrees: Int
  ) {
    #expect(StudentDistribution(degrees: degrees) == nil)
  }

  @Test(arguments: Table.rows("binomial-sums"))
  func `binomial chances agree with sums of integers`(row: Table.Row) throws {
    let distribution = try BinomialDistribution(checked: row.whole(1), chance: row.fraction(2))
    let count = row.whole(0)
    for (found, sum) in [
      (distribution.chance(atMost: count), row.number(4)),
      (distribution.chance(atLeast: count), row.number(5)),
      (distribution.chance(of: count), row.number(6)),
    ] {
      #expect(isNear(found.value, sum, within: 1e-11, beyond: 1e-300))
    }
  }

  @Test func `2 of 4 at one half have 0.375, and 11 or fewer of 12 at 95 percent 0.459640`() throws
  {
    let even = BinomialDistribution(checked: 4, chance: try part(1, 2))
    #expect(even.chance(of: 2).millionths == 375_000)
    let usual = BinomialDistribution(checked: 12, chance: try part(95, 100))
    #expect(usual.chance(atMost: 11).millionths == 459_640)
  }

  @Test func `a binomial distribution has its whole chance from 0 to all trials`() throws {
    for chance in [try part(0, 1), try part(1, 1), try part(1, 3)] {
      let distribution = BinomialDistribution(checked: 5, chance: chance)
      let sum = (-1...6).reduce(0) { $0 + distribution.chance(of: $1).value }
      #expect(isNear(sum, 1))
      #expect(distribution.chance(atMost: -1).value == 0)
      #expect(distribution.chance(atMost: 5).value == 1)
      #expect(distribution.chance(atLeast: 0).value == 1)
      #expect(distribution.chance(atLeast: 6).value == 0)
    }
    let none = BinomialDistribution(checked: 0, chance: try part(1, 2))
    #expect(none.chance(of: 0).value == 1)
  }
}
