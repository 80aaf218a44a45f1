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

  package init(rulebook: Rulebook, asOf: Instant, reportingMonth: Month) {
    self.rulebook = rulebook
    self.asOf = asOf
    self.reportingMonth = reportingMonth
    months = MonthTable(zone: rulebook.zone)
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
  /// - `measured` gets a clock's measurement and its target.
  /// - `unlimited` gets a target whose scope holds the ticket and none of whose limits does.
  ///
  /// Cost: the conditions of all agreements; a clock of open time costs two lookups.
  package func assess(
    _ ticket: borrowing Ticket, measured: (Measurement, Target) -> Void,
    unlimited: (_ agreement: Int, _ target: Int) -> Void
  ) {
    for (place, agreement) in rulebook.agreements.enumerated()
    where agreement.scope.holds(ticket.values) {
      for (number, target) in agreement.targets.enumerated()
      where agreement.inForce.contains(firstInstant(of: ticket, target)) {
        if let limit = target.limit(for: ticket.values) {
          let place = TargetPlace(agreement: place, target: number, limit: limit)
          measured(measurement(of: ticket, at: place, agreement, target), target)
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
      return clock.deadline(
        paused: pausedStretches(of: ticket, rulebook.target(at: measurement.target), clock),
        stated: ticket.hold, in: rulebook.timetables[timetable], rulebook.holdTime)
    }
  }

  /// The paused stretches of a measured clock, where the ticket's history proves them.
  package func pausedStretches(
    of measurement: Measurement, _ ticket: borrowing Ticket
  ) -> [PausedStretch] {
    guard let clock = clock(of: measurement) else { return [] }
    return pausedStretches(of: ticket, rulebook.target(at: measurement.target), clock) ?? []
  }

  private func pausedStretches(
    of ticket: borrowing Ticket, _ target: Target, _ clock: Clock
  ) -> [PausedStretch]? {
    guard ticket.hasHistory else { return nil }
    return ticket.pausedStretches(
      in: clock.interval, policy: target.policy, statuses: rulebook.statuses)
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
      target: rulebook.target(at: measurement.target), limit: measurement.target.limit)
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
    let clock = Clock(start: start, end: stop ?? asOf, target: target, limit: place.limit)
    let timetable = rulebook.timetables[target.within[place.limit].timetable]
    let stretches = pausedStretches(of: ticket, target, clock)
    let reading = clock.reading(
      paused: stretches, stated: ticket.hold, in: timetable, rulebook.holdTime)
    let raw: Outcome =
      stop == nil ? (reading.isLate ? .overdue : .running) : (reading.isLate ? .breached : .met)
    let doubt: Doubt =
      !reading.isDoubtful || stop == nil
      ? .none : reading.isLate ? .couldBeMet : .couldBeBreached
    return Measurement(
      target: place, raw: raw, unmeasurable: nil, exclusion: exclusion, start: start, stop: stop,
      elapsed: reading.elapsed, paused: reading.paused,
      month: month(isRunning: stop == nil, clock, ticket, target) {
        clock.deadline(
          paused: stretches, stated: ticket.hold, in: timetable, rulebook.holdTime)
      },
      grade: ticket.hasHistory ? .full : .stated, doubt: doubt)
  }

  private func month(
    isRunning: Bool, _ clock: Clock, _ ticket: borrowing Ticket, _ target: Target,
    deadline: () -> Instant?
  ) -> Int {
    switch target.policy.monthRule {
    case .stopped: isRunning ? reportingMonth.index : months.index(of: clock.end)
    case .created: months.index(of: ticket[.created].instant ?? clock.start)
    case .due: deadline().map { months.index(of: $0) } ?? reportingMonth.index
    }
  }

  private func monthWithoutClock(of ticket: borrowing Ticket, _ target: Target) -> Int {
    let created = ticket[.created].instant
    let stop = known(ticket[target.policy.to].instant) ?? known(ticket[.closed].instant)
    let instant = target.policy.monthRule == .stopped ? stop ?? created : created
    return instant.map { months.index(of: $0) } ?? reportingMonth.index
  }
}
