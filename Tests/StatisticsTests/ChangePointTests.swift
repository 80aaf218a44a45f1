import TestSupport
import Testing

@testable import Statistics

struct ChangePointTests {
  /// How much likelier the best two chances make a series than one does.
  private func ratio(_ series: [Proportion]) -> Double {
    BinomialSplit(series.filter { $0.total > 0 })?.likelihoodRatio ?? .nan
  }

  /// The places of all changes.
  private func places(_ series: [Proportion]) -> [Int] {
    ChangePoint.likeliest(in: series).map {
      ChangePoint.all(in: series, from: $0, level: .fivePercent).map { $0.place }
    } ?? []
  }

  @Test(arguments: Table.rows("change-points"))
  func `the chance of a change is near that of all orders`(row: Table.Row) throws {
    let change = try #require(try ChangePoint.likeliest(in: row.series(0), level: chance(1)))
    #expect(change.place == row.whole(1))
    #expect(try isNear(ratio(row.series(0)), row.number(2)))
    let exact = row.number(3)
    let deviation = (exact * (1 - exact) / 999).squareRoot()
    #expect((change.chance.value - exact).magnitude <= 4 * deviation + 0.001)
  }

  @Test(arguments: Table.rows("long-change-points"))
  func `the best place and its ratio agree with a second implementation`(row: Table.Row) throws {
    let change = try #require(try ChangePoint.likeliest(in: row.series(0), level: chance(1)))
    #expect(change.place == row.whole(1))
    #expect(try isNear(ratio(row.series(0)), row.number(2), within: 1e-9))
  }

  @Test func `six good months before six bad ones change in the middle`() throws {
    let series = try Array(repeating: of(19, 20), count: 6) + Array(repeating: of(14, 20), count: 6)
    let change = try #require(ChangePoint.likeliest(in: series))
    #expect(change.place == 6)
    #expect(change.chance.value <= 0.01)
    #expect(places(series) == [6])
  }

  @Test func `two changes are found, in order`() throws {
    let series = try [(98, 10), (80, 10), (99, 10)].flatMap { count, times in
      try (0..<times).map { try of(count - $0 % 2, 100) }
    }
    #expect(places(series) == [10, 20])
  }

  @Test func `without evidence there is no change`() throws {
    #expect(ChangePoint.likeliest(in: []) == nil)
    #expect(try ChangePoint.likeliest(in: Array(repeating: of(19, 20), count: 24)) == nil)
    #expect(
      try ChangePoint.likeliest(in: [of(9, 10), of(9, 10), of(9, 10), of(1, 10), of(1, 10)]) == nil)
    #expect(try ChangePoint.likeliest(in: Array(repeating: of(0, 0), count: 12)) == nil)
  }

  @Test func `where every order is alike the chance is one`() throws {
    let same = try ChangePoint.likeliest(
      in: Array(repeating: of(19, 20), count: 24), level: chance(1))
    #expect(same?.chance.value == 1)
  }

  @Test func `one wild month is no change`() throws {
    let series = try (0..<20).map { try of($0 == 10 ? 3 : 19 - $0 % 2, 20) }
    #expect(ChangePoint.likeliest(in: series) == nil)
  }

  @Test func `chance alone makes a change as seldom as the level says`() throws {
    var random = SeededGenerator(seed: 20)
    let found = try (0..<200).count { _ in
      let series = try (0..<18).map { _ in
        try of((0..<30).count { _ in Int.random(in: 0..<10, using: &random) > 0 }, 30)
      }
      return ChangePoint.likeliest(in: series) != nil
    }
    #expect((1...22).contains(found))
  }

  @Test func `proportions of nothing keep their places and move no change`() throws {
    let series = try Array(repeating: of(19, 20), count: 6) + Array(repeating: of(14, 20), count: 6)
    let gapped = try series.flatMap { [try of(0, 0), $0] }
    let (one, other) = (ChangePoint.likeliest(in: series), ChangePoint.likeliest(in: gapped))
    #expect(other?.place == 13)
    #expect(one?.chance == other?.chance)
  }

  @Test func `the same series has the same answer every time`() throws {
    let series = try randomProportions(30, seed: 3)
    let answers = try (0..<3).map { _ in try ChangePoint.likeliest(in: series, level: chance(1)) }
    #expect(Set(answers).count == 1)
  }

  @Test func `more shuffles can show a smaller chance`() throws {
    let series =
      try Array(repeating: of(20, 20), count: 12) + Array(repeating: of(5, 20), count: 12)
    let usual = try #require(ChangePoint.likeliest(in: series))
    let many = try #require(ChangePoint.likeliest(in: series, shuffles: 9_999))
    #expect(usual.chance.value == 0.001 && many.chance.value < 0.001)
    #expect(usual.place == many.place)
  }
}
