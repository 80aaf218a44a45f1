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
    for (place, agreement) in rulebook.agreements.enumerated()
    where agreement.scope.holds(ticket.values) {
      for (number, target) in agreement.targets.enumerated()
      where agreement.inForce.contains(firstInstant(of: ticket, target)) {
        if let limit = target.limit(for: ticket.values) {
          let place = TargetPlace(agreement: place, target: number, limit: limit)
          measured(measurement(of: ticket, at: place, agreement, target))
        } else {
          unlimited(place, number)
        }
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
      target: rulebook.target(at: measurement.target),
      limit: rulebook.limit(at: measurement.target))
  }

  /// The instant that decides which version judges: the clock's start, or else the ticket's creation.
  private func firstInstant(of ticket: borrowing Ticket, _ target: Target) -> Instant {
    ticket[target.policy.from].instant ?? ticket[.created].instant ?? asOf
  }

  func known(_ instant: Instant?) -> Instant? {
    instant.flatMap { $0 < asOf ? $0 : nil }
  }
}

extension Assessor {
  private func measurement(
    of ticket: borrowing Ticket, at place: TargetPlace, _ agreement: AgreementVersion,
    _ target: Target
  ) -> Measurement {
    let exclusion = agreement.exclusion(for: ticket.values)
    switch ends(of: ticket, target) {
    case .unmeasurable(let reason):
      return Measurement(
        target: place, raw: .unmeasurable, unmeasurable: reason, exclusion: exclusion,
        start: ticket[target.policy.from].instant, stop: nil, elapsed: .zero, paused: .zero,
        month: monthWithoutClock(of: ticket, target), grade: .stated, doubt: .none)
    case .running(let start):
      return measurement(of: ticket, at: place, target, from: start, to: nil, exclusion)
    case .stopped(let start, let stop):
      return measurement(of: ticket, at: place, target, from: start, to: stop, exclusion)
    }
  }

  private func measurement(
    of ticket: borrowing Ticket, at place: TargetPlace, _ target: Target,
    from start: Instant, to stop: Instant?, _ exclusion: Int?
  ) -> Measurement {
    let limit = target.within[place.limit]
    let clock = Clock(start: start, end: stop ?? asOf, target: target, limit: limit)
    let reading = clock.reading(of: ticket, in: rulebook.timetables[limit.timetable], rules)
    let raw: Outcome =
      stop == nil ? (reading.isLate ? .overdue : .running) : (reading.isLate ? .breached : .met)
    let doubt: Doubt =
      !reading.isDoubtful || stop == nil
      ? .none : reading.isLate ? .couldBeMet : .couldBeBreached
    return Measurement(
      target: place, raw: raw, unmeasurable: nil, exclusion: exclusion, start: start, stop: stop,
      elapsed: reading.elapsed, paused: reading.paused,
      month: month(of: clock, isRunning: stop == nil, ticket),
      grade: ticket.hasHistory ? .full : .stated, doubt: doubt)
  }

  private func month(of clock: Clock, isRunning: Bool, _ ticket: borrowing Ticket) -> Int {
    switch clock.target.policy.monthRule {
    case .stopped: return isRunning ? reportingMonth.index : months.index(of: clock.end)
    case .created: return months.index(of: ticket[.created].instant ?? clock.start)
    case .due:
      let timetable = rulebook.timetables[clock.limit.timetable]
      let deadline = clock.deadline(of: ticket, in: timetable, rules)
      return deadline.map { months.index(of: $0) } ?? reportingMonth.index
    }
  }

  private func monthWithoutClock(of ticket: borrowing Ticket, _ target: Target) -> Int {
    let created = ticket[.created].instant
    let stop = known(ticket[target.policy.to].instant) ?? known(ticket[.closed].instant)
    let instant = target.policy.monthRule == .stopped ? stop ?? created : created
    return instant.map { months.index(of: $0) } ?? reportingMonth.index
  }
}
