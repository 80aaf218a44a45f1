package import Diagnostics
package import ServiceHours

/// What one calendar file says.
package struct CalendarDefinition: Sendable {
  package let file: String
  package let name: Located<String>
  package let timezone: Located<String>
  /// At least one, by date of effect; the first has no `from`.
  package let versions: [HoursVersion]
  /// The years whose holidays are stated in full.
  package let completeYears: Set<Int>

  package init(
    file: String, name: Located<String>, timezone: Located<String>, versions: [HoursVersion],
    completeYears: Set<Int>
  ) {
    self.file = file
    self.name = name
    self.timezone = timezone
    self.versions = versions
    self.completeYears = completeYears
  }
}
