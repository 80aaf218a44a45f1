import CivilTime
import Compliance
import Reading
import Reporting
import ServiceModel

/// Counts the tickets of one worker, and writes the rows of its lists piece by piece.
struct CountingSink: TicketSink {
  private(set) var tallies: Tallies
  private var lists: [ListRows]

  /// `files` is how the files of the run are named in rows.
  init(_ fresh: Tallies, _ periods: [Period], files: [String], _ rulebook: Rulebook) {
    tallies = fresh.forWorker()
    lists = TicketRows.writers(periods, files: files, rulebook)
  }

  @inline(__always)
  mutating func take(_ ticket: borrowing Ticket) {
    tallies.take(ticket)
  }

  mutating func endPiece(_ symbols: SymbolTable) -> PieceOrder.Found {
    defer { tallies.widen() }
    return PieceOrder.Found(
      rows: lists.indices.map { lists[$0].takeRows(from: &tallies.tallies[$0], symbols) })
  }

  mutating func endPart(_ symbols: SymbolTable) -> [[ListRows.Batch]] {
    defer { tallies.widen() }
    return lists.indices.map { lists[$0].takePlacedRows(from: &tallies.tallies[$0], symbols) }
  }
}

extension Tallies {
  /// Puts together what several workers counted; `symbols` gives for each worker's symbol the one that
  /// all share.
  mutating func merge(_ others: [Tallies], _ symbols: [[Symbol]]) {
    for (other, shared) in zip(others, symbols) { merge(other) { shared[Int($0.id)] } }
    // Workers end in no order; what still waits in a list was found by one or the other.
    for index in tallies.indices { tallies[index].restoreOrder() }
  }
}
