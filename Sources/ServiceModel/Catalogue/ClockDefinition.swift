package import Diagnostics

/// When a target's clock starts, stops and stands still, as it is written.
package struct ClockDefinition: Sendable {
  package let from: [TriggerDefinition]
  package let to: [TriggerDefinition]
  package let visits: VisitsDefinition?
  package let restartAt: [TriggerDefinition]
  package let cancelAt: [TriggerDefinition]
  package let pauseAt: [TriggerDefinition]
  package let resumeAt: [TriggerDefinition]
  package let updateAt: [TriggerDefinition]
  package let repeats: Located<Bool>?
  package let countedFrom: Located<String>?
  package let pausesBeforeStart: Located<Bool>?
  package let reopened: Located<Reopening>?
  package let judgedBy: Located<JudgedBy>?
  /// Whether a ticket resolved without a first response counts as responded at its resolution.
  package let resolutionResponds: Located<Bool>?

  package init(
    from: [TriggerDefinition], to: [TriggerDefinition], visits: VisitsDefinition? = nil,
    restartAt: [TriggerDefinition] = [], cancelAt: [TriggerDefinition] = [],
    pauseAt: [TriggerDefinition] = [], resumeAt: [TriggerDefinition] = [],
    updateAt: [TriggerDefinition] = [], repeats: Located<Bool>? = nil,
    countedFrom: Located<String>? = nil, pausesBeforeStart: Located<Bool>? = nil,
    reopened: Located<Reopening>? = nil, judgedBy: Located<JudgedBy>? = nil,
    resolutionResponds: Located<Bool>? = nil
  ) {
    self.from = from
    self.to = to
    self.visits = visits
    self.restartAt = restartAt
    self.cancelAt = cancelAt
    self.pauseAt = pauseAt
    self.resumeAt = resumeAt
    self.updateAt = updateAt
    self.repeats = repeats
    self.countedFrom = countedFrom
    self.pausesBeforeStart = pausesBeforeStart
    self.reopened = reopened
    self.judgedBy = judgedBy
    self.resolutionResponds = resolutionResponds
  }

  /// Every trigger that it names.
  package var triggers: [TriggerDefinition] {
    from + to + restartAt + cancelAt + pauseAt + resumeAt + updateAt
  }
}

/// Something that happens to a ticket, as it is written.
package enum TriggerDefinition: Sendable {
  /// `created`
  case moment(Located<String>)
  /// `{status: [In Progress, Assigned]}`
  case becomes(ConditionDefinition.Clause)
  /// `{changes: group}`
  case changes(Located<String>)
}

/// Stays that a target measures: `visits: {group: Network}`.
package struct VisitsDefinition: Sendable {
  package let field: Located<String>
  /// The holders; none for whoever has the ticket.
  package let holders: [Located<String>]
  package let per: Located<Visits.Per>?

  package init(
    field: Located<String>, holders: [Located<String>], per: Located<Visits.Per>?
  ) {
    self.field = field
    self.holders = holders
    self.per = per
  }
}
