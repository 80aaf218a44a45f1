package import CivilTime
package import ServiceModel

extension Assessor {
  func measurement(
    of ticket: borrowing Ticket, _ course: Course, _ clock: Clock, at place: TargetPlace
  ) -> Measurement {
    let target = rulebook.target(at: place)
    let reading = clock.reading()
    let isRunning = course.stop == nil
    return Measurement(
      target: place, raw: reading.outcome(isRunning: isRunning || course.isCancelled),
      unmeasurable: nil, exclusion: exclusion(of: ticket, place, course),
      cycle: course.cycle,
      holder: course.holder, start: course.start, stop: course.stop, elapsed: reading.elapsed,
      paused: reading.paused, month: month(of: course, ticket, target.policy, clock),
      grade: ticket.history == .whole ? .full : .stated,
      doubt: reading.doubt(isRunning: isRunning, countOverdue: target.policy.countOverdue))
  }

  /// A clock that cannot be read: as the tool judges it, where it does, else unmeasurable.
  func unmeasurable(
    _ ticket: borrowing Ticket, _ place: TargetPlace, _ reason: UnmeasurableReason,
    _ start: Instant?, _ course: Course? = nil
  ) -> Measurement {
    let target = rulebook.target(at: place)
    let verdict = verdict(of: ticket, on: target.number)
    return Measurement(
      target: place, raw: verdict.outcome ?? .unmeasurable, unmeasurable: reason,
      exclusion: exclusion(of: ticket, place, nil), cycle: course?.cycle ?? 0,
      holder: course?.holder, start: start, stop: nil, elapsed: .zero, paused: .zero,
      month: monthWithoutClock(of: ticket, target, start),
      grade: verdict == .none ? .stated : .verdict, doubt: verdict.doubt)
  }

  private func exclusion(
    of ticket: borrowing Ticket, _ place: TargetPlace, _ course: Course?
  ) -> ClockExclusion? {
    if course?.isCancelled == true { return .cancelled }
    return exclusion(of: ticket, place, stop: course?.stop)
  }

  /// What the agreement's list leaves out of a clock that stopped at an instant, or runs.
  ///
  /// By what is known of the ticket at the as-of: that it was cancelled or closed with a code is recorded after most
  /// of its clocks have stopped.
  func exclusion(
    of ticket: borrowing Ticket, _ place: TargetPlace, stop: Instant?
  ) -> ClockExclusion? {
    let agreement = rulebook.agreements[place.agreement]
    if agreement.exclusions.isEmpty { return nil }
    let target = rulebook.targets[agreement.targets[place.target].number].target
    return agreement.exclusion(of: ticket, target: target, end: stop ?? asOf - Seconds(1))
      .map { .listed($0) }
  }

  private func month(
    of course: Course, _ ticket: borrowing Ticket, _ policy: ClockPolicy, _ clock: Clock
  ) -> Int {
    switch policy.monthRule {
    case .stopped:
      course.stop.map { month(of: $0, ticket) } ?? monthOfRunning(since: course.start)
    case .created: months.index(of: ticket.instant(of: .created) ?? course.start)
    case .due:
      clock.deadline().map { month(of: $0, ticket) } ?? monthOfRunning(since: course.start)
    }
  }

  /// The index of the month that a stamp of a ticket is told in: its own, or that of the creation where it lies before
  /// it, since no report of a month before that knows the ticket.
  @inline(__always)
  func month(of instant: Instant, _ ticket: borrowing Ticket) -> Int {
    months.index(of: max(instant, ticket.instant(of: .created) ?? instant))
  }

  /// The index of the month that a running clock is told in: the reporting month, or its start's where that is
  /// later.
  func monthOfRunning(since start: Instant) -> Int {
    max(reportingMonth.index, months.index(of: start))
  }

  private func monthWithoutClock(
    of ticket: borrowing Ticket, _ target: Target, _ start: Instant?
  ) -> Int {
    let created = ticket.instant(of: .created)
    let end = end(of: ticket, by: target.policy.moments?.to ?? .resolved, from: start)
    let instant = target.policy.monthRule == .stopped ? end ?? created : created
    return instant.map { month(of: $0, ticket) } ?? reportingMonth.index
  }

  /// The month that an uncovered ticket is listed in: that of its resolution, or of the start of the target's clock where
  /// that comes later, as `month(of:_:)` tells it; or the reporting month.
  func monthOfUncovered(_ ticket: borrowing Ticket, _ place: UncoveredTarget?) -> Int {
    let target = place.map { rulebook.agreements[$0.agreement].targets[$0.target] }
    let start = target.flatMap { knownStart(of: ticket, $0) }
    return end(of: ticket, by: .resolved, from: start).map { month(of: $0, ticket) }
      ?? monthOfRunning(since: ticket.instant(of: .created) ?? asOf)
  }

  /// When a moment, or else the closing, is known to have come; where something began later, nothing is known of
  /// that before.
  private func end(
    of ticket: borrowing Ticket, by moment: TicketMoment, from start: Instant?
  ) -> Instant? {
    let end = known(ticket.instant(of: moment)) ?? known(ticket.instant(of: .closed))
    return end.map { max($0, start ?? $0) }
  }
}

extension Assessor {
  /// The deadline of a measured clock; nothing where it never started or is never used up.
  package func deadline(
    of measurement: Measurement, _ ticket: borrowing Ticket, _ values: [Symbol]
  ) -> Instant? {
    clock(of: measurement, ticket, values)?.deadline()
  }

  /// The clock that gave a measurement; nothing where none ran.
  func clock(
    of measurement: Measurement, _ ticket: borrowing Ticket, _ values: [Symbol]
  ) -> Clock? {
    guard measurement.isRead, let start = measurement.start else { return nil }
    let place = measurement.target
    let agreement = rulebook.agreements[place.agreement]
    let target = agreement.targets[place.target]
    guard let course = course(of: measurement, from: start, ticket, target.policy) else {
      return nil
    }
    return clock(of: ticket, course, values, agreement, target, target.within[place.limit])
  }

  private func course(
    of measurement: Measurement, from start: Instant, _ ticket: borrowing Ticket,
    _ policy: ClockPolicy
  ) -> Course? {
    // Without a history a course is its two ends.
    if !ticket.hasHistory, policy.moments != nil {
      return Course(start: start, stop: measurement.stop)
    }
    switch courses(of: ticket, policy) {
    case .one(let course): return course
    case .several(let courses): return courses.first { $0.cycle == measurement.cycle }
    case .notStarted, .unmeasurable: return nil
    }
  }
}
