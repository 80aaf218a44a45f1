import Diagnostics
import ServiceModel

/// Every calendar has a name of its own.
enum CalendarNames {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] { check(catalogue.calendars) }

  static func check(_ calendars: [CalendarDefinition]) -> [Diagnostic] {
    var first: [String: Location] = [:]
    return calendars.compactMap { calendar in
      let name = calendar.name
      guard let other = first[name.value] else {
        first[name.value] = name.location
        return nil
      }
      return Diagnostic(
        .error, code: "repeated-calendar", "a calendar is already named '\(name.value)'",
        at: name.location, expected: "a name of its own",
        notes: [.init("the other calendar", at: other)])
    }
  }
}
