package import CivilTime

/// What adds numbers up, writes them or reads them, so that each value lists its numbers once for all of that.
///
/// Beside each number stands the same one of another value, for those who want two.
package protocol NumberCoder {
  /// A number of things: not negative.
  mutating func count(_ number: inout Int, _ other: Int)

  /// A length of time, which may be negative.
  mutating func seconds(_ length: inout Seconds, _ other: Seconds)

  /// The longest of some lengths.
  mutating func longest(_ length: inout Seconds, _ other: Seconds)
}

extension NumberCoder {
  package mutating func longest(_ length: inout Seconds, _ other: Seconds) {
    seconds(&length, other)
  }
}
