import CivilTime
import Compliance
import Ledger
import Reading
import Reporting
import ServiceModel

extension MonthlyRun {
  /// What the exports say of some tickets: which of them are there, and all their clocks.
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
    elsewhere.tickets = Set(wanted.found.map { String(decoding: $0, as: UTF8.self) })
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
  private(set) var found: Set<[UInt8]> = []

  init(ids: Set<[UInt8]>, tallies: Tallies) {
    self.ids = ids
    self.tallies = tallies
  }

  mutating func take(_ ticket: borrowing Ticket, updated: Instant?) {
    guard ids.contains(ticket.id) else { return }
    found.insert(ticket.id)
    tallies.take(ticket, updated: updated)
  }
}
