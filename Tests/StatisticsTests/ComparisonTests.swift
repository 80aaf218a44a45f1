import Statistics
import TestSupport
import Testing

struct ComparisonTests {
  @Test(arguments: Table.rows("newcombe"))
  func `differences agree with statsmodels`(row: Table.Row) throws {
    let found = try #require(NewcombeDifference(row.proportion(0), minus: row.proportion(2)))
    #expect(isNear(found.limits.lower, row.number(4), beyond: 1e-12))
    #expect(isNear(found.limits.upper, row.number(5), beyond: 1e-12))
  }

  /// Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
  @Test(arguments: [
    (56, 70, 48, 80, 524, 3339), (9, 10, 3, 10, 1705, 8090), (6, 7, 2, 7, 582, 8062),
    (5, 56, 0, 29, -381, 1926), (0, 10, 0, 20, -1611, 2775), (0, 10, 0, 10, -2775, 2775),
    (10, 10, 0, 20, 6791, 10_000), (10, 10, 0, 10, 6075, 10_000),
  ])
  func `differences agree with Newcombe's table`(
    count: Int, total: Int, other: Int, otherTotal: Int, low: Int, high: Int
  ) throws {
    let found = try #require(
      try NewcombeDifference(of(count, total), minus: of(other, otherTotal)))
    #expect(found.limits.rounded(perOne: 10_000) == low...high)
  }

  @Test func `56 of 70 less 48 of 80 is 0.2`() throws {
    let found = try #require(try NewcombeDifference(of(56, 70), minus: of(48, 80)))
    #expect(found.rounded(perOne: 10_000) == 2000)
  }

  @Test func `a difference lies within its limits and turns round with its sides`() throws {
    let sides = try randomProportions(60, seed: 7)
    for (first, second) in zip(sides, sides.dropFirst()) {
      let found = NewcombeDifference(first, minus: second)
      #expect((found == nil) == (first.total == 0 || second.total == 0))
      guard let found, let turned = NewcombeDifference(second, minus: first) else { continue }
      #expect(found.limits.contains(found.difference))
      #expect(isNear(found.limits.lower, -turned.limits.upper))
      #expect(found.limits.lower >= -1 && found.limits.upper <= 1)
    }
  }

  @Test(arguments: Table.rows("holm"))
  func `Holm's correction agrees with statsmodels`(row: Table.Row) throws {
    let found = try Holm.adjusted(row.numbers(0).map { try chance($0) })
    for (one, other) in zip(found, row.numbers(1)) { #expect(isNear(one.value, other)) }
    #expect(found.count == row.numbers(1).count)
  }

  @Test func `Holm's correction asks for no order and lowers nothing`() throws {
    #expect(Holm.adjusted([]) == [])
    var random = SeededGenerator(seed: 11)
    for _ in 0..<50 {
      let values = try (0..<8).map { _ in
        try chance(Double.random(in: 0...0.2, using: &random))
      }
      let order = values.indices.shuffled(using: &random)
      let adjusted = Holm.adjusted(values)
      #expect(Holm.adjusted(order.map { values[$0] }) == order.map { adjusted[$0] })
      #expect(zip(values, adjusted).allSatisfy { $0 <= $1 })
    }
  }

  @Test func `the usual example of Holm`() throws {
    let adjusted = try Holm.adjusted([0.01, 0.04, 0.03, 0.005].map { try chance($0) })
    #expect(adjusted.map { $0.millionths } == [30_000, 60_000, 60_000, 20_000])
  }
}
