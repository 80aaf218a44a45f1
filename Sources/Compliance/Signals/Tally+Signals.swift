import CivilTime
import ServiceHours
import ServiceModel

extension Tally {
  /// How often a signal was seen, of a target or of all tickets: in the reporting month, or in all others.
  package func signal(
    _ kind: SignalKind, ofTarget target: Int?, inMonth isNow: Bool
  ) -> SignalCounts {
    signals.cell(Tally.key(kind, target, isNow)) ?? SignalCounts()
  }

  private static func key(_ kind: SignalKind, _ target: Int?, _ isNow: Bool) -> UInt64 {
    let place = SignalKind.allCases.firstIndex(of: kind) ?? 0
    return UInt64(place) << 32 | UInt64(target.map { $0 + 1 } ?? 0) << 1 | (isNow ? 1 : 0)
  }

  /// Counts what a clock's pauses and changes of threshold raise.
  ///
  /// Only of thresholds of open time, and of what was before the deadline.
  mutating func addSignals(
    of measurement: Measurement, _ clock: Clock?, _ ticket: borrowing Ticket, by assessor: Assessor
  ) {
    guard assessor.extras.contains(.allClocks), ticket.hasHistory, let clock,
      measurement.exclusion == nil
    else { return }
    let target = assessor.rulebook.target(at: measurement.target)
    let isNow = measurement.month == assessor.reportingMonth.index
    if case .openTime(let length) = clock.threshold.length {
      for stretch in clock.stretches where stretch.isPause {
        let used = clock.counted(in: Interval(start: clock.start, end: stretch.interval.start))
        if used >= length { continue }
        signals[Tally.key(.latePause, target.number, isNow)]
          .add(used.count * 10 >= length.count * 9)
      }
    }
    addLowered(clock, ticket, target, isNow)
  }

  private mutating func addLowered(
    _ clock: Clock, _ ticket: borrowing Ticket, _ target: Target, _ isNow: Bool
  ) {
    for change in ticket.changes where change.at > clock.start && change.at < clock.end {
      guard let before = target.openTime(for: ticket.values(at: change.at - Seconds(1))),
        let after = target.openTime(for: ticket.values(at: change.at)), after > before
      else { continue }
      let used = clock.counted(in: Interval(start: clock.start, end: change.at))
      if used >= before { continue }
      signals[Tally.key(.loweredLate, target.number, isNow)]
        .add(used.count * 4 >= before.count * 3)
    }
  }

  /// Counts a ticket's reopening, and whether it came within ten minutes of the resolution.
  mutating func addReopening(_ at: Instant, after resolved: Instant, _ isNow: Bool) {
    signals[Tally.key(.reopenedSoon, nil, isNow)].add((at - resolved).count <= 600)
  }

  /// Counts a resolution, and whether it was on the month's last weekday or later.
  mutating func addResolution(_ at: Instant, month: Int, by assessor: Assessor) {
    guard let isLast = assessor.lastDays?.isLast(at, ofMonth: month) else { return }
    signals[Tally.key(.closedLast, nil, month == assessor.reportingMonth.index)].add(isLast)
  }
}

extension Target {
  /// The threshold for a ticket with these values, where it is one of open time.
  fileprivate func openTime(for values: [Symbol]) -> Seconds? {
    limit(for: values).flatMap { place in
      if case .openTime(let length) = within[place].threshold.length { length } else { nil }
    }
  }
}
