import CivilTime
import Compliance
import TestSupport
import Testing

/// How long clocks took, counted in steps.
struct DurationCountsTests {
  /// A length cut off to the step that it lies in, worked out from its definition.
  private func step(_ seconds: Int64) -> Int64 {
    switch seconds {
    case ..<604_800: seconds / 60 * 60
    case ..<31_536_000: seconds / 3600 * 3600
    case ..<315_360_000: seconds / 86_400 * 86_400
    default: 315_273_600
    }
  }

  @Test(arguments: 1...20)
  func `a quantile is the length at its nearest rank, cut off to its step`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let lengths = (0..<Int.random(in: 1...300, using: &random)).map { _ -> Int64 in
      let largest: Int64 =
        [90, 7_200, 700_000, 40_000_000, 900_000_000].randomElement(
          using: &random) ?? 1
      return Int64.random(in: 0...largest, using: &random)
    }
    var counts = DurationCounts()
    for length in lengths { counts.add(Seconds(length)) }
    let sorted = lengths.sorted()
    for percent in [1, 25, 50, 90, 99, 100] {
      let place = (sorted.count * percent + 99) / 100
      #expect(counts.quantile(percent: percent) == Seconds(step(sorted[place - 1])))
    }
    #expect(counts.count == lengths.count)
  }

  @Test(arguments: 1...10)
  func `the order and the parts in which lengths are added change nothing`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let lengths = (0..<200).map { _ in Seconds(Int64.random(in: 0...50_000_000, using: &random)) }
    var whole = DurationCounts()
    for length in lengths { whole.add(length) }
    var (one, other) = (DurationCounts(), DurationCounts())
    for length in lengths.shuffled(using: &random) {
      if Bool.random(using: &random) { one.add(length) } else { other.add(length) }
    }
    one += other
    #expect(one == whole)
  }

  @Test func `of no clock there is no median`() {
    #expect(DurationCounts().quantile(percent: 50) == nil)
  }

  @Test func `of 59 s, 61 s and 3 h the median is one minute`() {
    var counts = DurationCounts()
    for seconds in [59, 61, 10_800] as [Int64] { counts.add(Seconds(seconds)) }
    #expect(counts.quantile(percent: 50) == .minutes(1))
  }
}
