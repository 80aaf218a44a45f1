import CivilTime
import ServiceModel

/// Two sinks, each of which takes every ticket.
struct BothSinks<First: TicketSink, Second: TicketSink>: TicketSink {
  private(set) var first: First
  private(set) var second: Second

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  mutating func take(_ ticket: borrowing Ticket) {
    first.take(ticket)
    second.take(ticket)
  }
}
