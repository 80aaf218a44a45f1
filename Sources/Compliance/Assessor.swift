package import CivilTime
package import ServiceModel

/// Reads the clocks of tickets at an as-of: every target that has a ticket in its scope, each a
/// clock of its own.
///
/// Nothing in it changes; it is a class so that all workers share one.
package final class Assessor: Sendable {
  package let rulebook: Rulebook
  /// What happened at this instant or later is not known.
  package let asOf: Instant
  /// The month in which clocks that still run are listed.
  package let reportingMonth: Month
  let months: MonthTable
  private let rules: PauseRules

  package init(rulebook: Rulebook, asOf: Instant, reportingMonth: Month) {
    self.rulebook = rulebook
    self.asOf = asOf
    self.reportingMonth = reportingMonth
    months = MonthTable(zone: rulebook.zone)
    rules = PauseRules(statuses: rulebook.statuses, holdTime: rulebook.holdTime)
  }
}

extension Assessor {
  /// Whether anything of the ticket is known at the as-of.
  package func knows(_ ticket: borrowing Ticket) -> Bool {
    guard let created = ticket[.created].instant else { return true }
    return created < asOf
  }

  /// Reads every clock of a ticket, in the order of the rulebook.
  ///
  /// - `measured` gets a clock's measurement.
  /// - `unlimited` gets a target whose scope holds the ticket and none of whose limits does.
  ///
  /// Cost: the conditions of all agreements; a clock of open time costs two lookups.
  package func assess(
    _ ticket: borrowing Ticket, measured: (Measurement) -> Void,
    unlimited: (_ agreement: Int, _ target: Int) -> Void
  ) {
    for agreement in rulebook.agreements.indices
    where rulebook.agreements[agreement].scope.holds(ticket.values) {
      for target in rulebook.agreements[agreement].targets.indices {
        let policy = rulebook.agreements[agreement].targets[target].policy
        let first = firstInstant(of: ticket, policy)
        guard rulebook.agreements[agreement].inForce.contains(first) else { continue }
        guard let limit = limit(for: ticket, agreement, target) else {
          unlimited(agreement, target)
          continue
        }
        let place = TargetPlace(agreement: agreement, target: target, limit: limit)
        measured(measurement(of: ticket, at: place, policy))
      }
    }
  }

  /// The deadline of a measured clock; nothing where it never started or is never used up.
  package func deadline(of measurement: Measurement, _ ticket: borrowing Ticket) -> Instant? {
    clock(of: measurement).flatMap { clock in
      let timetable = rulebook.limit(at: measurement.target).timetable
      return clock.deadline(of: ticket, in: rulebook.timetables[timetable], rules)
    }
  }

  /// The paused stretches of a measured clock, where the ticket's history proves them.
  package func pausedStretches(
    of measurement: Measurement, _ ticket: borrowing Ticket
  ) -> [PausedStretch] {
    ticket.hasHistory ? clock(of: measurement)?.pausedStretches(of: ticket, rules) ?? [] : []
  }

  /// The month that an uncovered ticket is listed in: that of its resolution, or the reporting month.
  package func monthOfUncovered(_ ticket: borrowing Ticket) -> Int {
    let end = known(ticket[.resolved].instant) ?? known(ticket[.closed].instant)
    return end.map { months.index(of: $0) } ?? reportingMonth.index
  }

  private func clock(of measurement: Measurement) -> Clock? {
    guard let start = measurement.start, measurement.raw != .unmeasurable else { return nil }
    return Clock(
      start: start, end: measurement.stop ?? asOf,
      policy: rulebook.target(at: measurement.target).policy,
      threshold: rulebook.limit(at: measurement.target).threshold)
  }

  private func limit(for ticket: borrowing Ticket, _ agreement: Int, _ target: Int) -> Int? {
    let count = rulebook.agreements[agreement].targets[target].within.count
    for limit in 0..<count {
      let holds = rulebook.agreements[agreement].targets[target].within[limit].condition
        .holds(ticket.values)
      if holds { return limit }
    }
    return nil
  }

  /// The instant that decides which version judges: the clock's start, or else the ticket's creation.
  private func firstInstant(of ticket: borrowing Ticket, _ policy: ClockPolicy) -> Instant {
    ticket[policy.from].instant ?? ticket[.created].instant ?? asOf
  }

  func known(_ instant: Instant?) -> Instant? {
    instant.flatMap { $0 < asOf ? $0 : nil }
  }
}

extension Assessor {
  private func measurement(
    of ticket: borrowing Ticket, at place: TargetPlace, _ policy: ClockPolicy
  ) -> Measurement {
    let exclusion = exclusion(for: ticket, of: place.agreement)
    switch ends(of: ticket, policy) {
    case .unmeasurable(let reason):
      return Measurement(
        target: place, raw: .unmeasurable, unmeasurable: reason, exclusion: exclusion,
        start: ticket[policy.from].instant, stop: nil, elapsed: .zero, paused: .zero,
        month: monthWithoutClock(of: ticket, policy), grade: .stated, doubt: .none)
    case .running(let start):
      return measurement(of: ticket, at: place, policy, from: start, to: nil, exclusion)
    case .stopped(let start, let stop):
      return measurement(of: ticket, at: place, policy, from: start, to: stop, exclusion)
    }
  }

  private func measurement(
    of ticket: borrowing Ticket, at place: TargetPlace, _ policy: ClockPolicy,
    from start: Instant, to stop: Instant?, _ exclusion: Int?
  ) -> Measurement {
    let limit = rulebook.limit(at: place)
    let clock = Clock(
      start: start, end: stop ?? asOf, policy: policy, threshold: limit.threshold)
    let reading = clock.reading(of: ticket, in: rulebook.timetables[limit.timetable], rules)
    let raw: Outcome =
      stop == nil
      ? (reading.isLate ? .overdue : .running) : (reading.isLate ? .breached : .met)
    let month = month(of: clock, isRunning: stop == nil, ticket, limit)
    let doubt: Doubt =
      !reading.isDoubtful || stop == nil
      ? .none : reading.isLate ? .couldBeMet : .couldBeBreached
    return Measurement(
      target: place, raw: raw, unmeasurable: nil, exclusion: exclusion, start: start,
      stop: stop, elapsed: reading.elapsed, paused: reading.paused, month: month,
      grade: ticket.hasHistory ? .full : .stated, doubt: doubt)
  }

  private func month(
    of clock: Clock, isRunning: Bool, _ ticket: borrowing Ticket, _ limit: Limit
  ) -> Int {
    switch clock.policy.monthRule {
    case .stopped: return isRunning ? reportingMonth.index : months.index(of: clock.end)
    case .created: return months.index(of: ticket[.created].instant ?? clock.start)
    case .due:
      let deadline = clock.deadline(of: ticket, in: rulebook.timetables[limit.timetable], rules)
      return deadline.map { months.index(of: $0) } ?? reportingMonth.index
    }
  }

  private func monthWithoutClock(of ticket: borrowing Ticket, _ policy: ClockPolicy) -> Int {
    let created = ticket[.created].instant
    let stop = known(ticket[policy.to].instant) ?? known(ticket[.closed].instant)
    let instant = policy.monthRule == .stopped ? stop ?? created : created
    return instant.map { months.index(of: $0) } ?? reportingMonth.index
  }

  private func exclusion(for ticket: borrowing Ticket, of agreement: Int) -> Int? {
    rulebook.agreements[agreement].exclusions.firstIndex { $0.condition.holds(ticket.values) }
  }
}
