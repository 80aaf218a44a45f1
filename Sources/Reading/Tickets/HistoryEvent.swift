package import CivilTime
package import ServiceModel

/// One row of a history: a field came to hold a value.
///
/// Thirty-two bytes, since a history is held in memory by the million.
package struct HistoryEvent: Hashable, Sendable {
  package let at: Instant
  private let ending: Int64
  /// What the field came to hold.
  package let to: Symbol
  private let before: UInt32
  private let place: UInt32
  private let saysBefore: Bool

  package init(
    at: Instant, end: Instant?, field: TicketField, from: Symbol?, to: Symbol
  ) {
    self.at = at
    ending = end?.secondsSince1970 ?? HistoryEvent.none
    place = UInt32(truncatingIfNeeded: field.index)
    before = from?.id ?? 0
    saysBefore = from != nil
    self.to = to
  }

  /// Before every instant that an export can state.
  private static let none = Int64.min

  /// When the value was given up, where the history says so.
  package var end: Instant? {
    ending == HistoryEvent.none ? nil : Instant(secondsSince1970: ending)
  }

  package var field: TicketField { TicketField(index: Int(place)) }

  /// What the field held before; none where the history does not say.
  package var from: Symbol? { saysBefore ? Symbol(id: before) : nil }
}
