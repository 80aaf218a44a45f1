import CivilTime
import ServiceModel

extension Tally {
  /// Counts a clock for the side that it belongs to, where a comparison is asked for and the clock is in
  /// its months.
  mutating func addComparison(
    _ measurement: Measurement, _ clock: Clock?, of ticket: borrowing Ticket, _ values: [Symbol],
    by assessor: Assessor
  ) {
    guard let compared = assessor.compared,
      measurement.month <= assessor.reportingMonth.index,
      measurement.month > assessor.reportingMonth.index - compared.monthCount
    else { return }
    let target = assessor.rulebook.target(at: measurement.target)
    let side = ComparedSide(
      target: target.number, subject: compared.subject(of: measurement, values, target.policy))
    let stratum = ComparedStratum(
      side: side, priority: values[TicketField.priority.index],
      type: values[TicketField.type.index])
    comparison.strata[stratum, default: Counts()].add(
      measurement, countOverdue: target.policy.countOverdue)
    let outcome = measurement.outcome
    guard outcome == .met || outcome == .breached, measurement.isRead,
      let clock = clock ?? assessor.clock(of: measurement, ticket, values)
    else { return }
    comparison.sides[side, default: SideCounts()].add(
      measurement, clock, of: ticket, side, compared, by: assessor)
    if outcome == .breached {
      comparison.add(breach: measurement, clock, of: ticket, compared, by: assessor)
    }
  }
}

extension SideCounts {
  fileprivate mutating func add(
    _ measurement: Measurement, _ clock: Clock, of ticket: borrowing Ticket, _ side: ComparedSide,
    _ compared: ComparedBy, by assessor: Assessor
  ) {
    let policy = assessor.rulebook.target(at: measurement.target).policy
    elapsed.add(measurement.elapsed)
    paused += measurement.paused
    if policy.visits != nil, measurement.stop != nil {
      if policy.to.isEmpty {
        hops.add(measurement.elapsed)
      } else {
        acceptance.add(measurement.elapsed)
      }
    }
    addShares(of: measurement, clock, ticket, side, compared, by: assessor)
    if policy.visits == nil, ticket.hasHistory {
      assessor.eachStay(of: ticket, in: clock.interval) { holder, interval in
        if compared.isOwn(holder, side.subject, agreement: measurement.target.agreement) {
          hops.add(clock.counted(in: interval))
        }
      }
    }
  }

  private mutating func addShares(
    of measurement: Measurement, _ clock: Clock, _ ticket: borrowing Ticket, _ side: ComparedSide,
    _ compared: ComparedBy, by assessor: Assessor
  ) {
    for share in assessor.shares(of: measurement, clock, ticket) {
      guard compared.isOwn(share.holder, side.subject, agreement: measurement.target.agreement)
      else {
        others += share.counted
        continue
      }
      own += share.counted
      if ticket.history != .whole { unproved += share.counted }
      if ticket.hasHistory {
        visits += share.visits
        visitedClocks += 1
      }
    }
  }
}

extension ComparisonCounts {
  fileprivate mutating func add(
    breach measurement: Measurement, _ clock: Clock, of ticket: borrowing Ticket,
    _ compared: ComparedBy, by assessor: Assessor
  ) {
    guard let attribution = assessor.attribution(of: measurement, clock, ticket) else { return }
    customerBreaches += 1
    if let first = attribution.overruns.first {
      firstBroken[assessor.rulebook.target(at: first.target).number, default: 0] += 1
    }
    guard let holder = attribution.mostSpent?.holder, let place = holder.field,
      assessor.rulebook.holders[place] == compared.field
    else { return }
    mostSpentBy[holder.value, default: 0] += 1
  }
}
