/// Counts what in a stream of bytes is UTF-8 and what is not.
///
/// Source: RFC 3629 section 4. However the stream is cut, the counts are the same.
struct UTF8Check {
  /// Whole characters of more than one byte.
  private(set) var multibyte = 0
  /// Bytes that belong to no character, and characters that the end cuts off.
  private(set) var invalid = 0
  /// Where the first of those stands, from 0.
  private(set) var firstInvalid = 0
  private var total = 0
  private var left = 0
  private var least: UInt8 = 0x80
  private var most: UInt8 = 0xBF

  mutating func add(_ piece: Span<UInt8>) {
    // The bytes live as long as the span, and every place is held below their count.
    unsafe piece.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        if left == 0 { unsafe UTF8Check.skipASCII(bytes, &place) }
        guard place < bytes.count else { break }
        add(unsafe bytes[place], at: total + place)
        place += 1
      }
    }
    total += piece.count
  }

  /// Says that the stream is at its end, which no character is cut off by.
  mutating func finish() {
    if left > 0 { tellInvalid(at: total) }
    left = 0
  }

  /// Moves on to the next byte that is no character of its own; most bytes are, thirty-two at a time.
  private static func skipASCII(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) {
    while place + 32 <= bytes.count {
      var high: UInt64 = 0
      for word in 0..<4 {
        // Thirty-two bytes lie there, by the line above.
        high |= unsafe bytes.loadUnaligned(fromByteOffset: place + 8 * word, as: UInt64.self)
      }
      if high & 0x8080_8080_8080_8080 != 0 { break }
      place += 32
    }
    while place + 8 <= bytes.count {
      // Eight bytes lie there, by the line above.
      let word = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      place += high.trailingZeroBitCount / 8
      if high != 0 { return }
    }
    while place < bytes.count, unsafe bytes[place] < 0x80 { place += 1 }
  }

  private mutating func add(_ byte: UInt8, at place: Int) {
    if left > 0 {
      if byte >= least, byte <= most {
        left -= 1
        least = 0x80
        most = 0xBF
        if left == 0 { multibyte += 1 }
        return
      }
      tellInvalid(at: place)
      left = 0
    }
    if byte < 0x80 { return }
    begin(byte, at: place)
  }

  private mutating func begin(_ byte: UInt8, at place: Int) {
    least = 0x80
    most = 0xBF
    switch byte {
    case 0xC2...0xDF: left = 1
    case 0xE0...0xEF:
      left = 2
      if byte == 0xE0 { least = 0xA0 }
      if byte == 0xED { most = 0x9F }
    case 0xF0...0xF4:
      left = 3
      if byte == 0xF0 { least = 0x90 }
      if byte == 0xF4 { most = 0x8F }
    default: tellInvalid(at: place)
    }
  }

  private mutating func tellInvalid(at place: Int) {
    if invalid == 0 { firstInvalid = place }
    invalid += 1
  }
}
