package import CivilTime

/// Several timetables side by side, for loops that ask one after the other: plain numbers only, so that
/// workers who share them do not meet.
///
/// Answers as each `Timetable` does inside its horizon, at the same cost, and nothing beyond it.
package struct OpenTimeTables: Sendable {
  private let starts: [Int64]
  private let ends: [Int64]
  /// Open seconds of the timetable before each interval, and a last entry for each timetable.
  private let openBefore: [Int64]
  private let firstIntervalOfDay: [Int32]
  private let parts: [Part]

  /// Where one timetable's numbers stand.
  private struct Part {
    let firstDay: Int64
    let dayCount: Int64
    let firstOfDays: Int
    let firstInterval: Int
    let intervalCount: Int
    let firstOpenBefore: Int
  }

  /// The places of the timetables are those of the list.
  package init(_ timetables: [Timetable]) {
    var parts: [Part] = []
    var days = 0
    var intervals = 0
    for timetable in timetables {
      parts.append(
        Part(
          firstDay: timetable.firstDay, dayCount: Int64(timetable.firstIntervalOfDay.count),
          firstOfDays: days, firstInterval: intervals, intervalCount: timetable.open.count,
          firstOpenBefore: intervals + parts.count))
      days += timetable.firstIntervalOfDay.count
      intervals += timetable.open.count
    }
    self.parts = parts
    starts = timetables.flatMap { $0.open.map { $0.start.secondsSince1970 } }
    ends = timetables.flatMap { $0.open.map { $0.end.secondsSince1970 } }
    openBefore = timetables.flatMap { $0.openBefore }
    firstIntervalOfDay = timetables.flatMap { $0.firstIntervalOfDay }
  }

  /// The open time of a timetable inside an interval, zero for an empty one; nothing where the
  /// interval reaches beyond the timetable's horizon.
  package func openTime(of place: Int, in interval: Interval) -> Seconds? {
    if interval.isEmpty { return .zero }
    let part = parts[place]
    let start = openSeconds(part, before: interval.start.secondsSince1970)
    let end = openSeconds(part, before: interval.end.secondsSince1970)
    return start < 0 || end < 0 ? nil : Seconds(end - start)
  }

  /// Open seconds of the horizon before a second since 1970; -1 beyond the horizon.
  @inline(__always)
  private func openSeconds(_ part: Part, before second: Int64) -> Int64 {
    let day = floorDivide(second, 86_400) - part.firstDay
    // The first and last days belong to the horizon by halves, where local midnight is not UTC's.
    guard day >= 1, day < part.dayCount - 1 else { return -1 }
    var index = Int(firstIntervalOfDay[part.firstOfDays + Int(day)])
    while index < part.intervalCount, ends[part.firstInterval + index] <= second { index += 1 }
    let before = openBefore[part.firstOpenBefore + index]
    if index == part.intervalCount { return before }
    return before + max(0, second - starts[part.firstInterval + index])
  }
}
