package import CivilTime

/// The measured clocks of a target in a month by the weekday and the hour in which they started.
package struct StartCounts: Hashable, Sendable {
  /// Monday first, 24 hours each.
  private var met = Array(repeating: 0, count: 7 * 24)
  private var measured = Array(repeating: 0, count: 7 * 24)

  package init() {}

  /// Those that started in an hour of a weekday.
  ///
  /// `hour` is from 0 to 23.
  package func started(_ weekday: Weekday, _ hour: Int) -> Attainment {
    let place = weekday.rawValue * 24 + hour
    return Attainment(met: met[place], measured: measured[place])
  }

  mutating func add(_ weekday: Weekday, _ hour: Int, isMet: Bool) {
    let place = weekday.rawValue * 24 + hour
    measured[place] += 1
    if isMet { met[place] += 1 }
  }

  package static func += (left: inout StartCounts, right: StartCounts) {
    for place in left.met.indices {
      left.met[place] += right.met[place]
      left.measured[place] += right.measured[place]
    }
  }
}

/// A target in a month.
struct TargetMonth: Hashable, Sendable {
  /// The place of the target in `Rulebook.targets`.
  let target: Int
  /// `Month.index`.
  let month: Int
}
