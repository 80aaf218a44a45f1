package import CivilTime
package import ServiceModel

/// One ticket under one target, kept for a list in a report.
///
/// Nothing in it changes; it is a class because lists of them grow long and are put in order.
package final class Detail: Sendable {
  package let ticket: TicketSummary
  package let measurement: Measurement
  /// The deadline, where the clock has one.
  package let deadline: Instant?
  /// Open time that a running clock has left until its deadline.
  package let remaining: Seconds?
  /// Who spent the time, for a breached clock of an SLA.
  package let attribution: Attribution?

  package init(
    ticket: TicketSummary, measurement: Measurement, deadline: Instant?,
    remaining: Seconds? = nil, attribution: Attribution? = nil
  ) {
    self.ticket = ticket
    self.measurement = measurement
    self.deadline = deadline
    self.remaining = remaining
    self.attribution = attribution
  }
}

/// What lists tell of a ticket: its id, its place and its fields.
package struct TicketSummary: Sendable {
  /// As the export writes it.
  package let id: [UInt8]
  package let place: TicketPlace
  /// By `TicketField.index`.
  package let values: [Symbol]
  package let created: Instant?

  package init(id: [UInt8], place: TicketPlace, values: [Symbol], created: Instant?) {
    self.id = id
    self.place = place
    self.values = values
    self.created = created
  }

  /// What a ticket says of itself, with the values that a clock was judged by.
  package init(_ ticket: borrowing Ticket, values: [Symbol]) {
    self.init(
      id: ticket.id, place: ticket.place, values: values,
      created: ticket.instant(of: .created))
  }
}

extension TicketSummary {
  /// The id for people, repaired where it is not UTF-8.
  package var title: String { String(decoding: id, as: UTF8.self) }
}

/// A ticket that no agreement covers, or one of an agreement's targets does not.
package struct Uncovered: Sendable {
  package let ticket: TicketSummary
  /// The target in whose scope the ticket is and none of whose limits holds; none where no agreement
  /// has the ticket in its scope while in force.
  package let target: UncoveredTarget?
}

/// A target of an agreement, by places in the rulebook.
package struct UncoveredTarget: Hashable, Sendable {
  package let agreement: Int
  package let target: Int

  package init(_ agreement: Int, _ target: Int) {
    self.agreement = agreement
    self.target = target
  }
}
