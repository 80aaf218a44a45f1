/// Where every row of a history ended.
package struct HistoryCounts: Hashable, Sendable {
  package var rows = 0
  /// Rows that could not be used.
  package var rejected = 0
  /// Rows about what is no field of the tickets.
  package var otherFields = 0
  /// Changes of fields of the tickets.
  package var events = 0
  /// Of the events, those whose ticket is among the tickets.
  package var joined = 0
  /// Of those, the ones that say once more what the one before them said, and count once.
  package var repeated = 0
  /// Those of numbers that tickets without changes have with other leading zeros, as often as such tickets stand.
  package var behindZeros = 0
  /// Those of tickets of which a row is rejected, in each partial for itself.
  package var ofRejected = 0

  package init() {}

  /// The law that does not hold; none where every row has its place.
  package var faults: [String] {
    rows == rejected + otherFields + events && joined <= events
      ? []
      : [
        "rows of the history \(rows) are not rejected \(rejected) + of other fields"
          + " \(otherFields) + changes \(events)"
      ]
  }
}
