import CivilTime
import ServiceModel

extension Assessor {
  /// The course of a clock from one moment to another, for a ticket with a history in which the clock
  /// stops once at most.
  ///
  /// Nothing where more happened, which only the list of all events tells. Cost: the changes of the
  /// ticket, and no allocation; a test holds it to the long way.
  func momentCourse(
    of ticket: borrowing Ticket, from: TicketMoment, to: TicketMoment, _ policy: ClockPolicy
  ) -> Courses? {
    guard case .at(let start) = ticket.stamps[from.index], start < asOf else { return nil }
    guard
      let stop = singleStop(
        of: ticket, to, from: start, resolutionResponds: policy.resolutionResponds),
      stop.at.map({ $0 >= start }) ?? true
    else { return nil }
    var course = Course(start: start, stop: stop.at)
    guard stop.at != nil else {
      // Why a clock without a stop runs takes a closer look.
      let stamp = ticket.stamps[to.index]
      return stamp == .missing ? .one(course) : nil
    }
    if let idle = stop.idle, !idle.isEmpty {
      course.gaps = [PausedStretch(idle, .resolved)]
    }
    return .one(course)
  }

  /// What stops a clock at a moment.
  struct SingleStop {
    var at: Instant?
    /// As `Resolutions.untilStamp`.
    var idle: Interval?
  }

  /// Nothing where it stops more than once, or a stamp cannot be read.
  func singleStop(
    of ticket: borrowing Ticket, _ to: TicketMoment, from start: Instant, resolutionResponds: Bool
  ) -> SingleStop? {
    if to == .resolved { return resolution(of: ticket) }
    switch ticket.stamps[to.index] {
    case .unreadable: return nil
    case .at(let stop):
      guard to == .firstResponse, resolutionResponds else { return SingleStop(at: known(stop)) }
      return answer(to: ticket, from: start, by: stop)
    case .missing:
      if to != .firstResponse || !resolutionResponds { return SingleStop() }
      // Whoever hears that it is resolved is answered, whenever the stamp was written.
      return resolution(of: ticket).map { SingleStop(at: $0.idle?.start ?? $0.at) }
    }
  }

  /// The stamp of a first response, or the change to resolved before it; of a stamp of the resolution before it more
  /// has to be looked at.
  private func answer(
    to ticket: borrowing Ticket, from start: Instant, by stamp: Instant
  ) -> SingleStop? {
    if case .at(let resolved) = ticket.stamps[TicketMoment.resolved.index], resolved < stamp {
      return nil
    }
    let changes = ticket.changes.span
    for index in changes.indices where changes[index].field == .status {
      let change = changes[index]
      if change.at >= stamp || change.at >= asOf { break }
      if lane.statuses.isFinished(change.to) {
        return change.at > start ? SingleStop(at: change.at) : nil
      }
    }
    return SingleStop(at: known(stamp))
  }

  /// The only resolution by the changes of status, put right by the stamp, as `Resolutions` has it.
  private func resolution(of ticket: borrowing Ticket) -> SingleStop? {
    let stamp = ticket.stamps[TicketMoment.resolved.index]
    if stamp == .unreadable { return nil }
    var entered: Instant?
    let changes = ticket.changes.span
    for index in changes.indices where changes[index].field == .status {
      let change = changes[index]
      if change.at >= asOf { continue }
      if lane.statuses.isFinished(change.to) {
        entered = entered ?? change.at
      } else if entered != nil {
        return nil
      }
    }
    guard let stamp = known(stamp.instant) else { return SingleStop(at: entered) }
    let idle = entered.flatMap { $0 < stamp ? Interval(start: $0, end: stamp) : nil }
    return SingleStop(at: stamp, idle: idle)
  }
}
