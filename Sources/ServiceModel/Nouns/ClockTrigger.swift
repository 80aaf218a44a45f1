/// Something that happens to a ticket, at which a clock starts, stops or changes.
package enum ClockTrigger: Hashable, Sendable {
  /// A moment that the export has a column for.
  case moment(TicketMoment)
  /// A field comes to hold one of these values, or holds it when the ticket is created.
  case becomes(TicketField, [Symbol])
  /// A field changes to whatever value.
  case changes(TicketField)

  /// The moment, where it is one.
  package var moment: TicketMoment? {
    if case .moment(let moment) = self { moment } else { nil }
  }
}
