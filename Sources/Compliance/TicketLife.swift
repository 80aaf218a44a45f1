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
    if ticket.hasHistory, ticket.changes.contains(where: { $0.field == .status }) {
      walkChanges(of: ticket, from: created, by: assessor, body)
    } else if let end = end(of: ticket, by: assessor), end < assessor.asOf {
      let isCancelled = assessor.lane.statuses.isCancelled(
        ticket.values.span[TicketField.status.index])
      body(isCancelled ? .cancelled : .resolved, max(end, created))
    }
  }

  private static func walkChanges(
    of ticket: borrowing Ticket, from created: Instant, by assessor: Assessor,
    _ body: (Event, Instant) -> Void
  ) {
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
    let status = ticket.values.span[TicketField.status.index]
    let resolved = ticket.instant(of: .resolved)
    let closed = ticket.instant(of: .closed)
    let isUnstamped = resolved == nil && closed == nil
    let stamp = resolved.map { $0 >= last } == true ? resolved : closed
    guard let end = isUnstamped && statuses.isEnd(status) ? last : stamp, end >= last,
      end < assessor.asOf
    else { return }
    body(statuses.isCancelled(status) ? .cancelled : .resolved, end)
  }

  /// The end that the stamps tell; where only the status says that the ticket is finished, its last
  /// stamp, so that a missing stamp does not keep it in the backlog for ever.
  @inline(__always)
  private static func end(of ticket: borrowing Ticket, by assessor: Assessor) -> Instant? {
    if let end = ticket.instant(of: .resolved) ?? ticket.instant(of: .closed) { return end }
    let status = ticket.values.span[TicketField.status.index]
    guard assessor.lane.statuses.isEnd(status) else { return nil }
    return ticket.instant(of: .firstResponse) ?? ticket.instant(of: .created)
  }
}
