import Diagnostics
import ServiceModel

/// Every threshold has a calendar, and every calendar that is named is there.
enum CalendarReferences {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    dangling(catalogue) + missing(catalogue)
  }

  /// Calendars that are named and are not there.
  static func dangling(_ catalogue: Catalogue) -> [Diagnostic] {
    let known = Set(catalogue.calendars.map { $0.name.value })
    let choices = known.union(catalogue.shippedCalendars).sorted()
    return catalogue.agreements.flatMap { $0.calendarNames }
      .filter { !known.contains($0.value) }
      .map { dangling($0, choices, hasShipped: !catalogue.shippedCalendars.isEmpty) }
  }

  /// Thresholds that have none.
  static func missing(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { missing(in: $0) }
  }

  private static func dangling(
    _ name: Located<String>, _ choices: [String], hasShipped: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "dangling-reference", "no calendar is named '\(name.value)'",
      at: name.location,
      expected: choices.isEmpty
        ? "the name of a calendar of the project" : "one of \(choices.joined(separator: ", "))",
      mend: NearMiss.question(name.value, among: choices)
        ?? "add a file for it to the folder of calendars",
      notes: hasShipped ? [] : [ShippedDefinitions.noCalendars])
  }

  private static func missing(in agreement: AgreementDefinition) -> [Diagnostic] {
    guard agreement.calendar == nil else { return [] }
    return agreement.targets.filter { $0.calendar == nil }.flatMap { target in
      target.within.filter { $0.calendar == nil }.map { limit in
        Diagnostic(
          .error, code: "missing-calendar", "the threshold has no calendar to run on",
          at: limit.threshold.location,
          expected: "calendar: in the entry, in its target or in the agreement")
      }
    }
  }
}
