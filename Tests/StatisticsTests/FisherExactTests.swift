import Statistics
import TestSupport
import Testing

struct FisherExactTests {
  @Test(arguments: Table.rows("fisher"))
  func `exact tests agree with SciPy`(row: Table.Row) throws {
    let found = try #require(FisherExact.twoSided(row.proportion(0), row.proportion(2)))
    #expect(isNear(found.value, row.number(4), within: 1e-9))
  }

  /// Fisher, "The design of experiments" (1935), chapter II: three of four cups told apart.
  @Test func `a lady who tells three of four cups of tea has a chance of 17 in 35`() throws {
    let found = try #require(try FisherExact.twoSided(of(3, 4), of(1, 4)))
    #expect(isNear(found.value, 34.0 / 70))
  }

  @Test func `nothing has no test, and all or none on both sides are certain`() throws {
    #expect(try FisherExact.twoSided(of(0, 0), of(3, 4)) == nil)
    #expect(try FisherExact.twoSided(of(3, 4), of(0, 0)) == nil)
    #expect(try FisherExact.twoSided(of(0, 9), of(0, 4)) == chance(1))
    #expect(try FisherExact.twoSided(of(9, 9), of(4, 4)) == chance(1))
  }

  @Test func `sides and outcomes may change places`() throws {
    let sides = try randomProportions(60, seed: 17, to: 40)
    for (one, other) in zip(sides, sides.dropFirst()) {
      guard let found = FisherExact.twoSided(one, other) else { continue }
      let turned = try #require(FisherExact.twoSided(other, one))
      let missed = try #require(FisherExact.twoSided(one.complement, other.complement))
      #expect(isNear(found.value, turned.value, within: 1e-9))
      #expect(isNear(found.value, missed.value, within: 1e-9))
    }
  }

  @Test func `a chance of so many or more is that of all counts from there on`() throws {
    #expect(isNear(try #require(try FisherExact.atLeast(of(8, 10), of(1, 6))).value, 196.0 / 8_008))
    #expect(
      try FisherExact.atLeast(of(1, 60), of(0, 2)).map { isNear($0.value, 60.0 / 62) } == true)
    #expect(try FisherExact.atLeast(of(0, 5), of(3, 4)) == chance(1))
    #expect(try FisherExact.atLeast(of(0, 0), of(3, 4)) == nil)
  }

  @Test func `so many or more, and one less or fewer, are all there is`() throws {
    let sides = try randomProportions(60, seed: 18, to: 40)
    for (one, other) in zip(sides, sides.dropFirst()) {
      guard let more = FisherExact.atLeast(one, other), one.count > 0, other.count < other.total,
        let less = Proportion(one.total - one.count + 1, of: one.total),
        let rest = Proportion(other.total - other.count - 1, of: other.total),
        let fewer = FisherExact.atLeast(less, rest)
      else { continue }
      // Fewer of one kind is more of the other, with one count moved to the other side.
      #expect(isNear(more.value + fewer.value, 1, within: 1e-9))
    }
  }
}
