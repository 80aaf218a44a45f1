package import CivilTime

/// What a calendar says of itself.
package struct CalendarFacts: Sendable {
  package let name: String
  package let zone: Zone
  /// The years whose holidays are all stated, in ascending order.
  package let completeYears: [Int]
  package let isAlwaysOpen: Bool
}
