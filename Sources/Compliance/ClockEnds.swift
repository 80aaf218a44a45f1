import CivilTime
import ServiceModel

/// When a clock started and, where it did by the as-of, stopped.
enum ClockEnds {
  case unmeasurable(UnmeasurableReason)
  case running(from: Instant)
  case stopped(from: Instant, at: Instant)
}

extension Assessor {
  /// The ends of a clock, or why it cannot be read.
  func ends(of ticket: borrowing Ticket, _ target: Target) -> ClockEnds {
    guard let start = start(of: ticket, target) else {
      return .unmeasurable(
        ticket[target.policy.from] == .unreadable ? .startUnreadable : .startMissing)
    }
    let stamp = stop(of: ticket, target)
    guard case .at(let stop) = stamp else {
      if case .unreadable = stamp { return .unmeasurable(.stopUnreadable) }
      return isFinished(ticket) ? .unmeasurable(.finishedWithoutStop) : .running(from: start)
    }
    if stop < start { return .unmeasurable(.stopBeforeStart) }
    return stop < asOf ? .stopped(from: start, at: stop) : .running(from: start)
  }

  private func start(of ticket: borrowing Ticket, _ target: Target) -> Instant? {
    let start = ticket[target.policy.from].instant
    guard target.policy.reopened == .restarts, target.policy.to == .resolved, ticket.hasHistory
    else {
      return start
    }
    return lastReopening(of: ticket) ?? start
  }

  private func stop(of ticket: borrowing Ticket, _ target: Target) -> Stamp {
    let stamp = ticket[target.policy.to]
    if case .missing = stamp, target.policy.to == .firstResponse, target.policy.resolutionResponds {
      return ticket[.resolved]
    }
    if target.policy.to == .resolved, target.policy.reopened == .firstStopStands, ticket.hasHistory
    {
      return firstResolution(of: ticket).map { .at($0) } ?? stamp
    }
    return stamp
  }

  /// A ticket is finished where its status says so at the as-of, or it is closed.
  private func isFinished(_ ticket: borrowing Ticket) -> Bool {
    if let closed = ticket[.closed].instant { return closed < asOf }
    let status = ticket.values[TicketField.status.index]
    return rulebook.statuses.finished.contains(status)
      || rulebook.statuses.cancelled.contains(status)
  }

  private func firstResolution(of ticket: borrowing Ticket) -> Instant? {
    for change in ticket.changes where change.field == .status {
      if rulebook.statuses.finished.contains(change.to) { return change.at }
    }
    return nil
  }

  private func lastReopening(of ticket: borrowing Ticket) -> Instant? {
    var wasFinished = false
    var last: Instant?
    for change in ticket.changes where change.field == .status && change.at < asOf {
      let isFinished = rulebook.statuses.finished.contains(change.to)
      if wasFinished, !isFinished { last = change.at }
      wasFinished = isFinished
    }
    return last
  }
}
