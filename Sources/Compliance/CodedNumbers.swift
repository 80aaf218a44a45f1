import CivilTime

/// A value that is nothing but numbers.
package protocol CodedNumbers: Summable {
  /// Hands every number to a coder, beside the same one of another value.
  mutating func code(beside other: Self, by coder: inout some NumberCoder)
}

extension CodedNumbers {
  package mutating func code(by coder: inout some NumberCoder) {
    code(beside: Self(), by: &coder)
  }

  @inline(__always)
  package static func += (left: inout Self, right: Self) { left.add(right) }

  @inline(__always)
  mutating func add(_ other: Self) {
    var adder = NumberAdder()
    code(beside: other, by: &adder)
  }
}

/// Adds to each number the one beside it.
private struct NumberAdder: NumberCoder {
  @inline(__always)
  mutating func count(_ number: inout Int, _ other: Int) { number += other }

  @inline(__always)
  mutating func seconds(_ length: inout Seconds, _ other: Seconds) { length += other }

  @inline(__always)
  mutating func longest(_ length: inout Seconds, _ other: Seconds) { length = max(length, other) }
}
