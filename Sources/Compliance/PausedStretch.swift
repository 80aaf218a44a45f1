package import CivilTime
package import ServiceModel

/// A stretch of a clock that does not count, and its cause.
package struct PausedStretch: Hashable, Sendable {
  package let interval: Interval
  package let cause: Cause

  package enum Cause: Hashable, Sendable {
    /// A field held a value that pauses the clock.
    case pause(Pause)
    /// The ticket stood resolved before it was opened again.
    case resolved
  }
}

extension Ticket {
  /// The paused stretches of a clock in order, cut to the interval, each instant in one at most.
  ///
  /// Where two causes hold at once, the one that the agreement names first is the cause. Of changes
  /// in one second only the last counts: a state without length pauses nothing.
  /// Cost: the number of changes times the number of pauses.
  package func pausedStretches(
    in interval: Interval, policy: ClockPolicy, statuses: StatusGroups
  ) -> [PausedStretch] {
    var stretches: [PausedStretch] = []
    var state = PauseState(policy: policy, statuses: statuses)
    var from = interval.start
    var index = 0
    while index < changes.count, changes[index].at < interval.end {
      let instant = changes[index].at
      append(state.cause, from: from, to: instant, in: interval, to: &stretches)
      while index < changes.count, changes[index].at == instant {
        state.apply(changes[index])
        index += 1
      }
      from = max(instant, interval.start)
    }
    append(state.cause, from: from, to: interval.end, in: interval, to: &stretches)
    return stretches
  }

  private func append(
    _ cause: PausedStretch.Cause?, from: Instant, to end: Instant, in whole: Interval,
    to stretches: inout [PausedStretch]
  ) {
    let interval = Interval(start: max(from, whole.start), end: end)
    guard let cause, !interval.isEmpty else { return }
    if let last = stretches.last, last.cause == cause, last.interval.end == interval.start {
      let joined = Interval(start: last.interval.start, end: interval.end)
      stretches[stretches.count - 1] = PausedStretch(interval: joined, cause: cause)
    } else {
      stretches.append(PausedStretch(interval: interval, cause: cause))
    }
  }
}

/// What the fields that matter to a clock's pauses hold at one moment of a walk over the changes.
private struct PauseState {
  private let pauses: [Pause]
  private let finished: [Symbol]
  private var active: [Bool]
  private var isFinished = false

  init(policy: ClockPolicy, statuses: StatusGroups) {
    pauses = policy.pauses
    active = Array(repeating: false, count: policy.pauses.count)
    finished = policy.to == .resolved && policy.reopened == .resumes ? statuses.finished : []
  }

  var cause: PausedStretch.Cause? {
    if let index = active.firstIndex(of: true) { return .pause(pauses[index]) }
    return isFinished ? .resolved : nil
  }

  mutating func apply(_ change: Change) {
    for index in pauses.indices where pauses[index].field == change.field {
      active[index] = pauses[index].value == change.to
    }
    if change.field == .status { isFinished = finished.contains(change.to) }
  }
}
