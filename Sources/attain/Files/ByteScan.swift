/// Counts marks in bytes, sixteen at a time.
enum ByteScan {
  /// What stands in a stretch of bytes.
  struct Marks: Hashable {
    /// Whether the number of quotation marks is odd.
    var hasOddQuotes = false
    var lineFeeds = 0
  }

  /// The marks of some bytes.
  ///
  /// Cost: about an instruction a byte.
  static func marks(in bytes: Span<UInt8>) -> Marks {
    var marks = Marks()
    var place = 0
    // The bytes live as long as the span, and every vector ends within their count.
    unsafe bytes.withUnsafeBytes { bytes in
      while place + 16 <= bytes.count {
        let end = min(bytes.count, place + 16 * 255)
        unsafe add(bytes, &place, end: end, to: &marks)
      }
    }
    for place in place..<bytes.count { add(bytes[place], to: &marks) }
    return marks
  }

  /// Adds whole vectors: of each of their sixteen places at most 255, which a byte can count.
  private static func add(
    _ bytes: UnsafeRawBufferPointer, _ place: inout Int, end: Int, to marks: inout Marks
  ) {
    var quotes = SIMD16<UInt8>()
    var feeds = SIMD16<UInt8>()
    while place + 16 <= end {
      // Sixteen bytes lie there, by the line above.
      let vector = unsafe bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      quotes ^= equal(vector, UInt8(ascii: "\""))
      feeds &+= equal(vector, UInt8(ascii: "\n")) &>> 7
      place += 16
    }
    var isOdd: UInt8 = 0
    for lane in 0..<16 {
      isOdd ^= quotes[lane] >> 7
      marks.lineFeeds += Int(feeds[lane])
    }
    marks.hasOddQuotes = marks.hasOddQuotes != (isOdd == 1)
  }

  /// The highest bit is set in each lane that holds the byte, and in no other.
  @inline(__always)
  private static func equal(_ vector: SIMD16<UInt8>, _ byte: UInt8) -> SIMD16<UInt8> {
    // Only zero has its highest bit clear and, one less, set.
    let different = vector ^ SIMD16(repeating: byte)
    return (different &- SIMD16(repeating: 1)) & ~different
  }

  private static func add(_ byte: UInt8, to marks: inout Marks) {
    if byte == UInt8(ascii: "\"") { marks.hasOddQuotes.toggle() }
    if byte == UInt8(ascii: "\n") { marks.lineFeeds += 1 }
  }
}

extension ByteScan {
  /// Where some bytes can be cut between two records.
  struct Cut: Hashable {
    /// Behind a line feed that stands in no quoted cell.
    let end: Int
    /// How many line feeds stand before it.
    let lineFeeds: Int
  }

  /// The last place for a cut in bytes that begin with a record; nothing where a cell goes on to
  /// their end, or no line ends.
  ///
  /// Right for what follows RFC 4180; whoever reads the records finds out where it is not.
  /// Cost: that of `marks`, and the bytes behind the cut.
  static func lastCut(of bytes: Span<UInt8>) -> Cut? {
    let marks = marks(in: bytes)
    var isInside = marks.hasOddQuotes
    var feeds = marks.lineFeeds
    var end = bytes.count
    while end > 0 {
      let byte = bytes[end - 1]
      if byte == UInt8(ascii: "\n") {
        if !isInside { return Cut(end: end, lineFeeds: feeds) }
        feeds -= 1
      }
      if byte == UInt8(ascii: "\"") { isInside.toggle() }
      end -= 1
    }
    return nil
  }
}
