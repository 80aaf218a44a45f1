package import CivilTime
package import ServiceModel

/// Alike clocks of one side of a comparison: of one target, priority and type.
package struct ComparedStratum: Hashable, Sendable {
  package let side: ComparedSide
  package let priority: Symbol
  package let type: Symbol
}

/// One side of a comparison under one target.
package struct ComparedSide: Hashable, Sendable {
  /// The place of the target in `Rulebook.targets`.
  package let target: Int
  /// The value compared; missing where tickets name none, or where agreements are compared.
  package let subject: Symbol
}

/// What came of one side's clocks beside their outcomes.
package struct SideCounts: Summable {
  /// How long clocks ran that are met or breached and were read.
  package internal(set) var elapsed = DurationCounts()
  /// How long single stays took, in counted time; none without a history.
  package internal(set) var hops = DurationCounts()
  /// From the start of a stay to its acceptance, where the target measures that.
  package internal(set) var acceptance = DurationCounts()
  /// Clocks with at least one stay of theirs that a history tells of, and these stays.
  var visitedClocks = 0
  package internal(set) var visits = 0
  /// Counted time of all read clocks with them, and with others.
  package internal(set) var own = Seconds.zero
  package internal(set) var others = Seconds.zero
  /// Open time that did not count.
  package internal(set) var paused = Seconds.zero
  /// Of the time with them, what rests on a ticket's last row alone.
  package internal(set) var unproved = Seconds.zero

  package init() {}

  /// How often a ticket came back to them within a clock.
  package var returns: Int { visits - visitedClocks }

  package static func += (left: inout SideCounts, right: SideCounts) {
    left.elapsed += right.elapsed
    left.hops += right.hops
    left.acceptance += right.acceptance
    left.visitedClocks += right.visitedClocks
    left.visits += right.visits
    left.own += right.own
    left.others += right.others
    left.paused += right.paused
    left.unproved += right.unproved
  }
}

/// All that a comparison counts, mergeable.
package struct ComparisonCounts: Sendable {
  package internal(set) var strata: [ComparedStratum: Counts] = [:]
  package internal(set) var sides: [ComparedSide: SideCounts] = [:]
  /// Breaches of SLAs that were read, and for whom most of the time was spent, by the value compared.
  package internal(set) var customerBreaches = 0
  package internal(set) var mostSpentBy: [Symbol: Int] = [:]
  /// The same breaches by the target beneath whose promise was broken first.
  package internal(set) var firstBroken: [Int: Int] = [:]

  package init() {}

  mutating func merge(_ other: ComparisonCounts, translate: (Symbol) -> Symbol) {
    for (key, counts) in other.strata {
      strata[key.translated(translate), default: Counts()] += counts
    }
    for (key, counts) in other.sides {
      sides[key.translated(translate), default: SideCounts()] += counts
    }
    customerBreaches += other.customerBreaches
    for (subject, count) in other.mostSpentBy {
      mostSpentBy[translate(subject), default: 0] += count
    }
    firstBroken.merge(other.firstBroken) { $0 + $1 }
  }
}

extension ComparedStratum {
  fileprivate func translated(_ translate: (Symbol) -> Symbol) -> ComparedStratum {
    ComparedStratum(
      side: side.translated(translate), priority: translate(priority), type: translate(type))
  }
}

extension ComparedSide {
  fileprivate func translated(_ translate: (Symbol) -> Symbol) -> ComparedSide {
    ComparedSide(target: target, subject: translate(subject))
  }
}
