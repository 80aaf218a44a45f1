import CivilTime
package import ServiceModel

/// Turns the events of one ticket into its changes, and judges whether some are missing.
///
/// They are whole where each begins with what the one before ended with, the first says what was
/// before it or stands at the creation, and the last leads to what the ticket's row says.
package struct HistoryRules: Sendable {
  fileprivate let statuses: StatusGroups
  /// Whether the tickets' own rows say what a field holds, by its index.
  fileprivate let isInRows: [Bool]
  /// Whether a clock could depend on a field, by its index; of others no change is missed.
  fileprivate let isDeciding: [Bool]
  /// Whether the changes alone say whether a ticket is finished.
  fileprivate var endsByChanges: Bool { !isInRows[TicketField.status.index] }

  package init(_ rulebook: Rulebook, _ tickets: TicketsDefinition) {
    statuses = rulebook.statuses
    let deciding = rulebook.decidingFields
    isDeciding = (0..<rulebook.fields.count).map { deciding.contains($0) }
    var isInRows = Array(repeating: true, count: rulebook.fields.count)
    for index in TicketField.standardNames.indices {
      isInRows[index] = tickets.has(.field(TicketField(index: index)))
    }
    self.isInRows = isInRows
  }
}

/// Applies the rules to one ticket after the other, in memory that is used again.
package struct HistoryAssembly: Sendable {
  private let rules: HistoryRules
  /// The last event of each field, by its index; none where it had none.
  private var last: [Int32]
  /// For whoever looks for a ticket.
  var scratch: [UInt8] = []

  package init(_ rules: HistoryRules) {
    self.rules = rules
    last = Array(repeating: -1, count: rules.isInRows.count)
  }

  /// `events` are those of the ticket, in order of time; returns how many say once more what the one before them of the
  /// field said, as those of exports that overlap do, and are no changes.
  mutating func assemble(_ events: Span<HistoryEvent>, into ticket: inout Ticket) -> Int {
    var repeated = 0
    for field in last.indices { last[field] = -1 }
    var isWhole = true
    var isEnded = false
    let status = TicketField.status.index
    let created = ticket[.created].instant
    var statesEnd = false
    for place in events.indices {
      let event = events[place]
      if event.end != nil { statesEnd = true }
      let field = event.field.index
      let before = last[field] < 0 ? nil : events[Int(last[field])]
      if let before, before.at == event.at, isRepeated(place, before, events) {
        repeated += 1
        continue
      }
      if rules.isDeciding[field], isHole(event, before, created) { isWhole = false }
      // What the event before says, unless the event itself says otherwise.
      let from = event.from ?? before?.to
      ticket.changes.append(Change(at: event.at, field: event.field, from: from, to: event.to))
      last[field] = Int32(truncatingIfNeeded: place)
      if field == status, rules.endsByChanges {
        isEnded = isEnded || rules.statuses.isEnd(event.to)
      }
    }
    for field in last.indices where last[field] >= 0 {
      if !settle(field, events[Int(last[field])], &ticket) { isWhole = false }
    }
    // A ticket is not created finished: its end must be among the changes.
    if last[status] < 0, rules.statuses.isEnd(ticket.values[status]) { isWhole = false }
    // Where rows do not say the status, their stamps say that there was an end.
    if rules.endsByChanges, !isEnded, ticket.hasEndStamp { isWhole = false }
    ticket.history = isWhole ? .whole : .broken
    if statesEnd { endStates(of: events, &ticket) }
    return repeated
  }

  /// Ends what events say where they say when and the next of the field begins later; behind the last one the
  /// field holds what the ticket's row says.
  @inline(never)
  private mutating func endStates(of events: Span<HistoryEvent>, _ ticket: inout Ticket) {
    for field in last.indices { last[field] = -1 }
    for place in events.indices.reversed() {
      let event = events[place]
      let field = event.field.index
      let next = last[field] < 0 ? nil : events[Int(last[field])]
      last[field] = Int32(truncatingIfNeeded: place)
      guard let end = event.end, end >= event.at, next.map({ end < $0.at }) ?? true else {
        continue
      }
      let inRow = rules.isInRows[field] ? ticket.values[field] : .missing
      let value = next == nil ? inRow : .missing
      if value == event.to { continue }
      ticket.insert(Change(at: end, field: event.field, from: event.to, to: value))
      if let next, next.from == nil { ticket.setBefore(next, .missing) }
      if next == nil { ticket.values[field] = value }
    }
  }

  /// Whether an event says once more what others of its field and its instant said: the one before it, or all of them
  /// in their order, as where two exports overlap.
  @inline(never)
  private func isRepeated(
    _ place: Int, _ before: HistoryEvent, _ events: Span<HistoryEvent>
  ) -> Bool {
    let event = events[place]
    if before == event { return true }
    // Nobody changes a field so often in a second, and further need nobody look.
    let most = HistoryAssembly.mostAtOnce
    var (start, end) = (place, place + 1)
    while start > 0, end - start <= most, events[start - 1].at == event.at { start -= 1 }
    while end < events.count, end - start <= most, events[end].at == event.at { end += 1 }
    if end - start > most { return false }
    let same = (start..<end).filter { events[$0].field == event.field }
    let earlier = same.count { $0 < place }
    return (1..<earlier + 1).contains { length in
      same.count % length == 0
        && same.indices.dropFirst(length).allSatisfy {
          events[same[$0]] == events[same[$0 - length]]
        }
    }
  }

  private static let mostAtOnce = 64

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

  /// Returns whether the ticket's row says what the last event does, where that matters.
  private func settle(_ field: Int, _ event: HistoryEvent, _ ticket: inout Ticket) -> Bool {
    if !rules.isInRows[field] {
      ticket.values[field] = event.to
      return true
    }
    return !rules.isDeciding[field] || ticket.values[field] == event.to
  }
}

extension Ticket {
  /// Whether its row says when it was resolved or closed.
  fileprivate var hasEndStamp: Bool {
    self[.resolved].instant != nil || self[.closed].instant != nil
  }

  /// Puts a change among the others, behind those of its instant and before all later ones.
  fileprivate mutating func insert(_ change: Change) {
    let place = changes.lastIndex { $0.at <= change.at }.map { $0 + 1 } ?? 0
    changes.insert(change, at: place)
  }

  /// Says of the change that an event became what the field held before.
  fileprivate mutating func setBefore(_ event: HistoryEvent, _ from: Symbol) {
    let place = changes.firstIndex {
      $0.at == event.at && $0.field == event.field && $0.to == event.to
    }
    guard let place else { return }
    changes[place] = Change(at: event.at, field: event.field, from: from, to: event.to)
  }
}
