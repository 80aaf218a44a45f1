import CivilTime
import ServiceModel

extension Assessor {
  /// The course of a clock from one moment to another, for a ticket without a history.
  func plainCourse(
    of ticket: borrowing Ticket, from: TicketMoment, to: TicketMoment, _ policy: ClockPolicy
  ) -> Courses {
    guard let start = ticket.instant(of: from) else {
      if ticket[from] == .unreadable { return .unmeasurable(.startUnreadable, start: nil) }
      return withoutStart(ticket, [from], policy)
    }
    if start >= asOf { return .notStarted }
    switch plainStop(of: ticket, to, policy, from: start) {
    case .unreadable:
      return closesLater(ticket, policy)
        ? .one(Course(start: start, stop: nil)) : .unmeasurable(.stopUnreadable, start: start)
    case .missing: return .one(Course(start: start, stop: nil))
    case .at(let stop):
      if stop < start { return .unmeasurable(.stopBeforeStart, start: start) }
      return .one(Course(start: start, stop: stop < asOf ? stop : nil))
    }
  }

  /// A clock whose start has no stamp: that is missing where the ticket has to have one, since all tickets
  /// are created, and this one's work is done or came to what stops the clock; else what starts it may come,
  /// or never does.
  func withoutStart(
    _ ticket: borrowing Ticket, _ from: [TicketMoment], _ policy: ClockPolicy
  ) -> Courses {
    if from.contains(.created) { return .unmeasurable(.startMissing, start: nil) }
    let isCancelled = lane.statuses.isCancelled(ticket.values[TicketField.status.index])
    let isDone = isFinished(ticket) || known(ticket.instant(of: .resolved)) != nil
    let isStopped = policy.to.contains { trigger in
      trigger.moment.flatMap { known(ticket.instant(of: $0)) } != nil
    }
    return !isCancelled && (isDone || isStopped)
      ? .unmeasurable(.startMissing, start: nil) : .notStarted
  }

  private func plainStop(
    of ticket: borrowing Ticket, _ to: TicketMoment, _ policy: ClockPolicy, from start: Instant
  ) -> Stamp {
    to == .firstResponse && policy.resolutionResponds
      ? ticket.answer(from: start) : ticket.stamps[to.index]
  }

  /// Whether a clock that runs to the end of the work, which cannot be read, runs at the as-of: the ticket was closed
  /// then or later.
  func closesLater(_ ticket: borrowing Ticket, _ policy: ClockPolicy) -> Bool {
    policy.runsToTheEnd && ticket.instant(of: .closed).map { $0 >= asOf } ?? false
  }

  /// Whether a stamp says that a clock from `start` on stops at the as-of or later, which is not known yet.
  func stopsLater(
    _ ticket: borrowing Ticket, _ policy: ClockPolicy, from start: Instant
  ) -> Bool {
    for trigger in policy.to {
      guard let moment = trigger.moment else { continue }
      let stop = plainStop(of: ticket, moment, policy, from: start)
      if let instant = stop.instant, instant >= asOf { return true }
    }
    return false
  }

  /// A ticket is finished where its status says so at the as-of, or it is closed and was not opened
  /// again since.
  ///
  /// Where no change tells its status it is that of the row, which may have been written after the as-of: where a stamp
  /// says that the ticket ended then, it was not finished before.
  func isFinished(_ ticket: borrowing Ticket) -> Bool {
    let status = ticket.values[TicketField.status.index]
    if rulebook.statuses.isEnd(status) {
      return ticket.tellsStatus || ticket.endStamp.map { $0 < asOf } ?? true
    }
    guard let closed = ticket.instant(of: .closed), closed < asOf else { return false }
    for change in ticket.changes where change.field == .status && change.at > closed {
      if !rulebook.statuses.isEnd(change.to) { return false }
    }
    return true
  }
}
