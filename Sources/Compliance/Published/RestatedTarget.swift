package import ServiceModel

/// A target's numbers of a sealed month, as published beside as known now.
package struct RestatedTarget: Hashable, Sendable {
  package let name: TargetName
  /// None where the target was not published.
  package let published: PublishedTarget?
  /// None where there is no such target any more.
  package let known: PublishedTarget?

  package init(name: TargetName, published: PublishedTarget?, known: PublishedTarget?) {
    self.name = name
    self.published = published
    self.known = known
  }

  /// Whether goal, attainment and whether it is suspended are as published, also at best, at worst and with nothing
  /// excluded; a target that measured nothing is as good as none.
  ///
  /// Clocks that ran when the month was sealed are no longer in it: they are not asked for.
  package var isAsPublished: Bool {
    if let published, let known {
      return !hasOtherGoal && !hasOtherCounts && published.isSuspended == known.isSuspended
    }
    return !hasOtherCounts
  }

  /// Whether it was published with another goal than it has now.
  package var hasOtherGoal: Bool {
    published.flatMap { published in known.map { $0.goal != published.goal } } ?? false
  }

  /// Whether an attainment is another, so that clocks moved.
  package var hasOtherCounts: Bool {
    if let published, let known {
      return published.counts.attainments != known.counts.attainments
    }
    return (published ?? known)?.counts.attainments.contains { $0.measured != 0 } ?? false
  }

  /// The targets of both, those that were published first, in their order.
  package static func all(
    published: [PublishedTarget], known: [PublishedTarget]
  ) -> [RestatedTarget] {
    let now = Dictionary(known.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(published.map { $0.name })
    return published.map { RestatedTarget(name: $0.name, published: $0, known: now[$0.name]) }
      + known.filter { !names.contains($0.name) }
      .map { RestatedTarget(name: $0.name, published: nil, known: $0) }
  }
}

extension Counts {
  /// All that the month's percentages are made of.
  fileprivate var attainments: [Attainment] { [attainment, best, worst, rawAttainment] }
}
