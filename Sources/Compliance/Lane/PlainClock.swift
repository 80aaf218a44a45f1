import CivilTime
import ServiceHours
import ServiceModel

/// A clock of which nothing but numbers is left: stopped, and met or breached for certain.
struct PlainClock {
  fileprivate(set) var start = Instant(secondsSince1970: 0)
  fileprivate(set) var stop = Instant(secondsSince1970: 0)
  fileprivate(set) var elapsed = Seconds.zero
  fileprivate(set) var isLate = false
  /// As `Limit.timetable`.
  fileprivate(set) var timetable = 0
  /// In `StampLane.limits`.
  fileprivate(set) var limit = 0
  /// Whether it rests on a full history.
  private(set) var isProved = false

  init() {}

  /// Makes it a clock under a limit.
  mutating func set(
    _ interval: Interval, elapsed: Seconds, _ limit: StampLimit, number: Int, isProved: Bool
  ) {
    start = interval.start
    stop = interval.end
    self.elapsed = elapsed
    isLate = elapsed > limit.length
    timetable = limit.timetable
    self.limit = number
    self.isProved = isProved
  }
}

extension StampLane {
  /// What the shortest way says of a target.
  enum Plainness {
    /// The ticket is not in the scope, or its clock started while the agreement was not in force.
    case outside
    case plain
    /// Longer ways tell.
    case other
  }

  /// Reads the clock of the target at a place of `targets`, where two stamps settle it without a doubt
  /// and nothing is kept of it: neither for a list nor for a comparison.
  ///
  /// Says what `read` would say. Cost: the conditions and two lookups.
  @inline(__always)
  func readPlain(
    _ ticket: borrowing Ticket, _ place: Int, into clock: inout PlainClock
  ) -> Plainness {
    guard conditions.holds(targets[place].scope, ticket.values) else { return .outside }
    guard targets[place].isPlain, let stamps = targets[place].clock,
      ticket.hold == nil || !stamps.grantsPauses,
      case .at(let start) = ticket.stamps[stamps.from.index],
      case .at(let stop) = stop(of: ticket, stamps, from: start), stop >= start, stop < asOf
    else { return .other }
    guard targets[place].inForce.contains(start) else { return .outside }
    guard let number = limit(at: place, ticket.values) else { return .other }
    let limit = limits[number]
    guard limit.isOpenTime,
      let open = openTimes.openTime(
        of: limit.timetable, in: Interval(start: start, end: stop))
    else { return .other }
    clock.start = start
    clock.stop = stop
    clock.elapsed = open
    clock.isLate = open > limit.length
    clock.timetable = limit.timetable
    clock.limit = number
    // Of breached clocks pauses that nobody stated cast doubt.
    return clock.isLate && stamps.grantsPauses ? .other : .plain
  }
}
