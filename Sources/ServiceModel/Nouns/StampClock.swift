/// What a clock from one moment to another needs of its policy where a ticket has no history.
///
/// Holds no references: every ticket copies it for nothing.
package struct StampClock: Hashable, Sendable {
  package let from: TicketMoment
  package let to: TicketMoment
  /// Whether the resolution stops it where `to` has no stamp.
  package let resolutionResponds: Bool
  package let grantsPauses: Bool
  package let runsToTheEnd: Bool
  /// Whether it counts in the month of the creation, else in that of its stop.
  package let countsWhenCreated: Bool

  /// Nothing for a policy that asks for more than two moments, or for the month of the deadline.
  init?(_ policy: ClockPolicy) {
    guard let moments = policy.moments, policy.monthRule != .due else { return nil }
    from = moments.from
    to = moments.to
    resolutionResponds = moments.to == .firstResponse && policy.resolutionResponds
    grantsPauses = policy.grantsPauses
    runsToTheEnd = policy.runsToTheEnd
    countsWhenCreated = policy.monthRule == .created
  }
}
