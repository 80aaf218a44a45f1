import CivilTime
import ServiceModel

/// Puts the tickets of one worker aside by part.
struct PartingSink: TicketSink {
  private var parts: PartedBytes

  init(_ parts: Parts) { self.parts = PartedBytes(parts) }

  mutating func take(_ ticket: borrowing Ticket) { parts.append(ticket) }

  mutating func endPiece(_ symbols: SymbolTable) -> PieceOrder.Found {
    PieceOrder.Found(parts: parts.take())
  }
}
