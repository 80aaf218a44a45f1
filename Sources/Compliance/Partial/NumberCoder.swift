package import CivilTime

/// What writes numbers, or reads them in the same order, so that each value lists its numbers once for
/// both.
package protocol NumberCoder {
  /// A number of things: not negative.
  mutating func count(_ number: inout Int)

  /// A length of time, which may be negative.
  mutating func seconds(_ length: inout Seconds)
}

/// A value that is nothing but numbers.
package protocol CodedNumbers {
  init()

  /// Hands every number to a writer, or takes it from a reader.
  mutating func code(by coder: inout some NumberCoder)
}
