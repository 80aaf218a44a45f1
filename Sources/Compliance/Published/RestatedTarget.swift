package import ServiceModel

/// A target's numbers of a sealed month, as published beside as known now.
package struct RestatedTarget: Hashable, Sendable {
  package let name: TargetName
  /// None where the target was not published.
  package let published: PublishedTarget?
  /// None where there is no such target any more.
  package let known: PublishedTarget?
  /// Whether overdue clocks are left out of both: in a month before the reporting month only those that stopped are
  /// known.
  package let isWithoutOverdue: Bool

  package init(
    name: TargetName, published: PublishedTarget?, known: PublishedTarget?,
    isWithoutOverdue: Bool = false
  ) {
    self.name = name
    self.published = published
    self.known = known
    self.isWithoutOverdue = isWithoutOverdue
  }

  /// How many overdue clocks that were published as breached are left out; nothing where all is compared.
  package var overdueLeftOut: Int? {
    isWithoutOverdue && known != nil ? published?.counts.overdueCounted : nil
  }

  /// The published numbers as they are compared with those known now.
  package var compared: Counts? {
    guard let counts = published?.counts, let known, isWithoutOverdue else {
      return published?.counts
    }
    return counts.withoutOverdue(besides: known.counts)
  }

  /// Whether goal, attainment and whether it is suspended are as published, also at best, at worst and with nothing
  /// excluded; a target that measured nothing is as good as none.
  ///
  /// Clocks that ran when the month was sealed are no longer in it: they are not asked for.
  package var isAsPublished: Bool {
    if published != nil, known != nil {
      return !hasOtherGoal && !hasOtherCounts && !hasOtherSuspension
    }
    return !hasOtherCounts
  }

  /// Whether it was published with another goal than it has now.
  package var hasOtherGoal: Bool {
    published.flatMap { published in known.map { $0.goal != published.goal } } ?? false
  }

  /// Whether an attainment is another.
  package var hasOtherCounts: Bool {
    if let compared, let known { return compared.attainments != known.counts.attainments }
    return (published ?? known)?.counts.attainments.contains { $0.measured != 0 } ?? false
  }

  /// The targets of both, those that were published first, in their order; of some of them without overdue clocks.
  package static func all(
    published: [PublishedTarget], known: [PublishedTarget],
    withoutOverdue: Set<TargetName> = []
  ) -> [RestatedTarget] {
    let now = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(published.map { $0.name })
    return published.map { target in
      RestatedTarget(
        name: target.name, published: target, known: now[target.name],
        isWithoutOverdue: withoutOverdue.contains(target.name))
    }
      + known.filter { !names.contains($0.name) }
      .map { RestatedTarget(name: $0.name, published: nil, known: $0) }
  }
}

extension Counts {
  /// All that the month's percentages are made of, but for doubts of running clocks.
  fileprivate var attainments: [Attainment] {
    var settled = self
    settled.couldBeOverdue = 0
    return [attainment, best, settled.worst, rawAttainment]
  }

  /// As if overdue clocks did not count.
  ///
  /// How many of those that could be met are overdue is not published: as many as others let be.
  fileprivate func withoutOverdue(besides others: Counts) -> Counts {
    var counts = self
    counts.overdueCounted = 0
    counts.excludedOverdueCounted = 0
    counts.couldBeMet = min(
      max(others.couldBeMet, couldBeMet - overdueCounted), min(couldBeMet, breached))
    return counts
  }
}
