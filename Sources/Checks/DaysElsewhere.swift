import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// Days of a calendar that is always open begin at midnight in its zone, which for the shipped `always` is that of UTC
/// and seldom the one that was meant.
enum DaysElsewhere {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let zone = catalogue.project.timezone.value
    let calendars = Dictionary(
      catalogue.calendars.filter { $0.isAlwaysOpen && $0.timezone.value != zone }
        .map { ($0.name.value, $0.timezone.value) }
    ) { first, _ in first }
    return catalogue.agreements.flatMap { agreement in
      agreement.targets.flatMap { target in
        target.within.compactMap { limit -> Diagnostic? in
          guard limit.threshold.value.isInDays,
            let name = target.calendarName(of: limit, in: agreement), let other = calendars[name]
          else { return nil }
          return Diagnostic(
            .warning, code: "days-elsewhere",
            "the days of calendar \(name) are those of \(other), and the project's zone is \(zone)",
            at: limit.threshold.location, expected: "a calendar of the zone whose days are meant",
            mend:
              "write one that is open 'hours: always' in \(zone), or leave it where \(other) is meant"
          )
        }
      }
    }
  }
}

extension Threshold {
  fileprivate var isInDays: Bool {
    switch length {
    case .openTime: false
    case .workingDays, .calendarDays: true
    }
  }
}

extension CalendarDefinition {
  /// Whether no version of it is ever closed.
  fileprivate var isAlwaysOpen: Bool {
    versions.allSatisfy { version in
      Weekday.allCases.allSatisfy { version.weekly[$0] == [.wholeDay] }
        && version.holidays.isEmpty && version.yearlyHolidays.isEmpty
        && version.specialDays.isEmpty && version.breaks.isEmpty && version.weeklyBreaks.isEmpty
    }
  }
}
