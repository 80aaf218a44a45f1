/// How many changes of a history have found a ticket.
package struct HistoryMatches: Hashable, Sendable {
  /// Those that have.
  package var joined = 0
  /// Those that would have, were leading zeros of numbers written alike; of tickets without any change.
  package var behindZeros = 0
  /// Of those that have, those that say once more what the one before them of the field and the instant said.
  package var repeated = 0
  /// Those of tickets of which a row is rejected, in each partial for itself.
  package var ofRejected = 0

  package init(joined: Int = 0, repeated: Int = 0, behindZeros: Int = 0) {
    self.joined = joined
    self.repeated = repeated
    self.behindZeros = behindZeros
  }

  package static func += (left: inout HistoryMatches, right: HistoryMatches) {
    left.joined += right.joined
    left.repeated += right.repeated
    left.behindZeros += right.behindZeros
    left.ofRejected += right.ofRejected
  }
}
