import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// Days of a calendar that is always open begin at midnight in its zone, which for the shipped `always` is that of UTC
/// and seldom the one that was meant.
enum DaysElsewhere {
  static func check(_ catalogue: Catalogue, zones: ZoneDatabase) -> [Diagnostic] {
    let zone = catalogue.project.timezone.value
    guard let own = try? zones.zone(named: zone) else { return [] }
    let calendars = catalogue.serviceCalendars(zones)
      .filter { $0.value.isAlwaysOpen && !own.agrees(with: $0.value.zone) }
      .mapValues { $0.zone.name }
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

extension Zone {
  /// Whether both have the same local time in every month of these years, whatever they are called.
  fileprivate func agrees(with other: Zone) -> Bool {
    let first = Month(year: 2020, number: 1).index
    return (first..<first + 240).allSatisfy { index in
      let instant = Month(index: index).interval(in: .utc).start
      return local(at: instant) == other.local(at: instant)
    }
  }
}
