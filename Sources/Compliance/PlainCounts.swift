import CivilTime

/// What the plain clocks of a cell come to: so little that many cells are at hand at once.
struct PlainCounts: Summable {
  var met = 0
  var breached = 0
  /// How many of them rest on a full history.
  var full = 0
  /// The counted time of all of them, and of the longest.
  var elapsed = Seconds.zero
  var longest = Seconds.zero

  init() {}

  /// Adds a clock that has stopped.
  @inline(__always)
  mutating func add(_ clock: PlainClock) {
    if clock.isLate { breached += 1 } else { met += 1 }
    if clock.isProved { full += 1 }
    elapsed += clock.elapsed
    longest = max(longest, clock.elapsed)
  }

  static func += (left: inout PlainCounts, right: PlainCounts) {
    left.met += right.met
    left.breached += right.breached
    left.full += right.full
    left.elapsed += right.elapsed
    left.longest = max(left.longest, right.longest)
  }
}

extension Counts {
  static func += (left: inout Counts, right: PlainCounts) {
    left.met += right.met
    left.breached += right.breached
    left.fullEvidence += right.full
    left.elapsed += right.elapsed
    left.longest = max(left.longest, right.longest)
  }
}
