package import Diagnostics

/// One target of an agreement, as it is written.
package struct TargetDefinition: Sendable {
  package let id: Located<String>
  package let from: Located<TicketMoment>
  package let to: Located<TicketMoment>
  package let goal: Located<Goal>
  package let within: [LimitDefinition]
  /// The calendar of this target's limits that name none.
  package let calendar: Located<String>?
  /// Instead of the agreement's own pauses, where the target states any, even none.
  package let pauses: [ConditionDefinition.Clause]?
  package let reopened: Located<Reopening>?
  /// Whether a ticket resolved without a first response counts as responded at its resolution.
  package let resolutionResponds: Located<Bool>?
  package let clockDefaults: ClockDefaults
  /// Keys that are known and well formed but have no effect yet, for an honest warning.
  package let withoutEffect: [Located<String>]

  package init(
    id: Located<String>, from: Located<TicketMoment>, to: Located<TicketMoment>,
    goal: Located<Goal>, within: [LimitDefinition], calendar: Located<String>?,
    pauses: [ConditionDefinition.Clause]?, reopened: Located<Reopening>?,
    resolutionResponds: Located<Bool>?, clockDefaults: ClockDefaults,
    withoutEffect: [Located<String>]
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.goal = goal
    self.within = within
    self.calendar = calendar
    self.pauses = pauses
    self.reopened = reopened
    self.resolutionResponds = resolutionResponds
    self.clockDefaults = clockDefaults
    self.withoutEffect = withoutEffect
  }
}

/// One entry of `within`: a threshold, whom it is for and its calendar.
package struct LimitDefinition: Sendable {
  /// Where the entry begins.
  package let location: Location
  package let when: ConditionDefinition
  package let threshold: Located<Threshold>
  package let calendar: Located<String>?

  package init(
    location: Location, when: ConditionDefinition, threshold: Located<Threshold>,
    calendar: Located<String>?
  ) {
    self.location = location
    self.when = when
    self.threshold = threshold
    self.calendar = calendar
  }
}
