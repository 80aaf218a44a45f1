import CivilTime
import Compliance

/// From which to which month any target has a measured clock, for all tickets and for each part of them,
/// the reporting month at the latest.
///
/// Cost: the cells of the tally, once for all parts.
struct MeasuredMonths: Sendable {
  private var ranges: [TallyKey.Part?: ClosedRange<Month>] = [:]

  init(_ input: ReportInput) {
    for key in input.tally.keys
    where key.month <= input.month && input.tally[key].attainment.measured > 0 {
      let known = ranges[key.part] ?? key.month...key.month
      ranges[key.part] = min(known.lowerBound, key.month)...max(known.upperBound, key.month)
    }
  }

  /// Nothing where nothing was measured.
  subscript(part: TallyKey.Part?) -> ClosedRange<Month>? { ranges[part] }
}
