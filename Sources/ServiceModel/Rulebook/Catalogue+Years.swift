import CivilTime
import Diagnostics
import ServiceHours

extension Catalogue {
  /// From the year before the first that a definition names to the year after the last: what tickets are
  /// likely to ask for, and what timetables are compiled for at first.
  ///
  /// Only a guess: a timetable answers for other years as well. All years where none is named.
  var likelyYears: ClosedRange<Int> {
    let all = Timetable.defaultHorizon
    let named =
      calendars.flatMap { $0.namedYears }
      + agreements.flatMap { [$0.from, $0.until].compactMap { $0?.value.year } }
    let years = named.filter { all.contains($0) }
    guard let first = years.min(), let last = years.max() else { return all }
    return first - 1...last + 1
  }
}

extension CalendarDefinition {
  fileprivate var namedYears: [Int] {
    let dates = versions.flatMap { version in
      [version.from].compactMap { $0 } + version.holidays.map { $0.date }
        + version.specialDays.keys + version.breaks.keys
    }
    return completeYears + dates.map { $0.year }
  }
}
