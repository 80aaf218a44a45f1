import CivilTime
import Reporting
import ServiceModel

/// When something happened to a ticket that links two projects.
enum LinkMoment {
  case moment(TicketMoment)
  /// When a field first held a value.
  case given(TicketField)

  /// Nothing where it is not known at the as-of.
  func instant(of ticket: borrowing Ticket, asOf: Instant) -> Instant? {
    let found: Instant? =
      switch self {
      case .moment(let moment): ticket.instantOfStamp(moment)
      case .given(let field): ticket.firstGiven(field)
      }
    return found.flatMap { $0 < asOf ? $0 : nil }
  }
}

/// What is the same in both projects.
enum LinkPart {
  case id
  case field(TicketField)
}

/// Gathers what links the tickets of a project with those of another one.
struct LinkSink: TicketSink {
  let part: LinkPart
  /// The field that says to whom a ticket was handed over; none for the other project.
  let side: TicketField?
  let moment: LinkMoment
  let asOf: Instant
  private var found: [(id: [UInt8], link: Symbol, side: Symbol, at: Instant?)] = []

  init(_ part: LinkPart, side: TicketField?, _ moment: LinkMoment, asOf: Instant) {
    (self.part, self.side, self.moment, self.asOf) = (part, side, moment, asOf)
  }

  mutating func take(_ ticket: borrowing Ticket) {
    if let created = ticket[.created].instant, created >= asOf { return }
    let link: Symbol =
      if case .field(let field) = part { ticket.values[field.index] } else { .missing }
    found.append(
      (
        ticket.id, link, side.map { ticket.values[$0.index] } ?? .missing,
        moment.instant(of: ticket, asOf: asOf)
      ))
  }

  /// In the order in which the tickets came.
  func tickets(_ symbols: SymbolTable) -> [LinkTicket] {
    found.map { ticket in
      let link = if case .id = part { ticket.id } else { symbols.bytes(of: ticket.link) }
      return LinkTicket(
        id: ticket.id, link: link, side: symbols.bytes(of: ticket.side), at: ticket.at)
    }
  }
}

extension Ticket {
  fileprivate func instantOfStamp(_ moment: TicketMoment) -> Instant? { self[moment].instant }

  /// When a field first held a value: at the creation, or by the first change that gives it one.
  ///
  /// Without a history a ticket that holds one is taken to have held it from its creation.
  fileprivate func firstGiven(_ field: TicketField) -> Instant? {
    guard let created = self[.created].instant else { return nil }
    if let value = value(of: field, at: created), value != .missing { return created }
    return changes.first { $0.field == field && $0.to != .missing && $0.at >= created }?.at
  }
}
