import CivilTime
import ServiceModel

/// The stretches in which a ticket was open, from its creation on.
struct TicketLife {
  enum Event: Hashable {
    case created, reopened, resolved, cancelled

    var opens: Bool { self == .created || self == .reopened }
  }

  /// In order of time; opening and ending events take turns, the first one is the creation.
  private(set) var events: [(at: Instant, event: Event)] = []

  /// By the changes of status where there is a history, else by the stamps.
  init(_ ticket: borrowing Ticket, statuses: StatusGroups, asOf: Instant) {
    guard let created = ticket[.created].instant, created < asOf else { return }
    events.append((created, .created))
    let knowsStatus = ticket.hasHistory && ticket.changes.contains { $0.field == .status }
    if knowsStatus {
      addChanges(of: ticket, statuses, asOf)
    } else if let end = TicketLife.end(of: ticket, statuses), end < asOf {
      let cancelled = statuses.cancelled.contains(ticket.values[TicketField.status.index])
      events.append((max(end, created), cancelled ? .cancelled : .resolved))
    }
  }

  private mutating func addChanges(
    of ticket: borrowing Ticket, _ statuses: StatusGroups, _ asOf: Instant
  ) {
    for change in ticket.changes where change.field == .status && change.at < asOf {
      let cancelled = statuses.cancelled.contains(change.to)
      let ended = cancelled || statuses.finished.contains(change.to)
      let isOpen = events.last?.event.opens ?? false
      if ended == isOpen {
        let last = events.last?.at ?? change.at
        let event: Event = ended ? (cancelled ? .cancelled : .resolved) : .reopened
        events.append((max(change.at, last), event))
      }
    }
  }

  /// The end that the stamps tell; where only the status says that the ticket is finished, its last
  /// stamp, so that a missing stamp does not keep it in the backlog for ever.
  private static func end(of ticket: borrowing Ticket, _ statuses: StatusGroups) -> Instant? {
    if let end = ticket[.resolved].instant ?? ticket[.closed].instant { return end }
    let status = ticket.values[TicketField.status.index]
    guard statuses.finished.contains(status) || statuses.cancelled.contains(status) else {
      return nil
    }
    return ticket[.firstResponse].instant ?? ticket[.created].instant
  }
}
