import CivilTime
import Reading
import ServiceModel

/// Gives each ticket of one worker its changes on its way to another sink.
struct JoiningSink<Sink: TicketSink>: TicketSink {
  private(set) var sink: Sink
  private let history: JoinedHistory
  private var assembly: HistoryAssembly
  /// How many events have found a ticket.
  private(set) var matches = HistoryMatches()

  init(_ sink: Sink, _ history: JoinedHistory, _ rules: HistoryRules) {
    self.sink = sink
    self.history = history
    assembly = HistoryAssembly(rules)
  }

  mutating func prepare(_ ticket: inout Ticket) {
    let part = history.parts.part(of: ticket.id.span)
    matches += history.stores[part].join(&ticket, &assembly)
  }

  @inline(__always)
  mutating func take(_ ticket: borrowing Ticket) {
    sink.take(ticket)
  }

  mutating func endPiece(_ symbols: SymbolTable) -> PieceOrder.Found {
    sink.endPiece(symbols)
  }
}
