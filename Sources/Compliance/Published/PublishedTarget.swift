package import ServiceModel

/// A target's numbers in a month as they were published.
package struct PublishedTarget: Hashable, Sendable {
  package let name: TargetName
  package let goal: Goal
  package let counts: Counts

  package init(name: TargetName, goal: Goal, counts: Counts) {
    self.name = name
    self.goal = goal
    self.counts = counts
  }
}
