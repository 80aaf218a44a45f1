package import CivilTime
package import ServiceModel

/// Gathers snapshots, a row for every update of a ticket, into tickets with their history.
///
/// Memory: some hundred bytes a row. The order of the rows means nothing where the export says when
/// each snapshot was taken; rows of one ticket and one second stand in the order of the export.
package struct SnapshotCollector: Sendable {
  private var ids = SymbolTable()
  private var rows: [Row] = []
  private var stamps: [Stamp] = []
  private var values: [Symbol] = []
  private let fieldCount: Int
  /// Whether every row says when it was taken; without that there is a last row, but no history.
  private let hasHistory: Bool
  /// Whether the rows tell only of their own time: the first one's is then the ticket's creation.
  private let createdByFirst: Bool

  private struct Row {
    let ticket: UInt32
    let updated: Instant
    let place: TicketPlace
    let hold: Seconds?
    let verdict: ToolVerdict
    /// The number of the row over all files.
    let number: Int
  }

  package init(fieldCount: Int, hasHistory: Bool, createdByFirst: Bool = false) {
    self.fieldCount = fieldCount
    self.hasHistory = hasHistory
    self.createdByFirst = createdByFirst
  }

  /// How many rows were gathered, and of how many tickets they are.
  package var rowCount: Int { rows.count }
  package var ticketCount: Int { ids.count - 1 }

  /// Keeps one snapshot.
  package mutating func add(_ ticket: borrowing Ticket) {
    let id = ids.symbol(for: ticket.id.span)
    rows.append(
      Row(
        ticket: id.id, updated: ticket.updated ?? SnapshotCollector.beginning, place: ticket.place,
        hold: ticket.hold, verdict: ticket.verdict, number: rows.count))
    for index in ticket.stamps.indices { stamps.append(ticket.stamps[index]) }
    values += ticket.values
  }

  /// Hands out every ticket as it was known at an instant, in the order of their first rows.
  ///
  /// Snapshots taken at that instant or later are not known. A ticket of which none is known is
  /// handed out as created at its first snapshot, so that it is counted as not yet created.
  package func tickets(asOf: Instant, _ body: (borrowing Ticket) -> Void) {
    let order = rows.indices.sorted { left, right in
      let (a, b) = (rows[left], rows[right])
      return (a.ticket, a.updated, a.number) < (b.ticket, b.updated, b.number)
    }
    var ticket = Ticket(fieldCount: fieldCount)
    var start = 0
    while start < order.count {
      let id = rows[order[start]].ticket
      let end = order[start...].firstIndex { rows[$0].ticket != id } ?? order.count
      let known = order[start..<end].prefix { rows[$0].updated < asOf }
      fill(&ticket, with: known.isEmpty ? order[start..<start + 1] : known)
      if known.isEmpty {
        ticket.stamps[TicketMoment.created.index] = .at(rows[order[start]].updated)
      }
      body(ticket)
      start = end
    }
  }

  private func fill(_ ticket: inout Ticket, with snapshots: ArraySlice<Int>) {
    guard let last = snapshots.last else { return }
    let row = rows[last]
    ticket.begin(id: ids.bytes(of: Symbol(id: row.ticket)).span)
    ticket.place = row.place
    ticket.hold = row.hold
    ticket.verdict = row.verdict
    for index in ticket.stamps.indices {
      ticket.stamps[index] = stamps[last * TicketMoment.limit + index]
    }
    for index in 0..<fieldCount { ticket.values[index] = values[last * fieldCount + index] }
    if createdByFirst, let first = snapshots.first {
      ticket.stamps[TicketMoment.created.index] = .at(rows[first].updated)
    }
    if hasHistory, let first = snapshots.first {
      ticket.history = isWhole(ticket, from: rows[first].updated) ? .whole : .broken
      addChanges(to: &ticket, of: snapshots)
    }
  }

  /// Whether the first snapshot tells of the creation: what a ticket was before it nobody knows, as where the first
  /// change of a history does not say what was before.
  private func isWhole(_ ticket: borrowing Ticket, from first: Instant) -> Bool {
    ticket[.created].instant.map { first <= $0 } ?? false
  }

  private func addChanges(to ticket: inout Ticket, of snapshots: ArraySlice<Int>) {
    var before: Int?
    for snapshot in snapshots {
      for field in 0..<fieldCount {
        let value = values[snapshot * fieldCount + field]
        if let before, values[before * fieldCount + field] == value { continue }
        let change = Change(
          at: rows[snapshot].updated, field: TicketField(index: field),
          from: before.map { values[$0 * fieldCount + field] }, to: value)
        ticket.changes.append(change)
      }
      before = snapshot
    }
  }

  /// Before every as-of, for rows that do not say when they were taken.
  private static let beginning = Instant(secondsSince1970: .min)
}
