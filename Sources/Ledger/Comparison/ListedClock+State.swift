import Compliance

extension ListedClock {
  /// Whether it is as another one in all that must be the same where a clock did not move, as `ClockPairs` has it.
  func isSame(as other: ListedClock) -> Bool {
    let isSame =
      outcome == other.outcome && raw == other.raw && reason == other.reason
      && [start, stop, deadline] == [other.start, other.stop, other.deadline]
      && [threshold, calendar] == [other.threshold, other.calendar]
      && evidence == other.evidence && doubt == other.doubt
    return isSame
      && (raw == .unmeasurable || [elapsed, paused] == [other.elapsed, other.paused])
  }
}
