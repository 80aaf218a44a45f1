import CivilTime
import Compliance
import Ledger
import Reading
import Reporting
import ServiceModel

extension MonthlyRun {
  /// What the exports say of some tickets: of those that are there what their rows say, and all their clocks.
  func elsewhere(
    _ ids: Set<String>, _ month: Month, asOf: Instant
  ) throws(RunProblem) -> Comparison.Elsewhere {
    let period = Period(month: month, asOf: asOf, zone: tickets.project.rulebook.zone)
    var wanted = WantedTickets(
      ids: Set(ids.map { Array($0.utf8) }),
      tallies: Tallies(tickets.project.rulebook, [period], extras: [.allClocks, .everyMonth]))
    var reading = try tickets.read(asOf: asOf, into: &wanted)
    // Rows that are rejected are none of these tickets, of which there may be none.
    reading.rejectedRows = 0
    var elsewhere = Comparison.Elsewhere()
    elsewhere.tickets = wanted.known(reading.symbols, tickets.rowNames)
    for input in try inputs(gathered([period], wanted.tallies.tallies, reading)) {
      input.clocks { elsewhere.clocks.append($0) }
    }
    return elsewhere
  }
}

/// Counts the tickets of some ids alone.
private struct WantedTickets: TicketSink {
  let ids: Set<[UInt8]>
  var tallies: Tallies
  private var found: [[UInt8]: Found] = [:]

  private struct Found {
    let created: Instant?
    let place: TicketPlace
    /// None of a field that changes.
    let values: [Symbol?]
  }

  init(ids: Set<[UInt8]>, tallies: Tallies) {
    self.ids = ids
    self.tallies = tallies
  }

  mutating func take(_ ticket: borrowing Ticket) {
    let id = WantedTickets.listed(ticket.id)
    guard ids.contains(id) else { return }
    let changing = Set(ticket.changes.map { $0.field.index })
    found[id] = Found(
      created: ticket[.created].instant, place: ticket.place,
      values: ticket.values.enumerated().map { changing.contains($0) ? nil : $1 })
    tallies.take(ticket)
  }

  /// An id as the ledger has it.
  private static func listed(_ id: [UInt8]) -> [UInt8] {
    id.contains(0) ? Array(String(decoding: id, as: UTF8.self).withoutNUL.utf8) : id
  }

  /// By their ids, as lists show them.
  func known(_ symbols: SymbolTable, _ files: [String]) -> [String: KnownTicket] {
    Dictionary(
      found.map { id, ticket in
        let known = KnownTicket(
          created: ticket.created, fields: ticket.values.map { $0.map { symbols.text(of: $0) } },
          file: files[ticket.place.file])
        return (String(decoding: id, as: UTF8.self), known)
      }, uniquingKeysWith: { first, _ in first })
  }
}
