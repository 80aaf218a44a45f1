import Reporting
import ServiceModel
import TestSupport
import Testing

/// What a target can still take.
struct TargetStatusTests {
  @Test func `affordable breaches are the most with which the goal is still reached`() throws {
    var random = SeededGenerator(seed: 20261101)
    for _ in 0..<2_000 {
      let goal = try #require(Goal(hundredthsOfPercent: .random(in: 1...10_000, using: &random)))
      let met = Int.random(in: 0...60, using: &random)
      let breached = Int.random(in: 0...5, using: &random)
      let overdue = Int.random(in: 0...2, using: &random)
      let status = TargetStatus(
        agreement: "a", target: "t", goal: goal, met: met, measured: met + breached,
        breached: breached,
        overdue: overdue, attained: nil)
      let count = status.affordableBreaches
      func isReached(_ more: Int) -> Bool {
        met * 10_000 >= goal.hundredthsOfPercent * (met + breached + overdue + more)
      }
      #expect(count == 0 || isReached(count))
      #expect(!isReached(count + 1))
    }
  }
}
