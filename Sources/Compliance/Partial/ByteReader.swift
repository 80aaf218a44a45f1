package import CivilTime

/// Reads what a `ByteWriter` wrote, and believes none of it.
///
/// What cannot be read marks the reader as damaged, after which everything is nothing; no length is longer
/// than the bytes that are left, no place lies outside its list, and no sum of what it gives runs over.
package struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0
  /// How many readers' numbers are going to be added up.
  package let readers: Int
  package private(set) var isDamaged = false
  /// How much all counts, and all other sums, may still come to.
  private var countsLeft: Int
  private var sumsLeft: Int64

  package init(_ bytes: [UInt8], readers: Int = 1) {
    self.bytes = bytes
    self.readers = max(1, readers)
    // Attainment multiplies counts by ten thousand.
    countsLeft = (1 << 46) / self.readers
    sumsLeft = (1 << 58) / Int64(self.readers)
  }

  /// Whether all of it has been read.
  package var isAtEnd: Bool { position == bytes.count }

  /// The bytes that are left.
  package var rest: ArraySlice<UInt8> { bytes[position...] }

  /// Says that what was read cannot be.
  package mutating func fail() {
    isDamaged = true
    position = bytes.count
  }

  package mutating func number() -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = byte() else { return 0 }
      // The tenth byte holds one bit.
      if shift == 63, byte > 1 { break }
      number |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return number }
    }
    fail()
    return 0
  }

  /// A place in a list of so many.
  package mutating func place(below limit: Int) -> Int {
    let number = number()
    if number < UInt64(max(0, limit)) { return Int(number) }
    fail()
    return 0
  }

  package mutating func signed() -> Int64 {
    let number = number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// Of the years that calendars are made for, and a little more.
  package mutating func instant() -> Instant {
    let number = signed()
    if abs(clamped(number)) < 1 << 40 { return Instant(secondsSince1970: number) }
    fail()
    return Instant(secondsSince1970: 0)
  }

  package mutating func flag() -> Bool {
    guard let byte = byte() else { return false }
    if byte > 1 { fail() }
    return byte == 1
  }

  package mutating func word() -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(byte() ?? 0) << UInt64(8 * $1) }
  }

  package mutating func bytesOfText() -> [UInt8] {
    let count = place(below: bytes.count - position + 1)
    // The number itself took a byte of those that were left.
    guard !isDamaged, count <= bytes.count - position else {
      fail()
      return []
    }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  package mutating func text() -> String { String(decoding: bytesOfText(), as: UTF8.self) }

  package mutating func optional<Value>(_ read: (inout ByteReader) -> Value) -> Value? {
    flag() ? read(&self) : nil
  }

  /// Each element takes a byte at least, so that none is asked for which is not there.
  package mutating func list<Element>(_ read: (inout ByteReader) -> Element) -> [Element] {
    let count = place(below: bytes.count - position + 1)
    var elements: [Element] = []
    while elements.count < count, !isDamaged { elements.append(read(&self)) }
    return isDamaged ? [] : elements
  }

  package mutating func word<Case: CaseIterable>(_: Case.Type) -> Case? {
    let place = place(below: Case.allCases.count)
    return Case.allCases.enumerated().first { $0.offset == place }?.element
  }

  package mutating func numbers<Value: CodedNumbers>(_: Value.Type) -> Value {
    var value = Value()
    value.code(by: &self)
    return value
  }

  private mutating func byte() -> UInt8? {
    if position < bytes.count {
      position += 1
      return bytes[position - 1]
    }
    fail()
    return nil
  }

  private func clamped(_ number: Int64) -> Int64 { max(number, -.max) }
}

extension ByteReader: NumberCoder {
  package mutating func count(_ number: inout Int, _: Int) { number = count() }

  package mutating func seconds(_ length: inout Seconds, _: Seconds) { length = Seconds(sum()) }

  /// A number of things that is added up with others.
  package mutating func count() -> Int {
    let number = place(below: countsLeft)
    countsLeft -= number
    return number
  }

  /// A number that is added up with others of its kind.
  package mutating func sum() -> Int64 {
    let found = signed()
    if abs(clamped(found)) >= sumsLeft {
      fail()
      return 0
    }
    sumsLeft -= abs(found)
    return found
  }
}
