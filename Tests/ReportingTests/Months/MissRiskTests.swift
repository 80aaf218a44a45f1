import Compliance
import ServiceModel
import Statistics
import Testing

@testable import Reporting

/// How likely a coming month misses a goal.
struct MissRiskTests {
  @Test func `a miss that is all but certain never reads as certain`() throws {
    let goal = try #require(Goal("90%"))
    let months = Array(repeating: Attainment(met: 0, measured: 8), count: 12)
    let risk = try #require(MissRisk(months, goal: goal))
    #expect(risk.chance.value < 1 && risk.chance.millionths == 1_000_000)
    #expect(risk.hundredthsOfPercent == 9_999 && risk.short == "99 in 100")
  }
}
