package import CivilTime
package import ServiceModel

/// The shortest threshold of an entry of `within` that its own clocks would have met the goal with in
/// every month.
///
/// Entries of one target that have each their tightest threshold meet the goal together as well.
package struct TightestThreshold: Sendable {
  /// In the steps of `DurationCounts`; of days as so many times 24 hours.
  package let length: Seconds
  /// The month that asked for it, the first of several.
  package let decidedBy: Month
  /// Met within it of measured, by month, months without a measured clock left out.
  package let months: [Attainment]

  /// Nothing where nothing was measured in any of the months, or where a month would miss the goal whatever
  /// the threshold.
  ///
  /// Example: of 1 h, 2 h and 9 h in the one month 2 h are enough for a goal of 60%.
  package init?(_ needs: [(month: Month, needs: ThresholdNeeds, goal: Goal)]) {
    var length = Seconds(-1)
    var decidedBy: Month?
    let measured = needs.filter { $0.needs.measured > 0 }
    for (month, needs, goal) in measured {
      let wanted = (goal.hundredthsOfPercent * needs.measured + 9_999) / 10_000 - needs.metByTool
      guard wanted <= needs.lengths.count else { return nil }
      let needed = needs.lengths.length(ofRank: wanted) ?? .zero
      if needed > length { (length, decidedBy) = (needed, month) }
    }
    guard let decidedBy else { return nil }
    self.length = length
    self.decidedBy = decidedBy
    months = measured.map {
      Attainment(met: $0.needs.met(within: length), measured: $0.needs.measured)
    }
  }
}

/// The highest goal that a target would have met in every month, with what else was agreed.
package struct HighestGoal: Sendable {
  /// Nothing where a month met nothing at all.
  package let goal: Goal?
  /// The month that allowed no more, the first of several.
  package let decidedBy: Month
  /// By month, months without a verdict left out.
  package let months: [Attainment]

  /// Nothing where none of the months has a verdict; `attainment` is what counts of a month, as the best case.
  ///
  /// Example: 97 of 100 and 45 of 47 would have met 95.74%.
  package init?(
    _ span: ReadingSpan, by attainment: (Counts) -> Attainment = { $0.attainment }
  ) {
    let measured = span.parts.filter { !$0.isSuspended }
      .map { (month: $0.month, attainment: attainment($0.counts)) }
      .filter { $0.attainment.measured > 0 }
    let lowest = measured.min {
      ($0.attainment.hundredthsOfPercent ?? 0, $0.month)
        < ($1.attainment.hundredthsOfPercent ?? 0, $1.month)
    }
    guard let lowest else { return nil }
    decidedBy = lowest.month
    goal = Goal(hundredthsOfPercent: lowest.attainment.hundredthsOfPercent ?? 0)
    months = measured.map { $0.attainment }
  }
}

/// Why no tightest threshold is computed.
package enum TightestObstacle: Hashable, Sendable {
  /// The deadline decides the month, so that another threshold would move clocks between months.
  case monthByDue
  /// Overdue clocks count, and which are depends on the threshold.
  case overdueCounts
  /// Which entry judges depends on the thresholds.
  case strictest
  /// Versions state it in different kinds of time.
  case kindsDiffer
  /// Nothing was measured, or a month would miss the goal whatever the threshold.
  case noThreshold
}

extension ClockPolicy {
  /// What stands in the way of a threshold that follows from lengths alone.
  package var tightestObstacle: TightestObstacle? {
    if monthRule == .due { return .monthByDue }
    if countOverdue { return .overdueCounts }
    return judgedBy == .strictest ? .strictest : nil
  }
}
