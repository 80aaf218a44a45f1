package import CivilTime
package import Compliance

/// What a project has published.
package struct PublishedMonths: Sendable {
  /// By month.
  package let months: [PublishedMonth]
  /// Those whose seals, of an earlier version, do not say which targets were suspended.
  package let unknownSuspensions: Set<Month>

  package init(_ months: [PublishedMonth] = [], unknownSuspensions: Set<Month> = []) {
    self.months = months
    self.unknownSuspensions = unknownSuspensions
  }
}
