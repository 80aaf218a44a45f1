import Statistics
import Testing

struct IntervalTests {
  private let levels = [0.1, 0.5, 0.9, 0.95, 0.998]

  @Test(arguments: Table.rows("intervals"))
  func `Wilson and Clopper-Pearson limits agree with statsmodels`(row: Table.Row) throws {
    let confidence = try #require(Confidence(row.number(2)))
    let wilson = try #require(WilsonInterval.limits(of: row.proportion(0), at: confidence))
    #expect(isNear(wilson.lower, row.number(3)))
    #expect(isNear(wilson.upper, row.number(4)))
    let exact = try #require(ClopperPearson.limits(of: row.proportion(0), at: confidence))
    #expect(isNear(exact.lower, row.number(5), within: 1e-9))
    #expect(isNear(exact.upper, row.number(6), within: 1e-9))
  }

  /// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine
  /// 17 (1998), table I, methods 3 and 5.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662, 0.2527, 0.3676), (15, 148, 0.0624, 0.1605, 0.0578, 0.1617),
    (0, 20, 0.0000, 0.1611, 0.0000, 0.1684), (1, 29, 0.0061, 0.1718, 0.0009, 0.1776),
  ])
  func `limits agree with Newcombe's table`(
    count: Int, total: Int, low: Double, high: Double, exactLow: Double, exactHigh: Double
  ) throws {
    let wilson = try #require(try WilsonInterval.limits(of: of(count, total)))
    #expect(isNear(wilson.lower, low, beyond: 0.00005))
    #expect(isNear(wilson.upper, high, beyond: 0.00005))
    let exact = try #require(try ClopperPearson.limits(of: of(count, total)))
    #expect(isNear(exact.lower, exactLow, beyond: 0.00005))
    #expect(isNear(exact.upper, exactHigh, beyond: 0.00005))
  }

  @Test(arguments: [
    (11, 12, 6461...9851), (19, 20, 7639...9911), (37, 40, 8014...9742), (93, 100, 8625...9657),
    (460, 500, 8929...9407),
  ])
  func `limits of small counts are wide`(count: Int, total: Int, printed: ClosedRange<Int>) throws {
    #expect(try WilsonInterval.limits(of: of(count, total))?.rounded(perOne: 10_000) == printed)
  }

  @Test func `the exact limits of 11 of 12 are 61.52 and 99.79 percent`() throws {
    let limits = try #require(try ClopperPearson.limits(of: of(11, 12)))
    #expect(limits.rounded(perOne: 10_000) == 6152...9979)
  }

  @Test func `nothing of nothing has no interval`() throws {
    #expect(try WilsonInterval.limits(of: of(0, 0)) == nil)
    #expect(try ClopperPearson.limits(of: of(0, 0)) == nil)
  }

  @Test func `none of some ends at 0 and all of some at 1`() throws {
    for total in 1...40 {
      for limits in [WilsonInterval.limits, ClopperPearson.limits] {
        #expect(try limits(of(0, total), .ninetyFive)?.lower == 0)
        #expect(try limits(of(total, total), .ninetyFive)?.upper == 1)
      }
    }
  }

  @Test func `an interval contains the share, mirrors its complement and widens with confidence`()
    throws
  {
    for total in 1...30 {
      for count in 0...total {
        for limits in [WilsonInterval.limits, ClopperPearson.limits] {
          try expectLaws(of(count, total), limits)
        }
      }
    }
  }

  private func expectLaws(
    _ observed: Proportion, _ limits: (Proportion, Confidence) -> Limits?
  ) throws {
    var narrower = 0.0
    for level in levels {
      let confidence = try #require(Confidence(level))
      let found = try #require(limits(observed, confidence))
      let mirrored = try #require(limits(observed.complement, confidence))
      #expect(found.contains(try #require(observed.share)))
      #expect(isNear(found.upper, 1 - mirrored.lower))
      #expect(isNear(found.lower, 1 - mirrored.upper, beyond: 1e-13))
      #expect(found.width > narrower)
      narrower = found.width
    }
  }

  @Test(arguments: [0, 1, -0.5, 2, .nan, 1 - 1e-13])
  func `a level that is not between 0 and 1 is no confidence`(level: Double) {
    #expect(Confidence(level) == nil)
  }

  @Test func `95 percent reach 1.959964 deviations and 99.8 percent 3.090232`() {
    #expect(isNear(Confidence.ninetyFive.deviations, 1.959963984540054, within: 1e-14))
    #expect(isNear(Confidence.ninetyNinePointEight.deviations, 3.090232306167813, within: 1e-13))
  }
}
