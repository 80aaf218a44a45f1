import CivilTime
import ServiceHours
import ServiceModel

/// One clock of one ticket: started, and stopped or still running at the as-of.
struct Clock {
  let start: Instant
  /// The stop, or the as-of where it runs.
  let end: Instant
  let target: Target
  let limit: Limit

  private var policy: ClockPolicy { target.policy }
  private var threshold: Threshold { limit.threshold }

  /// From the start to the stop or the as-of.
  var interval: Interval { Interval(start: start, end: end) }

  /// What the clock shows on its calendar.
  func reading(of ticket: borrowing Ticket, in timetable: Timetable, _ rules: PauseRules)
    -> ClockReading
  {
    ticket.hasHistory
      ? reading(paused: pausedStretches(of: ticket, rules), in: timetable)
      : reading(stated: ticket.hold, in: timetable, rules)
  }

  /// The instant at which the threshold is or would be used up.
  func deadline(of ticket: borrowing Ticket, in timetable: Timetable, _ rules: PauseRules)
    -> Instant?
  {
    if ticket.hasHistory {
      let stretches = pausedStretches(of: ticket, rules)
      return threshold.deadline(from: start, in: timetable, paused: stretches)
    }
    let hold = sureHold(ticket.hold, open: timetable.openTime(in: interval), rules)
    return threshold.deadline(from: start, in: timetable, stated: hold)
  }

  /// The paused stretches that the ticket's history proves.
  func pausedStretches(of ticket: borrowing Ticket, _ rules: PauseRules) -> [PausedStretch] {
    ticket.pausedStretches(in: interval, policy: policy, statuses: rules.statuses)
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
    stated hold: Seconds?, in timetable: Timetable, _ rules: PauseRules
  ) -> ClockReading {
    let open = timetable.openTime(in: interval)
    let sure = sureHold(hold, open: open, rules)
    let late = isLate(elapsed: open - sure) {
      threshold.deadline(from: start, in: timetable, stated: sure)
    }
    var doubtful = false
    if !target.policy.pauses.isEmpty {
      // Late, it could have been paused for longer than is sure; in time, for less than was stated.
      let most = min(open, hold ?? open)
      let other = late ? most : contradicts(hold, open: open, rules) ? .zero : sure
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
  private func sureHold(_ hold: Seconds?, open: Seconds, _ rules: PauseRules) -> Seconds {
    guard let hold, !target.policy.pauses.isEmpty,
      target.policy.to == .resolved || target.policy.to == .closed
    else {
      return .zero
    }
    let closed = interval.duration - open
    let stated = rules.holdTime == .open ? hold : hold - closed
    return min(open, max(.zero, stated))
  }

  /// Whether more was stated than the clock ever had.
  private func contradicts(_ hold: Seconds?, open: Seconds, _ rules: PauseRules) -> Bool {
    guard let hold else { return false }
    return hold > (rules.holdTime == .open ? open : interval.duration)
  }

  private func isLate(elapsed: Seconds, deadline: () -> Instant?) -> Bool {
    switch threshold.length {
    case .openTime(let length): elapsed > length
    case .workingDays, .calendarDays: deadline().map { end > $0 } ?? false
    }
  }
}

/// What the clocks of a run need to know of the export's pauses.
struct PauseRules {
  let statuses: StatusGroups
  let holdTime: HoldTime
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
