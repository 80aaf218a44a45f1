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
}
