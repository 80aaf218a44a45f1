import Statistics
import Testing

struct RoundedTests {
  @Test func `numbers for print are the nearest whole units, halves away from zero`() {
    #expect(Rounded.units(0.64614, perOne: 10_000) == 6461)
    #expect(Rounded.units(-0.25, perOne: 10) == -3)
    #expect(Rounded.units(0.25, perOne: 10) == 3)
    #expect(Rounded.units(-0.0, perOne: 10) == 0)
  }

  @Test func `the last digit of a computed half moves no printed one`() {
    for place in 0..<200 {
      let half = Double(place) + 0.5
      #expect(Rounded.units(half.nextDown, perOne: 1) == place + 1)
      #expect(Rounded.units(half.nextUp, perOne: 1) == place + 1)
    }
  }

  @Test func `a share is cut off, and a sum of fractions that comes to a whole number is one`() {
    #expect(Rounded.cut(0.99997, perOne: 10_000) == 9999)
    #expect(Rounded.cut(-0.99997, perOne: 10_000) == -9999)
    #expect(Rounded.cut(0.1 + 0.2 + 0.6999999999999999, perOne: 10_000) == 10_000)
    #expect(Rounded.cut(.nan, perOne: 10) == 0 && Rounded.cut(.infinity, perOne: 10) == Int.max)
    for units in 0...10_000 {
      #expect(Rounded.cut(Double(units) / 10_000, perOne: 10_000) == units)
    }
  }

  @Test func `what cannot be printed has an answer all the same`() {
    #expect(Rounded.units(.nan, perOne: 10) == 0)
    #expect(Rounded.units(.infinity, perOne: 10) == Int.max)
    #expect(Rounded.units(-1e300, perOne: 10) == Int.min)
  }

  @Test func `nothing but a certainty reads as one`() throws {
    #expect(try chance(0.9999997).wholeMillionths == 999_999)
    #expect(try chance(1.0.nextDown).wholeMillionths == 999_999)
    #expect(try chance(1).wholeMillionths == 1_000_000 && chance(0).wholeMillionths == 0)
    #expect(try chance(0.25).wholeMillionths == 250_000)
  }

  @Test func `a probability is a number from 0 to 1 and printed in millionths`() throws {
    #expect(Probability(1.5) == nil)
    #expect(Probability(-0.1) == nil)
    #expect(Probability(.nan) == nil)
    #expect(try chance(0.25).millionths == 250_000)
    #expect(try chance(0) < chance(1))
  }
}
