import CivilTime
import Compliance
import Reporting
import ServiceModel

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
  /// When it was handed over or accepted; nothing where `side` tells.
  let moment: TicketMoment?
  let asOf: Instant
  private var found: [(id: [UInt8], link: Symbol, sides: [Handover])] = []

  /// To whom a ticket was handed over, and when, as far as that is known.
  private struct Handover {
    let side: Symbol
    let at: Instant?
  }

  init(_ part: LinkPart, side: TicketField?, _ moment: TicketMoment?, asOf: Instant) {
    (self.part, self.side, self.moment, self.asOf) = (part, side, moment, asOf)
  }

  mutating func take(_ ticket: borrowing Ticket) {
    if let created = ticket[.created].instant, created >= asOf { return }
    let link: Symbol =
      if case .field(let field) = part { ticket.values[field.index] } else { .missing }
    found.append((ticket.id, link, handovers(of: ticket)))
  }

  /// One for each side that had the ticket, in the order in which they first had it; one to nobody where none had.
  private func handovers(of ticket: borrowing Ticket) -> [Handover] {
    let stamp = moment.flatMap { ticket[$0].instant }.flatMap { $0 < asOf ? $0 : nil }
    guard let side else { return [Handover(side: .missing, at: stamp)] }
    guard let created = ticket[.created].instant else {
      return [Handover(side: ticket.values[side.index], at: stamp)]
    }
    var handovers: [Handover] = []
    for holding in ticket.holdings(of: side, from: created, asOf: asOf)
    where holding.holder != .missing && !handovers.contains(where: { $0.side == holding.holder }) {
      handovers.append(Handover(side: holding.holder, at: moment == nil ? holding.start : stamp))
    }
    return handovers.isEmpty ? [Handover(side: .missing, at: stamp)] : handovers
  }

  /// In the order in which the tickets came; those that `side` once had are handed over to it, others to the first that had
  /// them.
  func tickets(_ symbols: SymbolTable, side: [UInt8]?) -> [LinkTicket] {
    let wanted = side.map { symbols.known($0.span) }
    return found.map { ticket in
      let link = if case .id = part { ticket.id } else { symbols.bytes(of: ticket.link) }
      let handover = ticket.sides.first { $0.side == wanted } ?? ticket.sides[0]
      return LinkTicket(
        id: ticket.id, link: link, side: symbols.bytes(of: handover.side), at: handover.at)
    }
  }

  /// All sides that had a ticket.
  func sides(_ symbols: SymbolTable) -> Set<String> {
    Set(found.flatMap { $0.sides.map { $0.side } }.filter { $0 != .missing })
      .reduce(into: []) { $0.insert(symbols.text(of: $1)) }
  }
}
