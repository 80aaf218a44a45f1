import CivilTime
import ServiceHours
import ServiceModel

/// One clock of one ticket: started, and stopped or still running at the as-of.
struct Clock {
  let start: Instant
  /// The stop, or the as-of where it runs.
  let end: Instant
  let threshold: Threshold
  /// Whether the target grants pauses, and whether its clock runs until the work is done.
  let pauses: Bool
  let runsToTheEnd: Bool

  init(start: Instant, end: Instant, target: Target, limit: Int) {
    self.start = start
    self.end = end
    threshold = target.within[limit].threshold
    pauses = !target.policy.pauses.isEmpty
    runsToTheEnd = target.policy.to == .resolved || target.policy.to == .closed
  }

  /// From the start to the stop or the as-of.
  var interval: Interval { Interval(start: start, end: end) }

  /// What the clock shows on its calendar.
  ///
  /// By the paused stretches that the ticket's history proves, or by its stated pause total.
  func reading(
    paused stretches: [PausedStretch]?, stated hold: Seconds?, in timetable: Timetable,
    _ holdTime: HoldTime
  ) -> ClockReading {
    if let stretches { return reading(paused: stretches, in: timetable) }
    return reading(stated: hold, in: timetable, holdTime)
  }

  /// The instant at which the threshold is or would be used up.
  func deadline(
    paused stretches: [PausedStretch]?, stated hold: Seconds?, in timetable: Timetable,
    _ holdTime: HoldTime
  ) -> Instant? {
    if let stretches {
      return threshold.deadline(from: start, in: timetable, paused: stretches)
    }
    let sure = sureHold(hold, open: timetable.openTime(in: interval), holdTime)
    return threshold.deadline(from: start, in: timetable, stated: sure)
  }

  private func reading(
    paused stretches: [PausedStretch], in timetable: Timetable
  ) -> ClockReading {
    var paused = Seconds.zero
    for stretch in stretches { paused += timetable.openTime(in: stretch.interval) }
    let elapsed = timetable.openTime(in: interval) - paused
    let late = isLate(elapsed: elapsed) {
      threshold.deadline(from: start, in: timetable, paused: stretches)
    }
    return ClockReading(elapsed: elapsed, paused: paused, isLate: late, isDoubtful: false)
  }

  private func reading(
    stated hold: Seconds?, in timetable: Timetable, _ holdTime: HoldTime
  ) -> ClockReading {
    let open = timetable.openTime(in: interval)
    let sure = sureHold(hold, open: open, holdTime)
    let late = isLate(elapsed: open - sure) {
      threshold.deadline(from: start, in: timetable, stated: sure)
    }
    var doubtful = false
    if pauses {
      // Late, it could have been paused for longer than is sure; in time, for less than was stated.
      let most = min(open, hold ?? open)
      let other = late ? most : contradicts(hold, open: open, holdTime) ? .zero : sure
      doubtful =
        other != sure
        && late
          != isLate(elapsed: open - other) {
            threshold.deadline(from: start, in: timetable, stated: other)
          }
    }
    return ClockReading(
      elapsed: open - sure, paused: sure, isLate: late, isDoubtful: doubtful)
  }

  /// How much of a stated pause total surely lies in the clock's open time.
  ///
  /// A total says how long, never when: it shortens a clock that runs until the work is done, and
  /// only casts doubt on one that stops before.
  private func sureHold(_ hold: Seconds?, open: Seconds, _ holdTime: HoldTime) -> Seconds {
    guard let hold, pauses, runsToTheEnd else { return .zero }
    let closed = interval.duration - open
    let stated = holdTime == .open ? hold : hold - closed
    return min(open, max(.zero, stated))
  }

  /// Whether more was stated than the clock ever had.
  private func contradicts(_ hold: Seconds?, open: Seconds, _ holdTime: HoldTime) -> Bool {
    guard let hold else { return false }
    return hold > (holdTime == .open ? open : interval.duration)
  }

  private func isLate(elapsed: Seconds, deadline: () -> Instant?) -> Bool {
    switch threshold.length {
    case .openTime(let length): elapsed > length
    case .workingDays, .calendarDays: deadline().map { end > $0 } ?? false
    }
  }
}

/// What a clock shows at its stop or at the as-of.
struct ClockReading {
  let elapsed: Seconds
  /// Open time that did not count.
  let paused: Seconds
  /// Beyond the threshold.
  let isLate: Bool
  /// Whether another reading of the same data would turn the verdict round.
  let isDoubtful: Bool
}
