import Compliance
import ServiceModel
import Testing

/// How many further clocks would have had to be met.
struct AttainmentMarginTests {
  @Test func `what is missing is the least that reaches the goal`() throws {
    for measured in 1...60 {
      for met in 0...measured {
        for hundredths in [1, 3333, 8000, 9500, 9995, 10_000] {
          let goal = try #require(Goal(hundredthsOfPercent: hundredths))
          let least = (0...measured).first {
            Attainment(met: met + $0, measured: measured).reaches(goal) == true
          }
          #expect(Attainment(met: met, measured: measured).missing(to: goal) == least)
        }
      }
    }
  }

  @Test func `where nothing was measured nothing is missing`() throws {
    let goal = try #require(Goal("95%"))
    #expect(Attainment(met: 0, measured: 0).missing(to: goal) == nil)
  }
}
