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
    let open = hours.openTime(in: interval) - paused
    let hold = evidence.sureHold(of: open, closed: { interval.duration - open - wallPause })
    let late = isLate(elapsed: open - hold, hold)
    return ClockReading(
      elapsed: open - hold, paused: paused + hold, stated: hold, isLate: late,
      isDoubtful: isDoubtful(open: open, hold: hold, paused: paused, late))
  }

  /// The instant at which the threshold is or would be used up.
  func deadline() -> Instant? {
    // Only a stated total needs a reading, and only the rows of files without a history state one.
    let hold = evidence.hold == nil ? Seconds.zero : reading().stated
    return threshold.deadline(from: start, in: hours, paused: stretches, stated: hold)
  }

  /// Whether another reading of the same data would turn the verdict round.
  private func isDoubtful(open: Seconds, hold: Seconds, paused: Seconds, _ late: Bool) -> Bool {
    guard
      let other = evidence.otherHold(
        open: open, sure: hold, paused: paused, wall: interval.duration, isLate: late),
      other != hold
    else { return false }
    return isLate(elapsed: open - other, other) != late
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
  let isDoubtful: Bool
}
