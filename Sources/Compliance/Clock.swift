import CivilTime
import ServiceHours
import ServiceModel

/// One course of one ticket under one threshold, with all that it needs to be read.
struct Clock {
  let start: Instant
  /// The stop, or the as-of where it runs.
  let end: Instant
  let threshold: Threshold
  let hours: Hours
  /// What did not count, in order, each instant in one at most.
  let stretches: [PausedStretch]
  let evidence: PauseEvidence
  /// What `deadline` gives, where it is kept because more than one question asks for it.
  private(set) var keptDeadline: Instant??

  /// From the start to the stop or the as-of.
  var interval: Interval { Interval(start: start, end: end) }

  /// What the clock shows on its hours.
  func reading() -> ClockReading {
    var paused = Seconds.zero
    for stretch in stretches { paused += hours.openTime(in: stretch.interval) }
    return ClockReading(
      open: hours.openTime(in: interval), paused: paused, wall: interval.duration,
      wallPause: wallPause, evidence, isByWall: threshold.isCalendar, isLate: isLate)
  }

  /// The instant at which the threshold is or would be used up.
  func deadline() -> Instant? {
    if let keptDeadline { return keptDeadline }
    // Only a stated total needs a reading, and only the rows of files without a history state one.
    let hold = evidence.hold == nil ? Seconds.zero : reading().statedMove
    return threshold.deadline(from: start, in: hours, paused: stretches, stated: hold)
  }

  /// Works the deadline out, once for all who ask.
  mutating func keepDeadline() { keptDeadline = .some(deadline()) }

  private var wallPause: Seconds {
    stretches.reduce(.zero) { $0 + $1.interval.duration }
  }

  private func isLate(elapsed: Seconds, _ hold: Seconds) -> Bool {
    switch threshold.length {
    case .openTime(let length): return elapsed > length
    case .workingDays, .calendarDays:
      let counted = hold < .zero ? [] : stretches
      let due = threshold.deadline(
        from: start, in: hours, paused: counted, stated: max(.zero, hold))
      return due.map { end > $0 } ?? false
    }
  }
}

/// What a clock shows at its stop or at the as-of.
struct ClockReading {
  let elapsed: Seconds
  /// Open time that did not count, the stated part of it included.
  let paused: Seconds
  /// What of it the export states without saying when.
  let stated: Seconds
  /// What that moves the deadline by: the same, or for calendar days a total by the wall clock as it is stated.
  let statedMove: Seconds
  /// Beyond the threshold.
  let isLate: Bool
  /// Whether another reading of the same data would turn the verdict round.
  let isDoubtful: Bool

  /// What open time and evidence come to.
  ///
  /// `open` is the open time between start and end, `paused` what of it lay in known pauses, and
  /// `wall` and `wallPause` the same by the wall clock. `isByWall` is whether pauses move the deadline by their wall
  /// time. `isLate` judges counted time, given how much was taken off as stated.
  init(
    open: Seconds, paused: Seconds, wall: Seconds, wallPause: Seconds, _ evidence: PauseEvidence,
    isByWall: Bool = false, isLate: (_ elapsed: Seconds, _ hold: Seconds) -> Bool
  ) {
    let open = open - paused
    let hold = evidence.sureHold(of: open, closed: { wall - open - wallPause })
    // A wall total is just what such a deadline is moved by, wherever the calendar was closed; so are pauses that
    // nobody stated.
    let isWhole = isByWall && (evidence.hold == nil || evidence.holdTime == .wall)
    let whole = isWhole ? wall - wallPause : open
    let moved = isWhole ? evidence.sureHold(of: whole, closed: { .zero }) : hold
    let late = isLate(open - hold, moved)
    let other = evidence.otherHold(
      open: whole, sure: moved, paused: isWhole ? wallPause : paused, wall: wall, isLate: late)
    elapsed = open - hold
    self.paused = paused + hold
    stated = hold
    statedMove = moved
    self.isLate = late
    isDoubtful = other.map { $0 != moved && isLate(open - $0, $0) != late } ?? false
  }
}

extension ClockReading {
  /// What it comes to.
  func outcome(isRunning: Bool) -> Outcome {
    isRunning ? (isLate ? .overdue : .running) : (isLate ? .breached : .met)
  }

  /// A clock that runs is not settled either way, unless it counts as breached by now, or could.
  func doubt(isRunning: Bool, countOverdue: Bool) -> Doubt {
    if !isDoubtful || isRunning && !countOverdue { return .none }
    return isLate ? .couldBeMet : .couldBeBreached
  }
}
