package import ServiceModel

/// A target in the month that was reported last, as its report says.
package struct TargetStatus: Sendable {
  package let agreement: String
  package let target: String
  package let goal: Goal
  package let met: Int
  package let measured: Int
  package let breached: Int
  package let overdue: Int
  /// Nothing where nothing was measured.
  package let attained: Bool?

  package init(
    agreement: String, target: String, goal: Goal, met: Int, measured: Int, breached: Int,
    overdue: Int, attained: Bool?
  ) {
    self.agreement = agreement
    self.target = target
    self.goal = goal
    self.met = met
    self.measured = measured
    self.breached = breached
    self.overdue = overdue
    self.attained = attained
  }

  /// How many more clocks could be breached, beside those that are decided, and the goal would still be
  /// reached; overdue clocks count as breached already.
  package var affordableBreaches: Int {
    max(0, met * 10_000 / goal.hundredthsOfPercent - met - breached - overdue)
  }
}
