package import CivilTime

/// What one ticket's export says, as integers and symbols.
///
/// One value is reused for all tickets of a worker: `reset` empties it and keeps its storage.
package struct Ticket: Sendable {
  package var id: [UInt8] = []
  package var place = TicketPlace(file: 0, line: 0)
  /// By `TicketMoment.index`.
  package var stamps = InlineArray<4, Stamp>(repeating: .missing)
  /// By `TicketField.index`: what the ticket's last row says.
  package var values: [Symbol]
  /// The stated pause total; none where the export has none.
  package var hold: Seconds?
  /// Changes of fields in order of time; empty where the export has no history.
  package var changes: [Change] = []
  /// Whether `changes` holds all that happened to the ticket.
  package var hasHistory = false

  package init(fieldCount: Int) {
    values = Array(repeating: .missing, count: fieldCount)
  }

  /// Empties the ticket for the next row.
  package mutating func reset() {
    id.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
    stamps = InlineArray(repeating: .missing)
    for index in values.indices { values[index] = .missing }
    hold = nil
    hasHistory = false
  }

  /// The stamp of a moment.
  package subscript(moment: TicketMoment) -> Stamp { stamps[moment.index] }
}

/// A timestamp cell.
package enum Stamp: Hashable, Sendable {
  /// The cell was empty or said that there is none.
  case missing
  /// The cell holds something that is not a timestamp.
  case unreadable
  case at(Instant)

  /// The instant, where there is one.
  package var instant: Instant? {
    if case .at(let instant) = self { instant } else { nil }
  }
}

/// One change of a field.
package struct Change: Hashable, Sendable {
  package let at: Instant
  package let field: TicketField
  package let to: Symbol

  package init(at: Instant, field: TicketField, to: Symbol) {
    self.at = at
    self.field = field
    self.to = to
  }
}

/// Where a ticket's row stands.
package struct TicketPlace: Hashable, Sendable {
  /// The place of the file in the run's list of files.
  package let file: Int
  /// The physical line on which the record begins, from 1.
  package let line: Int

  package init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }
}
