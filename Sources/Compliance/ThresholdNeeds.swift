package import CivilTime
import ServiceHours
import ServiceModel

/// How long a threshold the measured clocks of one entry of `within` would have needed in a month.
package struct ThresholdNeeds: Summable {
  /// By clock the shortest threshold that it would have met, in the steps of `DurationCounts`; of days as
  /// so many times 24 hours.
  package internal(set) var lengths = DurationCounts()
  /// Measured clocks, those that only the tool's verdict judges among them.
  package internal(set) var measured = 0
  /// Those that only the tool's verdict judges, and says are met: whatever the threshold.
  var metByTool = 0

  package init() {}

  package static func += (left: inout ThresholdNeeds, right: ThresholdNeeds) {
    left.lengths += right.lengths
    left.measured += right.measured
    left.metByTool += right.metByTool
  }

  /// How many would have been met within a threshold.
  package func met(within length: Seconds) -> Int { metByTool + lengths.count(within: length) }
}

extension Tally {
  /// What the clocks of an entry of `within` of one version of an agreement would have needed in a month;
  /// nothing counted where nobody asked.
  package func needs(_ entry: TargetPlace, in month: Month) -> ThresholdNeeds {
    needs.cell(Tally.key(entry, month.index)) ?? ThresholdNeeds()
  }

  /// Counts a clock where outcomes are counted alone.
  ///
  /// Returns true: it could.
  mutating func addCounted(
    _ clock: PlainClock, _ place: Int, _ month: Int, by assessor: Assessor
  ) -> Bool {
    let target = assessor.lane.targets[place]
    counted.clocks += 1
    touch(Interval(start: clock.start, end: clock.stop), timetable: clock.timetable)
    let key = TallyKey.packed(target: target.number, month: month, breakdown: 0, value: .missing)
    plain[key].add(clock)
    if assessor.counts(needsOf: target.number, in: month) {
      let entry = TargetPlace(
        agreement: target.place.agreement, target: target.place.target,
        limit: clock.limit - target.limits.lowerBound)
      let key = Tally.key(entry, month)
      needs[key].measured += 1
      needs[key].lengths.add(roundedUp: clock.elapsed)
    }
    return true
  }

  /// Counts what a measured clock would have needed, where that is asked.
  mutating func addNeed(
    of measurement: Measurement, _ clock: Clock?, _ ticket: borrowing Ticket, _ values: [Symbol],
    _ target: Int, by assessor: Assessor
  ) {
    let outcome = measurement.outcome
    guard outcome == .met || outcome == .breached,
      assessor.counts(needsOf: target, in: measurement.month)
    else { return }
    let key = Tally.key(measurement.target, measurement.month)
    needs[key].measured += 1
    if !measurement.isRead {
      needs[key].metByTool += outcome == .met ? 1 : 0
    } else if assessor.rulebook.limit(at: measurement.target).openTime != nil {
      needs[key].lengths.add(roundedUp: measurement.elapsed)
    } else if let clock = clock ?? assessor.clock(of: measurement, ticket, values) {
      needs[key].lengths.add(roundedUp: .hours(24 * Int64(clock.fewestDays)))
    }
  }

  private static func key(_ entry: TargetPlace, _ month: Int) -> UInt64 {
    UInt64(entry.agreement) << 44 | UInt64(entry.target) << 32 | UInt64(entry.limit) << 18
      | UInt64(month) & 0x3_FFFF
  }
}

extension Assessor {
  fileprivate func counts(needsOf target: Int, in month: Int) -> Bool {
    target < rulebook.agreedTargetCount && month <= reportingMonth.index
      && month > reportingMonth.index - neededMonths
  }
}

extension Clock {
  /// The fewest days of the threshold's kind within which it would be met, up to ten years.
  ///
  /// Cost: a dozen deadlines.
  fileprivate var fewestDays: Int {
    var (low, high) = (0, 3_650)
    while low < high {
      let middle = (low + high) / 2
      if with(days: middle).isMet { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func with(days: Int) -> Clock {
    let length: Threshold.Length =
      if case .calendarDays = threshold.length { .calendarDays(days) } else { .workingDays(days) }
    return Clock(
      start: start, end: end,
      threshold: Threshold(length, endOfDay: threshold.endOfDay, dueAt: threshold.dueAt),
      hours: hours, stretches: stretches, evidence: evidence)
  }
}
