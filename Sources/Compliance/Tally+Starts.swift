package import CivilTime
import ServiceModel

extension Tally {
  /// The measured clocks of a target in a month by when they started, in the reporting zone; none where
  /// nobody asked for them.
  package func starts(of target: Int, in month: Month) -> StartCounts {
    starts[TargetMonth(target: target, month: month.index)] ?? StartCounts()
  }

  /// Counts a clock that was read and is met or breached.
  mutating func addStart(of measurement: Measurement, _ target: Int, by assessor: Assessor) {
    let outcome = measurement.outcome
    guard assessor.extras.contains(.starts), outcome == .met || outcome == .breached,
      measurement.isRead, let start = measurement.start
    else { return }
    let local = assessor.rulebook.zone.local(at: start)
    starts[TargetMonth(target: target, month: measurement.month), default: StartCounts()].add(
      local.date.weekday, local.secondsSinceMidnight / 3600, isMet: outcome == .met)
  }

  mutating func merge(starts other: [TargetMonth: StartCounts]) {
    for (key, counts) in other { starts[key, default: StartCounts()] += counts }
  }
}
