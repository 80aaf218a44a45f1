package import CivilTime
package import ServiceModel

/// One row of a history: a field came to hold a value.
package struct HistoryEvent: Hashable, Sendable {
  package let at: Instant
  /// When the value was given up, where the history says so.
  package let end: Instant?
  package let field: TicketField
  /// What the field held before; none where the history does not say.
  package let from: Symbol?
  package let to: Symbol

  package init(
    at: Instant, end: Instant?, field: TicketField, from: Symbol?, to: Symbol
  ) {
    self.at = at
    self.end = end
    self.field = field
    self.from = from
    self.to = to
  }
}
