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
  /// Nothing where nothing was measured or the target was not in force.
  package let attained: Bool?
  /// Whether more tickets came than the agreement is made for.
  package let isSuspended: Bool

  package init(
    agreement: String, target: String, goal: Goal, met: Int, measured: Int, breached: Int,
    overdue: Int, attained: Bool?, isSuspended: Bool = false
  ) {
    self.agreement = agreement
    self.target = target
    self.goal = goal
    self.met = met
    self.measured = measured
    self.breached = breached
    self.overdue = overdue
    self.attained = attained
    self.isSuspended = isSuspended
  }

  /// How many more clocks could be breached, beside those that are decided, and the goal would still be
  /// reached; overdue clocks count as breached already.
  package var affordableBreaches: Int {
    max(0, met * 10_000 / goal.hundredthsOfPercent - met - breached - overdue)
  }
}
