import CivilTime
import ServiceModel

/// What opened and ended a ticket, in order of time.
///
/// Opening and ending events take turns, the first one is the creation.
package struct TicketLife {
  package enum Event: String, Hashable, Sendable {
    case created, reopened, resolved, cancelled

    var opens: Bool { self == .created || self == .reopened }
  }

  /// Hands out every event that is known at the as-of.
  ///
  /// By the changes of status where there is a history, else by the stamps.
  @inline(__always)
  static func walk(
    _ ticket: borrowing Ticket, by assessor: Assessor, _ body: (Event, Instant) -> Void
  ) {
    guard let created = ticket.instant(of: .created), created < assessor.asOf else { return }
    body(.created, created)
    if ticket.tellsStatus {
      walkChanges(of: ticket, from: created, by: assessor, body)
    } else if let (event, at) = stampedEnd(of: ticket, from: created, by: assessor) {
      body(event, at)
    }
  }

  /// How a ticket of whose status no change is known ended, where that is known at the as-of.
  @inline(__always)
  static func stampedEnd(
    of ticket: borrowing Ticket, from created: Instant, by assessor: Assessor
  ) -> (event: Event, at: Instant)? {
    guard let end = Ends(ticket).first ?? unstampedEnd(of: ticket, by: assessor),
      end < assessor.asOf
    else { return nil }
    let isCancelled = assessor.lane.statuses.isCancelled(ticket.values[TicketField.status.index])
    return (isCancelled ? .cancelled : .resolved, max(end, created))
  }

  @inline(__always)
  private static func walkChanges(
    of ticket: borrowing Ticket, from created: Instant, by assessor: Assessor,
    _ body: (Event, Instant) -> Void
  ) {
    let ends = Ends(ticket)
    let statuses = assessor.lane.statuses
    var isOpen = true
    var last = created
    for change in ticket.changes where change.field == .status && change.at < assessor.asOf {
      let isCancelled = statuses.isCancelled(change.to)
      let isEnded = statuses.isEnd(change.to)
      guard isEnded == isOpen else { continue }
      last = max(last, change.at)
      body(isEnded ? (isCancelled ? .cancelled : .resolved) : .reopened, last)
      isOpen = !isEnded
    }
    guard isOpen else { return }
    // Where the last change is missing, a stamp tells the end, as it does for the clocks, but none from before a
    // reopening; without stamps the row does.
    let status = ticket.values[TicketField.status.index]
    let unstamped = ends.first == nil && statuses.isEnd(status) ? last : nil
    guard let end = ends.first(from: last) ?? unstamped, end < assessor.asOf else { return }
    body(statuses.isCancelled(status) ? .cancelled : .resolved, end)
  }

  /// The stamps that tell an end.
  private struct Ends {
    let resolved: Instant?
    let closed: Instant?

    @inline(__always)
    init(_ ticket: borrowing Ticket) {
      resolved = ticket.instant(of: .resolved)
      closed = ticket.instant(of: .closed)
    }

    var first: Instant? { resolved ?? closed }

    /// The first of them that is not from before an instant.
    func first(from instant: Instant) -> Instant? {
      if let resolved, resolved >= instant { return resolved }
      return closed.flatMap { $0 >= instant ? $0 : nil }
    }
  }

  /// Where only the status says that the ticket is finished, its last stamp, so that a missing one does not keep it
  /// in the backlog for ever.
  @inline(__always)
  private static func unstampedEnd(
    of ticket: borrowing Ticket, by assessor: Assessor
  ) -> Instant? {
    let status = ticket.values[TicketField.status.index]
    guard assessor.lane.statuses.isEnd(status) else { return nil }
    return ticket.instant(of: .firstResponse) ?? ticket.instant(of: .created)
  }
}
