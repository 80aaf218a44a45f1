import CivilTime
import ServiceModel

extension Tally {
  /// Counts a clock that was read from stamps alone where counting is all that it takes: nothing is
  /// kept of it, left out, compared or split among holders.
  ///
  /// Counts as `add` does. Returns whether it could; where not, nothing was counted.
  @inline(__always)
  mutating func addCounts(
    of clock: StampReading, _ target: StampTarget, _ ticket: borrowing Ticket,
    by assessor: Assessor
  ) -> Bool {
    let outcome = clock.outcome
    if outcome == .overdue || clock.reading.paused > .zero || target.hasExclusions
      || !assessor.countsOnly(target.number)
    {
      return false
    }
    let month = assessor.month(of: clock)
    if outcome == .breached, month == assessor.reportingMonth.index { return false }
    counted.clocks += 1
    touch(
      Interval(start: clock.start, end: clock.stop ?? assessor.asOf), timetable: clock.timetable)
    let count = StampCount(outcome: outcome, elapsed: clock.reading.elapsed, doubt: clock.doubt)
    addCell(.missing, 0, count, month, target.number)
    for place in assessor.breakdowns.indices {
      addCell(ticket.values[assessor.breakdowns[place]], place + 1, count, month, target.number)
    }
    counted.clockSeconds += clock.reading.elapsed
    postToLastHolder(of: ticket.values, target.number, month, clock.reading.elapsed, by: assessor)
    return true
  }

  @inline(__always)
  private mutating func addCell(
    _ value: Symbol, _ breakdown: Int, _ count: StampCount, _ month: Int, _ target: Int
  ) {
    let key = TallyKey.packed(target: target, month: month, breakdown: breakdown, value: value)
    attainment[key].add(count)
  }
}

/// What a clock that is met, breached or running, and not excluded, adds to a cell.
struct StampCount {
  let outcome: Outcome
  let elapsed: Seconds
  let doubt: Doubt
}

extension Counts {
  /// Adds such a clock.
  @inline(__always)
  fileprivate mutating func add(_ clock: StampCount) {
    switch clock.outcome {
    case .met: met += 1
    case .breached: breached += 1
    case .running, .overdue, .excluded, .unmeasurable:
      running += 1
      return
    }
    elapsed += clock.elapsed
    longest = max(longest, clock.elapsed)
    switch clock.doubt {
    case .none: break
    case .couldBeMet: couldBeMet += 1
    case .couldBeBreached: couldBeBreached += 1
    }
  }
}
