import Testing

@testable import Statistics

struct ForecastTests {
  @Test(arguments: Table.rows("beta-binomial"))
  func `beta-binomial chances agree with sums of mpmath`(row: Table.Row) throws {
    let distribution = try #require(
      BetaBinomial(alpha: row.number(0), beta: row.number(1), trials: row.whole(2)))
    #expect(isNear(distribution.chance(atLeast: row.whole(3)).value, row.number(5), within: 1e-12))
  }

  @Test func `with one success and one failure held before, every count is as likely`() throws {
    let distribution = try #require(BetaBinomial(alpha: 1, beta: 1, trials: 9))
    for count in 0...9 {
      #expect(isNear(distribution.chance(atLeast: count).value, Double(10 - count) / 10))
    }
  }

  @Test func `a beta-binomial distribution near a certain chance is the binomial one`() throws {
    let near = try #require(BetaBinomial(alpha: 9e9, beta: 1e9, trials: 30))
    let binomial = try BinomialDistribution(checked: 30, chance: part(9, 10))
    for count in 0...30 {
      #expect(
        isNear(
          near.chance(atLeast: count).value, binomial.chance(atLeast: count).value, within: 1e-6,
          beyond: 1e-12))
    }
  }

  @Test(arguments: [
    (0, 1, 5), (1, 0, 5), (1, 1, -1), (.nan, 1, 5), (1, 1e14, 5), (1, 1, 10_000_001),
  ])
  func `what is no beta-binomial distribution is refused`(alpha: Double, beta: Double, trials: Int)
  {
    #expect(BetaBinomial(alpha: alpha, beta: beta, trials: trials) == nil)
  }

  @Test func `a history counts for no more than its weight`() throws {
    let prior = try BetaPrior(history: of(900, 1000))
    #expect(isNear(prior.alpha, 90.5) && isNear(prior.beta, 10.5))
    let short = try BetaPrior(history: of(9, 10))
    #expect(isNear(short.alpha, 9.5) && isNear(short.beta, 1.5))
    for none in [try BetaPrior(history: of(0, 0)), try BetaPrior(history: of(9, 10), atMost: -1)] {
      #expect(none.alpha == 0.5 && none.beta == 0.5)
    }
  }

  @Test func `90 of 94 with 6 to come reach 95 percent with their chance`() throws {
    let found = try GoalForecast.chance(
      of: part(95, 100), decided: of(90, 94), undecided: 6, prior: BetaPrior(history: of(0, 0)))
    let slow = try #require(BetaBinomial(alpha: 90.5, beta: 4.5, trials: 6))
    #expect(found == slow.chance(atLeast: 5))
    #expect(found?.millionths == 965_969)
  }

  @Test func `what is settled is certain`() throws {
    let prior = try BetaPrior(history: of(900, 1000))
    func forecast(_ count: Int, _ total: Int, _ undecided: Int) throws -> Double? {
      try GoalForecast.chance(
        of: part(95, 100), decided: of(count, total), undecided: undecided, prior: prior)?.value
    }
    #expect(try forecast(95, 95, 5) == 1)
    #expect(try forecast(80, 86, 10) == 0)
    #expect(try forecast(95, 100, 0) == 1)
    #expect(try forecast(94, 100, 0) == 0)
    #expect(try forecast(0, 0, 0) == nil)
    #expect(try forecast(1, 1, -1) == nil)
  }

  @Test func `more met makes a goal likelier and a higher goal makes it less likely`() throws {
    let prior = try BetaPrior(history: of(45, 50))
    let met = try (0...20).map { count in
      try GoalForecast.chance(of: part(9, 10), decided: of(count, 20), undecided: 30, prior: prior)?
        .value ?? -1
    }
    let goals = try (0...20).map { goal in
      try GoalForecast.chance(of: part(goal, 20), decided: of(18, 20), undecided: 30, prior: prior)?
        .value ?? -1
    }
    #expect(met == met.sorted() && met[0] >= 0)
    #expect(goals == goals.sorted(by: >) && goals[20] >= 0)
  }
}
