import CivilTime
import ServiceModel

extension Assessor {
  /// The measurement of a clock that was read from stamps alone.
  func measurement(
    of ticket: borrowing Ticket, _ clock: StampReading, _ place: TargetNumber
  ) -> Measurement {
    let target = TargetPlace(
      agreement: place.agreement, target: place.target, limit: clock.limit)
    let countOverdue = rulebook.target(at: target).policy.countOverdue
    return Measurement(
      target: target, raw: clock.outcome, unmeasurable: nil,
      exclusion: exclusion(of: ticket, target, stop: clock.stop), cycle: 0,
      holder: nil, start: clock.start, stop: clock.stop, elapsed: clock.reading.elapsed,
      paused: clock.reading.paused, month: month(of: clock, ticket), grade: .stated,
      doubt: clock.reading.doubt(isRunning: clock.stop == nil, countOverdue: countOverdue))
  }

  /// The index of the month that a clock counts in.
  func month(of clock: StampReading, _ ticket: borrowing Ticket) -> Int {
    clock.monthInstant.map { month(of: $0, ticket) } ?? monthOfRunning(since: clock.start)
  }
}
