package import CivilTime

/// A ticket that is open at the end of the reporting month, or at the as-of where that is earlier.
package struct OpenTicket: Sendable {
  package let ticket: TicketSummary
  /// Wall time since its creation.
  package let age: Seconds

  /// In whole days of 24 hours, as `BacklogAge` counts them.
  package var days: Int { Int(age.count / 86_400) }
}

/// What happened to a ticket in the reporting month, as the backlog counts it.
package struct FlowTicket: Sendable {
  package let ticket: TicketSummary
  package let event: TicketLife.Event
  package let at: Instant
}

/// A ticket that was created in the reporting month in the scope of an agreement with a workload limit.
package struct WorkloadTicket: Sendable {
  package let ticket: TicketSummary
  /// The place of the agreement's version in the rulebook.
  package let agreement: Int
}
