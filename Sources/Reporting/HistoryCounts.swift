package import ServiceModel

/// Where every row of a history ended.
package struct HistoryCounts: Hashable, Sendable {
  package var rows = 0
  /// Rows that could not be used.
  package var rejected = 0
  /// Rows about what is no field of the tickets.
  package var otherFields = 0
  /// Changes of fields of the tickets.
  package var events = 0
  /// How many of the events have found a ticket.
  package var matches = HistoryMatches()

  package init() {}

  /// The law that does not hold; none where every row has its place.
  package var faults: [String] {
    rows == rejected + otherFields + events && matches.joined <= events
      ? []
      : [
        "rows of the history \(rows) are not rejected \(rejected) + of other fields"
          + " \(otherFields) + changes \(events)"
      ]
  }
}
