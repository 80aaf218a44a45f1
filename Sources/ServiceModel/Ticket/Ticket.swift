package import CivilTime

/// What one ticket's export says, as integers and symbols.
///
/// One value is reused for all tickets of a worker: `begin` empties it and keeps its storage.
package struct Ticket: Sendable {
  package var id: [UInt8] = []
  package var place = TicketPlace(file: 0, line: 0)
  /// By `TicketMoment.index`.
  package var stamps = Stamps()
  /// By `TicketField.index`: what the ticket's last row says.
  package var values: [Symbol]
  /// The stated pause total; none where the export has none.
  package var hold: Seconds?
  /// When the snapshot was taken, where the row is one that says it.
  package var updated: Instant?
  /// What the tool itself says of it, by its last row.
  package var verdict = ToolVerdict.none
  /// Changes of fields in order of time; empty where the export has no history.
  package var changes: [Change] = []
  package var history = History.none

  package init(fieldCount: Int) {
    values = Array(repeating: .missing, count: fieldCount)
  }

  /// Empties the ticket for the next row, whose ticket has this id.
  ///
  /// Cost: no allocation where the id is as long as the one before.
  package mutating func begin(id next: Span<UInt8>) {
    if id.count != next.count { id = Array(repeating: 0, count: next.count) }
    var own = id.mutableSpan
    for index in next.indices { own[index] = next[index] }
    if !changes.isEmpty { changes.removeAll(keepingCapacity: true) }
    stamps = Stamps()
    var values = self.values.mutableSpan
    for index in values.indices { values[index] = .missing }
    hold = nil
    updated = nil
    verdict = .none
    history = .none
  }

  /// Whether anything is known of what the ticket was before its last row.
  package var hasHistory: Bool { history != .none }

  /// The stamp of a moment.
  package subscript(moment: TicketMoment) -> Stamp { stamps[moment.index] }
}

/// How much is known of what happened to a ticket.
package enum History: Hashable, Sendable {
  /// Only its last row.
  case none
  /// Changes that do not fit together or do not lead to the last row: some are missing.
  case broken
  /// Every change of every field that the history records.
  case whole
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
