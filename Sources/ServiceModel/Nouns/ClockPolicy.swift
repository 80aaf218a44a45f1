/// When a target's clock starts and stops, and what it waits for.
package struct ClockPolicy: Hashable, Sendable {
  package let from: TicketMoment
  package let to: TicketMoment
  /// The clock stands still while any of these holds.
  package let pauses: [Pause]
  /// Whether a ticket resolved without a first response counts as responded at its resolution.
  package let resolutionResponds: Bool
  package let reopened: Reopening
  package let monthRule: MonthRule
  /// Whether an overdue running clock counts as breached in the attainment.
  package let countOverdue: Bool

  package init(
    from: TicketMoment, to: TicketMoment, pauses: [Pause] = [], resolutionResponds: Bool = true,
    reopened: Reopening = .resumes, monthRule: MonthRule = .stopped, countOverdue: Bool = false
  ) {
    self.from = from
    self.to = to
    self.pauses = pauses
    self.resolutionResponds = resolutionResponds
    self.reopened = reopened
    self.monthRule = monthRule
    self.countOverdue = countOverdue
  }
}

/// A value of a field that pauses a clock; the value is the pause's cause.
package struct Pause: Hashable, Sendable {
  package let field: TicketField
  package let value: Symbol

  package init(field: TicketField, value: Symbol) {
    self.field = field
    self.value = value
  }
}
