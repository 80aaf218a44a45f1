import Statistics
import Testing

struct DistributionTests {
  @Test(arguments: Table.rows("normal"))
  func `the normal distribution agrees with mpmath`(row: Table.Row) {
    let found = NormalDistribution.chance(atMost: row.number(0)).value
    #expect(isNear(found, row.number(1), within: 1e-13, beyond: 0))
  }

  @Test(arguments: Table.rows("normal-quantile"))
  func `normal quantiles agree with mpmath`(row: Table.Row) throws {
    let found = try #require(NormalDistribution.quantile(chance(row.number(0))))
    #expect(isNear(found, row.number(1), within: 1e-14, beyond: 1e-16))
  }

  @Test func `certainty has no normal quantile`() throws {
    #expect(try NormalDistribution.quantile(chance(0)) == nil)
    #expect(try NormalDistribution.quantile(chance(1)) == nil)
  }

  @Test(arguments: Table.rows("log-gamma"))
  func `the logarithm of gamma agrees with mpmath`(row: Table.Row) throws {
    let found = try #require(LogGamma.value(row.number(0)))
    #expect(isNear(found, row.number(1), within: 1e-14))
  }

  @Test(arguments: [0, -1, .nan, .infinity])
  func `gamma has a logarithm above 0 alone`(x: Double) { #expect(LogGamma.value(x) == nil) }

  @Test(arguments: Table.rows("incomplete-beta"))
  func `the incomplete beta function agrees with mpmath`(row: Table.Row) throws {
    let found = try #require(
      IncompleteBeta.regularized(row.number(0), row.number(1), row.number(2)))
    #expect(isNear(found.value, row.number(3), within: 1e-12))
  }

  @Test(arguments: Table.rows("incomplete-beta-large"))
  func `the incomplete beta function of large numbers agrees with SciPy`(row: Table.Row) throws {
    let found = try #require(
      IncompleteBeta.regularized(row.number(0), row.number(1), row.number(2)))
    #expect(isNear(found.value, row.number(3), within: 1e-9))
  }

  @Test func `the incomplete beta function runs from 0 to 1 and has no answer elsewhere`() throws {
    #expect(IncompleteBeta.regularized(0, 2, 3)?.value == 0)
    #expect(IncompleteBeta.regularized(1, 2, 3)?.value == 1)
    #expect(IncompleteBeta.regularized(0.5, 2, 3).map { isNear($0.value, 0.6875) } == true)
    for (x, a, b) in [(1.1, 1.0, 1.0), (-0.1, 1, 1), (0.5, 0, 1), (0.5, 1, -1), (.nan, 1, 1)] {
      #expect(IncompleteBeta.regularized(x, a, b) == nil)
    }
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
    let distribution = try #require(
      BinomialDistribution(trials: row.whole(1), chance: row.fraction(2)))
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
    let even = try #require(try BinomialDistribution(trials: 4, chance: part(1, 2)))
    #expect(even.chance(of: 2).millionths == 375_000)
    let usual = try #require(try BinomialDistribution(trials: 12, chance: part(95, 100)))
    #expect(usual.chance(atMost: 11).millionths == 459_640)
  }

  @Test func `a binomial distribution has its whole chance from 0 to all trials`() throws {
    for chance in [try part(0, 1), try part(1, 1), try part(1, 3)] {
      let distribution = try #require(BinomialDistribution(trials: 5, chance: chance))
      let sum = (-1...6).reduce(0) { $0 + distribution.chance(of: $1).value }
      #expect(isNear(sum, 1))
      #expect(distribution.chance(atMost: -1).value == 0)
      #expect(distribution.chance(atMost: 5).value == 1)
      #expect(distribution.chance(atLeast: 0).value == 1)
      #expect(distribution.chance(atLeast: 6).value == 0)
    }
    #expect(try BinomialDistribution(trials: -1, chance: part(1, 2)) == nil)
    let none = try #require(try BinomialDistribution(trials: 0, chance: part(1, 2)))
    #expect(none.chance(of: 0).value == 1)
  }
}
