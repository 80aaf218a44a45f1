package import CivilTime

/// How long the measured clocks of a target took, counted in steps, so that a million of them take no more
/// room than a hundred.
///
/// A step is a whole minute below 7 days, a whole hour below 365 days and a whole day beyond, up to ten
/// years, which the last step stands for and whatever is longer. Adding is order-free and mergeable.
///
/// Example: of 59 s, 61 s and 3 h the median is 1 min.
package struct DurationCounts: Equatable, Sendable {
  /// By step, as far as any clock reached.
  private var counts: [Int32] = []
  package private(set) var count = 0

  package init() {}

  private static let minuteSteps = 7 * 24 * 60
  private static let hourSteps = 358 * 24
  private static let daySteps = 3285

  /// Adds a clock that took so long; not less than nothing.
  ///
  /// Cost: constant.
  @inline(__always)
  package mutating func add(_ duration: Seconds) {
    let step = DurationCounts.step(of: duration)
    if step >= counts.count { grow(to: step) }
    counts[step] += 1
    count += 1
  }

  /// Adds a clock that took so long, as the first step that is at least as long.
  ///
  /// Of the counts so far, those at most as long as a step are then exactly the clocks that would be met
  /// within it. Example: 61 s needs 2 min, 7 days and a second need 169 h.
  package mutating func add(roundedUp duration: Seconds) {
    let unit: Int64 =
      duration <= .hours(7 * 24) ? 60 : duration <= .hours(365 * 24) ? 3_600 : 86_400
    add(Seconds((max(0, duration.count) + unit - 1) / unit * unit))
  }

  /// How many clocks are at most as long as a length.
  package func count(within length: Seconds) -> Int {
    var passed = 0
    for step in counts.indices where DurationCounts.start(ofStep: step) <= length {
      passed += Int(counts[step])
    }
    return passed
  }

  /// Room for half as much again, so that growing clocks do not copy the list each time.
  @inline(never)
  private mutating func grow(to step: Int) {
    let wanted = min(DurationCounts.stepCount, max(64, (step + 1) * 3 / 2))
    counts += Array(repeating: 0, count: wanted - counts.count)
  }

  package static func += (left: inout DurationCounts, right: DurationCounts) {
    if right.counts.count > left.counts.count {
      left.counts += Array(repeating: 0, count: right.counts.count - left.counts.count)
    }
    for step in right.counts.indices { left.counts[step] += right.counts[step] }
    left.count += right.count
  }

  /// The length at most as long as which so many hundredths of the clocks are, by nearest rank: the
  /// clock at place ⌈percent × count / 100⌉, cut off to its step; nothing where there is no clock.
  ///
  /// `percent` is from 1 to 100. Cost: the steps.
  package func quantile(percent: Int) -> Seconds? {
    length(ofRank: (count * percent + 99) / 100)
  }

  /// The length of the clock at a place, the shortest one at 1, cut off to its step; nothing where there
  /// are not so many.
  ///
  /// Cost: the steps.
  package func length(ofRank place: Int) -> Seconds? {
    if count == 0 || place < 1 { return nil }
    var passed = 0
    for step in counts.indices {
      passed += Int(counts[step])
      if passed >= place { return DurationCounts.start(ofStep: step) }
    }
    return nil
  }

  /// Equal where the same clocks were added, however the lists grew.
  package static func == (one: DurationCounts, other: DurationCounts) -> Bool {
    if one.count != other.count { return false }
    let (short, long) =
      one.counts.count < other.counts.count
      ? (one.counts, other.counts) : (other.counts, one.counts)
    return zip(short, long).allSatisfy { $0 == $1 }
      && long[short.count...].allSatisfy { $0 == 0 }
  }

  /// How many clocks each step has that has any, the shortest step first.
  var steps: [(step: Int, count: Int)] {
    counts.indices.filter { counts[$0] > 0 }.map { ($0, Int(counts[$0])) }
  }

  /// One more than the last step.
  static let stepCount = minuteSteps + hourSteps + daySteps

  /// Adds so many clocks of a step, which hold no more than an `Int32` together.
  mutating func add(_ clocks: Int32, ofStep step: Int) {
    if step >= counts.count { grow(to: step) }
    counts[step] += clocks
    count += Int(clocks)
  }

  private static func step(of duration: Seconds) -> Int {
    let minutes = Int(truncatingIfNeeded: duration.count) / 60
    if minutes < minuteSteps { return minutes }
    let hours = minutes / 60
    if hours < 365 * 24 { return minuteSteps + hours - 7 * 24 }
    return min(
      minuteSteps + hourSteps + hours / 24 - 365, minuteSteps + hourSteps + daySteps - 1)
  }

  private static func start(ofStep step: Int) -> Seconds {
    if step < minuteSteps { return Seconds(Int64(step) * 60) }
    let hour = step - minuteSteps
    if hour < hourSteps { return .hours(Int64(hour + 7 * 24)) }
    return .hours(Int64(hour - hourSteps + 365) * 24)
  }
}
