import CivilTime
import Reading
import ServiceModel

/// Gives each ticket of one worker its changes before it is counted.
struct JoiningSink: WorkerSink {
  private(set) var counting: CountingSink
  private let history: JoinedHistory
  private var assembly: HistoryAssembly
  /// How many events have found a ticket.
  private(set) var matches = HistoryMatches()

  init(_ counting: CountingSink, _ history: JoinedHistory, _ rules: HistoryRules) {
    self.counting = counting
    self.history = history
    assembly = HistoryAssembly(rules)
  }

  mutating func prepare(_ ticket: inout Ticket) {
    let part = history.parts.part(of: ticket.id.span)
    matches += history.stores[part].join(&ticket, &assembly)
  }

  @inline(__always)
  mutating func take(_ ticket: borrowing Ticket, updated: Instant?) {
    counting.take(ticket, updated: updated)
  }

  mutating func endPiece(_ symbols: SymbolTable) -> PieceOrder.Found {
    counting.endPiece(symbols)
  }
}
