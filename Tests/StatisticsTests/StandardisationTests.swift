import Statistics
import Testing

struct StandardisationTests {
  private func strata(_ text: String) throws -> [Stratum] {
    try text.split(separator: " ").map { part in
      let numbers = part.split(separator: "/").compactMap { Int($0) }
      return try #require(
        try Stratum(
          of(numbers[0], numbers[1]), of(numbers[2], numbers[3]), weight: numbers[4]))
    }
  }

  @Test(arguments: Table.rows("standardisation"))
  func `standardised shares agree with a second implementation`(row: Table.Row) throws {
    let found = try #require(StandardisedComparison(strata(row.text(0))))
    for (place, estimate) in [(1, found.first), (4, found.second), (7, found.difference)] {
      #expect(isNear(estimate.value, row.number(place), beyond: 1e-12))
      #expect(isNear(estimate.limits.lower, row.number(place + 1), beyond: 1e-12))
      #expect(isNear(estimate.limits.upper, row.number(place + 2), beyond: 1e-12))
    }
  }

  /// Le, "Introductory biostatistics" (2003), table 1.8: deaths by age, as if the ages were alike.
  ///
  /// The table rounds the deaths of each age, so its sums are right to a tenth.
  @Test func `Alaska and Florida have 788.6 and 770.6 deaths of 100000 with the same ages`() throws
  {
    let table = [
      (84_416, 4050, 3753), (294_353, 836, 603), (316_744, 2610, 1905), (205_745, 7776, 11_015),
      (98_742, 49_333, 43_979),
    ]
    let strata = try table.map { weight, alaska, florida in
      try #require(
        try Stratum(of(alaska, 1_000_000), of(florida, 1_000_000), weight: weight))
    }
    let found = try #require(StandardisedComparison(strata))
    #expect((Rounded.units(found.first.value, perOne: 1_000_000) - 7886).magnitude <= 1)
    #expect((Rounded.units(found.second.value, perOne: 1_000_000) - 7706).magnitude <= 1)
  }

  @Test func `the same shares in another mix do not differ`() throws {
    let strata = [
      try Stratum(of(8, 10), of(40, 50), weight: 1),
      try Stratum(of(90, 100), of(18, 20), weight: 1),
    ].compactMap { $0 }
    let found = try #require(StandardisedComparison(strata))
    #expect(isNear(found.first.value, 0.85))
    #expect(isNear(found.second.value, 0.85))
    #expect(isNear(found.difference.value, 0))
  }

  @Test func `one stratum has the limits of Wilson and Newcombe`() throws {
    let (first, second) = (try of(56, 70), try of(48, 80))
    let found = try #require(try StandardisedComparison([stratum(first, second)]))
    let wilson = try #require(WilsonInterval.limits(of: first))
    let newcombe = try #require(NewcombeDifference(first, minus: second))
    #expect(isNear(found.first.limits.lower, wilson.lower))
    #expect(isNear(found.first.limits.upper, wilson.upper))
    #expect(isNear(found.difference.limits.lower, newcombe.limits.lower))
    #expect(isNear(found.difference.limits.upper, newcombe.limits.upper))
  }

  @Test func `strata that one side has not are left out of both`() throws {
    let both = try stratum(of(8, 10), of(9, 10))
    let strata = [try stratum(of(1, 5), of(0, 0)), both, try stratum(of(0, 0), of(3, 4))]
    let found = try #require(StandardisedComparison(strata))
    #expect(try found.compared == of(20, 29))
    #expect(isNear(found.first.value, 0.8))
    #expect(StandardisedComparison([strata[0], strata[2]]) == nil)
    #expect(StandardisedComparison([]) == nil)
    #expect(try Stratum(of(1, 2), of(1, 2), weight: -1) == nil)
  }
}
