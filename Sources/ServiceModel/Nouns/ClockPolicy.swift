/// When a target's clock starts and stops, and what it waits for.
///
/// Nothing in it changes; it is a class so that every clock shares it.
package final class ClockPolicy: Sendable {
  /// The first of these starts the clock.
  package let from: [ClockTrigger]
  /// The first of these after the start stops it.
  package let to: [ClockTrigger]
  /// The clock stands still while any of these holds.
  package let pauses: [Pause]
  package let conditions: ClockConditions
  /// The clock measures stays with a holder instead of the ticket's whole life.
  package let visits: Visits?
  /// Whether a ticket resolved without a first response counts as responded at its resolution.
  package let resolutionResponds: Bool
  package let reopened: Reopening
  package let judgedBy: JudgedBy
  package let monthRule: MonthRule
  /// Whether an overdue running clock counts as breached in the attainment.
  package let countOverdue: Bool

  package init(
    from: [ClockTrigger], to: [ClockTrigger], pauses: [Pause] = [],
    conditions: ClockConditions = ClockConditions(), visits: Visits? = nil,
    resolutionResponds: Bool = true,
    reopened: Reopening = .resumes, judgedBy: JudgedBy = .stop, monthRule: MonthRule = .stopped,
    countOverdue: Bool = false
  ) {
    self.from = from
    self.to = to
    self.pauses = pauses
    self.conditions = conditions
    self.visits = visits
    self.resolutionResponds = resolutionResponds
    self.reopened = reopened
    self.judgedBy = judgedBy
    self.monthRule = monthRule
    self.countOverdue = countOverdue
    let isPlain =
      visits == nil && conditions == ClockConditions() && from.count == 1 && to.count == 1
    plainFrom = isPlain ? from[0].moment : nil
    plainTo = isPlain ? to[0].moment : nil
  }

  /// A clock from one moment to another.
  package convenience init(
    from: TicketMoment, to: TicketMoment, pauses: [Pause] = [], resolutionResponds: Bool = true,
    reopened: Reopening = .resumes, monthRule: MonthRule = .stopped, countOverdue: Bool = false
  ) {
    self.init(
      from: [.moment(from)], to: [.moment(to)], pauses: pauses,
      resolutionResponds: resolutionResponds, reopened: reopened, monthRule: monthRule,
      countOverdue: countOverdue)
  }

  private let plainFrom: TicketMoment?
  private let plainTo: TicketMoment?

  /// The two moments of a clock that needs nothing else; nothing for any other.
  package var moments: (from: TicketMoment, to: TicketMoment)? {
    guard let plainFrom, let plainTo else { return nil }
    return (plainFrom, plainTo)
  }

  /// Whether the clock may stand still at all.
  package var grantsPauses: Bool { !pauses.isEmpty || !conditions.pauses.isEmpty }

  /// Whether the clock runs until the work is done.
  package var runsToTheEnd: Bool {
    to.contains { $0 == .moment(.resolved) || $0 == .moment(.closed) }
  }
}

/// What happens to a clock between its start and its stop.
package struct ClockConditions: Hashable, Sendable {
  /// The clock starts again from nothing.
  package let restarts: [ClockTrigger]
  /// The clock is called off: it counts as excluded.
  package let cancels: [ClockTrigger]
  /// The clock stands still from the first of these to the first of `resumes`.
  package let pauses: [ClockTrigger]
  package let resumes: [ClockTrigger]
  /// The clock stops and starts again at once: each stretch is a measurement of its own.
  package let updates: [ClockTrigger]
  /// Whether a clock that stopped starts again at its next start: each a measurement of its own.
  package let repeats: Bool
  /// Time is counted from this moment on, although the clock starts later.
  package let countedFrom: TicketMoment?
  /// Whether pauses between `countedFrom` and the start are left out as well.
  package let pausesBeforeStart: Bool

  package init(
    restarts: [ClockTrigger] = [], cancels: [ClockTrigger] = [], pauses: [ClockTrigger] = [],
    resumes: [ClockTrigger] = [], updates: [ClockTrigger] = [], repeats: Bool = false,
    countedFrom: TicketMoment? = nil, pausesBeforeStart: Bool = true
  ) {
    self.restarts = restarts
    self.cancels = cancels
    self.pauses = pauses
    self.resumes = resumes
    self.updates = updates
    self.repeats = repeats
    self.countedFrom = countedFrom
    self.pausesBeforeStart = pausesBeforeStart
  }
}

/// The stays with a holder that a target measures.
package struct Visits: Hashable, Sendable {
  package let field: TicketField
  /// A stay with each of these is one of its own; none for a stay with whoever holds the ticket.
  package let holders: [Symbol]
  package let per: Per

  package enum Per: String, CaseIterable, Hashable, Sendable {
    /// Each stay is a measurement.
    case visit
    /// All stays of a ticket with one holder are one measurement.
    case ticket
  }

  package init(field: TicketField, holders: [Symbol], per: Per = .visit) {
    self.field = field
    self.holders = holders
    self.per = per
  }
}

/// Which of a ticket's values choose the threshold, where they change under a running clock.
package enum JudgedBy: String, CaseIterable, Hashable, Sendable {
  case start
  case stop
  /// Of all thresholds that held while the clock ran, the one with the earliest deadline.
  case strictest
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
