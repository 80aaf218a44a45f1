import Reporting
import TestSupport
import Testing

/// Rows that are left out before all are seen are never among the largest.
struct LargestSizesTests {
  /// The places of the largest, of as large ones the earlier first.
  private func largest(_ sizes: [Int], of places: [Int], most: Int) -> [Int] {
    Array(places.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }.prefix(most))
  }

  @Test(arguments: 0..<60)
  func `the largest of what is left are the largest of all, whoever saw which row`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let most = Int.random(in: 1...9, using: &random)
    let sizes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      Int.random(in: -20...20, using: &random)
    }
    var workers = Array(
      repeating: LargestSizes(most: most), count: Int.random(in: 1...3, using: &random))
    var kept: [Int] = []
    for place in sizes.indices {
      let worker = Int.random(in: workers.indices, using: &random)
      if workers[worker].takes(sizes[place]) { kept.append(place) }
    }
    let all = Array(sizes.indices)
    #expect(largest(sizes, of: kept, most: most) == largest(sizes, of: all, most: most))
  }

  @Test func `rows that grow smaller are left out once there are enough`() {
    var sizes = LargestSizes(most: 3)
    let taken = (1...9).map { sizes.takes(-$0) }
    #expect(taken == (1...9).map { $0 <= 3 })
    let isLikeTheSmallest = sizes.takes(-3)
    #expect(isLikeTheSmallest)
  }
}
