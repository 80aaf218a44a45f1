import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

extension Catalogue {
  /// The calendars by their names, without those whose zone is not known.
  func serviceCalendars(_ zones: ZoneDatabase) -> [String: ServiceCalendar] {
    let resolved = calendars.compactMap { ServiceCalendar(resolving: $0, zones: zones) }
    return Dictionary(resolved.map { ($0.name, $0) }) { first, _ in first }
  }
}

extension TargetDefinition {
  /// The name of the calendar that an entry of `within` runs on.
  func calendarName(of limit: LimitDefinition, in agreement: AgreementDefinition) -> String? {
    (limit.calendar ?? calendar ?? agreement.calendar)?.value
  }
}
