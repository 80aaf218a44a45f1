import Statistics
import Testing

struct ProportionTests {
  @Test(arguments: [
    (13, 12), (-1, 12), (0, -1), (1, 0), (0, 1_000_000_000_001), (Int.max, Int.max),
  ])
  func `a count beyond its total is no proportion`(count: Int, total: Int) {
    #expect(Proportion(count, of: total) == nil)
  }

  @Test(arguments: [(1, 0), (-1, 2), (3, 2), (0, 0), (1, -2)])
  func `a numerator beyond its denominator is no fraction`(numerator: Int, denominator: Int) {
    #expect(Fraction(numerator, over: denominator) == nil)
  }

  @Test func `nothing of nothing has no share and no side`() throws {
    #expect(try of(0, 0).share == nil)
    #expect(try of(0, 0).side(of: of(1, 2)) == nil)
    #expect(try of(3, 4).share == 0.75)
  }

  @Test func `a goal is reached by integers, however near`() throws {
    #expect(try part(95, 100).roundedUp(of: 100) == 95)
    #expect(try part(1, 1).roundedUp(of: 1_000_000_000_000) == 1_000_000_000_000)
    #expect(try part(Int.max - 1, Int.max).roundedUp(of: 1_000_000_000_000) == 1_000_000_000_000)
  }

  @Test func `the smallest count of a goal is the first that reaches it`() throws {
    #expect(try part(95, 100).roundedUp(of: 30) == 29)
    for total in 1...200 {
      for goal in [try part(95, 100), try part(1, 3), try part(0, 5), try part(5, 5)] {
        let first = (0...total).first { $0 * goal.denominator >= total * goal.numerator }
        #expect(first == goal.roundedUp(of: total))
      }
    }
  }

  @Test func `shares are compared by integers and ties have no side`() throws {
    #expect(try of(2, 4).side(of: of(3, 6)) == nil)
    #expect(try of(333_333_333_333, 1_000_000_000_000).side(of: of(1, 3)) == .below)
    #expect(try of(1, 3).side(of: of(333_333_333_333, 1_000_000_000_000)) == .above)
  }

  @Test func `proportions pool to the sum of counts and totals`() throws {
    #expect(try Proportion.pooled([of(3, 4), of(1, 6)]) == of(4, 10))
    #expect(try Proportion.pooled([Proportion]()) == of(0, 0))
    #expect(try of(11, 12).complement == of(1, 12))
    #expect(try part(95, 100).complement == part(5, 100))
  }
}
