/// Bytes looked at eight at a time.
extension Span<UInt8> {
  /// A hash of the bytes: each word mixed in by one multiplication.
  ///
  /// The multiplier is 2^64 over the golden ratio; the last shift brings the well mixed high bits to
  /// the low ones, which choose the slot of a table.
  package var mixed: UInt64 {
    // Spread, so that no length is made up for by the last byte of a short text.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(count) &* 0xD6E8_FEB8_6659_FD93
    var place = 0
    while place + 8 < count {
      hash = (hash ^ word(at: place)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      place += 8
    }
    hash = (hash ^ lastWord) &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 32)
  }

  /// The first and the last eight bytes, which of sixteen or fewer say all but their number.
  @inline(__always)
  var ends: (first: UInt64, last: UInt64) {
    count >= 8 ? (word(at: 0), word(at: count - 8)) : (0, lastWord)
  }

  /// The first place at which a text of the same length has another byte; nothing where none has.
  package func firstDifference(from other: Span<UInt8>) -> Int? {
    var place = 0
    while place + 8 <= count {
      let difference = UInt64(littleEndian: word(at: place) ^ other.word(at: place))
      if difference != 0 { return place + difference.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count, self[place] == other[place] { place += 1 }
    return place < count ? place : nil
  }

  /// Whether the bytes are the same.
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    if count != other.count { return false }
    var place = 0
    while place + 8 < count {
      if word(at: place) != other.word(at: place) { return false }
      place += 8
    }
    return lastWord == other.lastWord
  }

  /// The last eight bytes, or all of fewer: what differs between two texts of one length differs here.
  @inline(__always)
  private var lastWord: UInt64 {
    if count >= 8 { return word(at: count - 8) }
    if count >= 4 { return UInt64(half(at: 0)) << 32 | UInt64(half(at: count - 4)) }
    if count == 0 { return 0 }
    return UInt64(self[0]) << 16 | UInt64(self[count >> 1]) << 8 | UInt64(self[count - 1])
  }

  @inline(__always)
  private func half(at place: Int) -> UInt32 {
    precondition(place >= 0 && place + 4 <= count)
    // The line above keeps the load inside the span.
    return unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
  }

  @inline(__always)
  private func word(at place: Int) -> UInt64 {
    precondition(place >= 0 && place + 8 <= count)
    // The line above keeps the load inside the span.
    return unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
  }
}
