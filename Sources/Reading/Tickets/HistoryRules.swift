import CivilTime
package import ServiceModel

/// Turns the events of one ticket into its changes, and judges whether some are missing.
///
/// They are whole where each begins with what the one before ended with, the first says what was
/// before it or stands at the creation, and the last leads to what the ticket's row says.
package struct HistoryRules: Sendable {
  private let statuses: StatusGroups
  /// Whether the tickets' own rows say what a field holds, by its index.
  private let isInRows: [Bool]
  /// The fields that a clock could depend on, by index; of others no change is missed.
  private let deciding: Set<Int>

  package init(_ rulebook: Rulebook, _ tickets: TicketsDefinition) {
    statuses = rulebook.statuses
    deciding = rulebook.decidingFields
    var isInRows = Array(repeating: true, count: rulebook.fields.count)
    for index in TicketField.standardNames.indices {
      isInRows[index] = tickets.has(.field(TicketField(index: index)))
    }
    self.isInRows = isInRows
  }

  /// `events` are those of the ticket, in order of time.
  func assemble(_ events: some Collection<HistoryEvent>, into ticket: inout Ticket) {
    ticket.history = .whole
    let created = ticket[.created].instant
    var last: [Int: HistoryEvent] = [:]
    for event in events {
      let before = last[event.field.index]
      let from = before.map { origin(of: event, after: $0) } ?? event.from
      if deciding.contains(event.field.index), isHole(event, before, created) {
        ticket.history = .broken
      }
      ticket.changes.append(Change(at: event.at, field: event.field, from: from, to: event.to))
      last[event.field.index] = event
    }
    for (field, event) in last { settle(field, event, &ticket) }
    // A ticket is not created finished: its end must be among the changes.
    let status = ticket.values[TicketField.status.index]
    if last[TicketField.status.index] == nil, statuses.isEnd(status) { ticket.history = .broken }
  }

  /// What the field held before: what the event before says, unless the event itself says otherwise.
  private func origin(of event: HistoryEvent, after before: HistoryEvent) -> Symbol? {
    event.from ?? before.to
  }

  /// Whether something between two events, or before the first, is missing.
  private func isHole(
    _ event: HistoryEvent, _ before: HistoryEvent?, _ created: Instant?
  ) -> Bool {
    if let before { return !follows(event, before) }
    return event.from == nil && (created.map { event.at > $0 } ?? true)
  }

  private func follows(_ event: HistoryEvent, _ before: HistoryEvent) -> Bool {
    if let from = event.from, from != before.to { return false }
    if let end = before.end, end != event.at { return false }
    return true
  }

  private func settle(_ field: Int, _ event: HistoryEvent, _ ticket: inout Ticket) {
    if !isInRows[field] {
      ticket.values[field] = event.to
    } else if deciding.contains(field), ticket.values[field] != event.to {
      ticket.history = .broken
    }
  }
}
