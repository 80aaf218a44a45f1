package import CivilTime

/// Numbers and texts as bytes, one behind the other, for a `ByteReader` that asks for the same.
package struct ByteWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Seven bits a byte, the lowest first; the eighth bit says that more follow.
  ///
  /// Source: LEB128, as DWARF 5 (7.6) and WebAssembly write numbers.
  package mutating func number(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A place in a list, or a number of things; not negative.
  package mutating func number(_ number: Int) { self.number(UInt64(number)) }

  /// The sign in the lowest bit, so that small negative numbers are short.
  package mutating func signed(_ number: Int64) {
    self.number(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  package mutating func instant(_ instant: Instant) { signed(instant.secondsSince1970) }

  package mutating func flag(_ isSet: Bool) { bytes.append(isSet ? 1 : 0) }

  /// Eight bytes, the lowest first.
  package mutating func word(_ word: UInt64) {
    for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * byte))) }
  }

  package mutating func text(_ text: some Collection<UInt8>) {
    number(text.count)
    bytes += text
  }

  package mutating func text(_ text: String) { self.text(text.utf8) }

  package mutating func optional<Value>(
    _ value: Value?, _ write: (inout ByteWriter, Value) -> Void
  ) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  package mutating func list<Element>(
    _ elements: [Element], _ write: (inout ByteWriter, Element) -> Void
  ) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  /// The place of a case among all of its type.
  package mutating func word<Case: CaseIterable & Equatable>(_ value: Case) {
    number(Case.allCases.enumerated().first { $0.element == value }?.offset ?? 0)
  }

  package mutating func numbers(_ value: some CodedNumbers) {
    var value = value
    value.code(by: &self)
  }
}

extension ByteWriter: NumberCoder {
  package mutating func count(_ number: inout Int, _: Int) { self.number(number) }

  package mutating func seconds(_ length: inout Seconds, _: Seconds) { signed(length.count) }
}
