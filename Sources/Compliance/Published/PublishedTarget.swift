package import ServiceModel

/// A target's numbers in a month as they were published.
package struct PublishedTarget: Hashable, Sendable {
  package let name: TargetName
  package let goal: Goal
  package let counts: Counts
  /// Whether more tickets came than the agreement is made for, so that the target was not in force.
  package let isSuspended: Bool

  package init(name: TargetName, goal: Goal, counts: Counts, isSuspended: Bool = false) {
    self.name = name
    self.goal = goal
    self.counts = counts
    self.isSuspended = isSuspended
  }
}
