package import Diagnostics
package import ServiceHours

/// One target of an agreement, as it is written.
package struct TargetDefinition: Sendable {
  package let id: Located<String>
  package let clock: ClockDefinition
  package let goal: Located<Goal>
  package let within: [LimitDefinition]
  /// The calendar of this target's limits that name none.
  package let calendar: Located<String>?
  /// Instead of the agreement's own pauses, where the target states any, even none.
  package let pauses: [ConditionDefinition.Clause]?
  package let clockDefaults: ClockDefaults

  package init(
    id: Located<String>, clock: ClockDefinition, goal: Located<Goal>, within: [LimitDefinition],
    calendar: Located<String>?, pauses: [ConditionDefinition.Clause]?,
    clockDefaults: ClockDefaults
  ) {
    self.id = id
    self.clock = clock
    self.goal = goal
    self.within = within
    self.calendar = calendar
    self.pauses = pauses
    self.clockDefaults = clockDefaults
  }
}

/// One entry of `within`: a threshold, whom it is for and its calendar.
package struct LimitDefinition: Sendable {
  /// Where the entry begins.
  package let location: Location
  package let when: ConditionDefinition
  package let threshold: Located<Threshold>
  package let calendar: Located<String>?
  /// The calendars of single holders.
  package let holderCalendars: HolderCalendars?

  package init(
    location: Location, when: ConditionDefinition, threshold: Located<Threshold>,
    calendar: Located<String>?, holderCalendars: HolderCalendars? = nil
  ) {
    self.location = location
    self.when = when
    self.threshold = threshold
    self.calendar = calendar
    self.holderCalendars = holderCalendars
  }
}

/// Calendars that hold while certain holders have a ticket: `calendar-of: {group: {Sydney: au-desk}}`.
package struct HolderCalendars: Sendable {
  package let field: Located<String>
  package let calendars: [(holder: Located<String>, calendar: Located<String>)]

  package init(
    field: Located<String>,
    calendars: [(holder: Located<String>, calendar: Located<String>)]
  ) {
    self.field = field
    self.calendars = calendars
  }
}
