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

  /// From the start to the stop or the as-of.
  var interval: Interval { Interval(start: start, end: end) }

  /// What the clock shows on its hours.
  func reading() -> ClockReading {
    var paused = Seconds.zero
    for stretch in stretches { paused += hours.openTime(in: stretch.interval) }
    return ClockReading(
      open: hours.openTime(in: interval), paused: paused, wall: interval.duration,
      wallPause: wallPause, evidence, isLate: isLate)
  }

  /// The instant at which the threshold is or would be used up.
  func deadline() -> Instant? {
    // Only a stated total needs a reading, and only the rows of files without a history state one.
    let hold = evidence.hold == nil ? Seconds.zero : reading().stated
    return threshold.deadline(from: start, in: hours, paused: stretches, stated: hold)
  }

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
  /// Beyond the threshold.
  let isLate: Bool
  /// Whether another reading of the same data would turn the verdict round.
  let isDoubtful: Bool

  /// What open time and evidence come to.
  ///
  /// `open` is the open time between start and end, `paused` what of it lay in known pauses, and
  /// `wall` and `wallPause` the same by the wall clock. `isLate` judges counted time, given how much
  /// was taken off as stated.
  init(
    open: Seconds, paused: Seconds, wall: Seconds, wallPause: Seconds, _ evidence: PauseEvidence,
    isLate: (_ elapsed: Seconds, _ hold: Seconds) -> Bool
  ) {
    let open = open - paused
    let hold = evidence.sureHold(of: open, closed: { wall - open - wallPause })
    let late = isLate(open - hold, hold)
    let other = evidence.otherHold(open: open, sure: hold, paused: paused, wall: wall, isLate: late)
    elapsed = open - hold
    self.paused = paused + hold
    stated = hold
    self.isLate = late
    isDoubtful = other.map { $0 != hold && isLate(open - $0, $0) != late } ?? false
  }
}

extension ClockReading {
  /// What it comes to.
  func outcome(isRunning: Bool) -> Outcome {
    isRunning ? (isLate ? .overdue : .running) : (isLate ? .breached : .met)
  }

  /// A clock that runs is not settled either way.
  func doubt(isRunning: Bool) -> Doubt {
    !isDoubtful || isRunning ? .none : isLate ? .couldBeMet : .couldBeBreached
  }
}
