import CivilTime
import ServiceHours
import ServiceModel

extension Assessor {
  /// Reads a clock that needs nothing but stamps: from one moment to another, of a ticket without a
  /// history, under an agreement that suspends nothing, by the open time of one calendar.
  ///
  /// Says what reading by courses would say, without making one. Returns whether it could.
  func readStamps(
    of ticket: borrowing Ticket, _ agreement: AgreementVersion, _ place: Int, _ target: Target,
    _ number: Int, _ measured: (Measurement, [Symbol], Clock?) -> Void,
    _ unmeasured: (Unmeasured) -> Void
  ) -> Bool {
    guard !ticket.hasHistory, let stamps = target.stampClock, agreement.suspensions.isEmpty,
      let start = ticket.instant(of: stamps.from)
    else { return false }
    let stop = ticket.stop(of: stamps)
    switch stop {
    case .unreadable: return false
    case .missing: if isFinished(ticket) { return false }
    case .at(let instant): if instant < start || instant >= asOf { return false }
    }
    guard agreement.inForce.contains(start) else { return true }
    guard let limitPlace = target.limit(for: ticket.values) else {
      unmeasured(.withoutLimit(UncoveredTarget(place, number)))
      return true
    }
    let limit = target.within[limitPlace]
    guard let length = limit.openTime, limit.holderTimetables == nil else { return false }
    let found = TargetPlace(agreement: place, target: number, limit: limitPlace)
    measured(
      measurement(of: ticket, stamps, start, stop.instant, found, limit, length), ticket.values,
      nil)
    return true
  }

  private func measurement(
    of ticket: borrowing Ticket, _ stamps: StampClock, _ start: Instant, _ stop: Instant?,
    _ place: TargetPlace, _ limit: Limit, _ length: Seconds
  ) -> Measurement {
    let interval = Interval(start: start, end: stop ?? asOf)
    let evidence = PauseEvidence(
      ticket, rulebook.holdTime, grantsPauses: stamps.grantsPauses,
      runsToTheEnd: stamps.runsToTheEnd)
    let reading = ClockReading(
      open: rulebook.timetables[limit.timetable].openTime(in: interval), paused: .zero,
      wall: interval.duration, wallPause: .zero, evidence,
      isLate: { elapsed, _ in elapsed > length })
    let month = stamps.countsWhenCreated ? ticket.instant(of: .created) ?? start : stop
    return Measurement(
      target: place, raw: reading.outcome(isRunning: stop == nil), unmeasurable: nil,
      exclusion: exclusion(of: ticket, ticket.values, place, end: interval.end), cycle: 0,
      holder: nil, start: start, stop: stop, elapsed: reading.elapsed, paused: reading.paused,
      month: month.map { months.index(of: $0) } ?? reportingMonth.index, grade: .stated,
      doubt: reading.doubt(isRunning: stop == nil))
  }
}

extension Ticket {
  /// The stamp that stops a clock.
  fileprivate func stop(of clock: StampClock) -> Stamp {
    let stamp = stamps[clock.to.index]
    if case .missing = stamp, clock.resolutionResponds {
      return stamps[TicketMoment.resolved.index]
    }
    return stamp
  }
}
