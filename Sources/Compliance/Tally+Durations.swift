import CivilTime
import ServiceModel

extension Tally {
  /// How long the measured clocks of a target took in the reporting month, as far as they could be read.
  package func durations(of target: Int) -> DurationCounts {
    durations.indices.contains(target) ? durations[target] : DurationCounts()
  }

  @inline(__always)
  mutating func addDuration(_ elapsed: Seconds, _ target: Int) {
    if target >= durations.count { makeRoom(for: target) }
    durations[target].add(elapsed)
  }

  mutating func addDuration(of measurement: Measurement, _ target: Int, by assessor: Assessor) {
    let outcome = measurement.outcome
    guard outcome == .met || outcome == .breached, measurement.grade != .verdict,
      measurement.month == assessor.reportingMonth.index
    else { return }
    addDuration(measurement.elapsed, target)
  }

  mutating func merge(durations other: [DurationCounts]) {
    if let last = other.indices.last { makeRoom(for: last) }
    for target in other.indices { durations[target] += other[target] }
  }

  @inline(never)
  private mutating func makeRoom(for target: Int) {
    while durations.count <= target { durations.append(DurationCounts()) }
  }
}
