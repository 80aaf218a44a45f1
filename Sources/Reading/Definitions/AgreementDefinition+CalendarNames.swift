import Diagnostics
import ServiceModel

extension AgreementDefinition {
  /// The calendars that the agreement names, some of them more than once.
  var calendarNames: [String] {
    [calendar].compactMap { $0?.value }
      + targets.flatMap { target in
        [target.calendar].compactMap { $0?.value }
          + target.within.compactMap { $0.calendar?.value }
          + target.within.flatMap { limit in
            limit.holderCalendars?.calendars.map { $0.calendar.value } ?? []
          }
      }
  }
}
