import ServiceModel

/// Records of bytes gathered by part, each part's one behind the other, in memory that is used again.
struct PartedBytes: Sendable {
  /// How they are split.
  let parts: Parts
  private var gathered: [[UInt8]]
  /// How many bytes all parts hold.
  private(set) var count = 0

  init(_ parts: Parts) {
    self.parts = parts
    gathered = Array(repeating: [], count: parts.count)
  }

  /// Adds a number, or several that lie in one value without gaps.
  @inline(__always)
  mutating func append<Value: BitwiseCopyable>(_ value: Value, to part: Int) {
    // The value lives as long as its bytes are copied.
    unsafe withUnsafeBytes(of: value) { unsafe gathered[part].append(contentsOf: $0) }
    count += MemoryLayout<Value>.size
  }

  /// Adds values one behind the other.
  @inline(__always)
  mutating func append<Value: BitwiseCopyable>(_ values: Span<Value>, to part: Int) {
    // The span's values live as long as their bytes are copied.
    unsafe values.withUnsafeBytes { unsafe gathered[part].append(contentsOf: $0) }
    count += values.count * MemoryLayout<Value>.stride
  }

  /// Hands out all that was gathered, and begins anew in the same memory.
  mutating func take() -> Taken {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var ranges = PartRanges(parts)
    for part in gathered.indices {
      bytes += gathered[part]
      ranges.append(gathered[part].count)
      gathered[part].removeAll(keepingCapacity: true)
    }
    count = 0
    return Taken(bytes: bytes, ranges: ranges)
  }

  /// What one worker gathered in one piece of a file, part by part.
  struct Taken: Sendable {
    let bytes: [UInt8]
    /// Where a part's bytes lie.
    let ranges: PartRanges
    /// Whose symbols it speaks of.
    var worker = 0

    /// How many bytes of memory it takes.
    var size: Int { bytes.count + ranges.size }
  }
}

/// Where the bytes of each part lie among those of all, which stand one behind the other.
///
/// Four bytes a part, since there are as many of them as parts for every piece.
struct PartRanges: Sendable {
  private var ends: [UInt32] = []

  init(_ parts: Parts) { ends.reserveCapacity(parts.count) }

  /// Adds the next part.
  mutating func append(_ count: Int) { ends.append((ends.last ?? 0) + UInt32(count)) }

  /// How many bytes all parts have.
  var count: Int { Int(ends.last ?? 0) }

  /// How many bytes of memory they take.
  var size: Int { ends.count * MemoryLayout<UInt32>.stride }

  subscript(part: Int) -> Range<Int> { (part == 0 ? 0 : Int(ends[part - 1]))..<Int(ends[part]) }
}

/// Reads what was gathered for one part.
struct PartedReader {
  let content: [UInt8]
  private(set) var position = 0

  init(_ content: [UInt8]) { self.content = content }

  var isAtEnd: Bool { position >= content.count }

  /// The next value.
  @inline(__always)
  mutating func next<Value: BitwiseCopyable>(_: Value.Type) -> Value {
    let start = position
    position += MemoryLayout<Value>.size
    precondition(position <= content.count)
    // The line above keeps the load inside the array; a value was written there bit by bit.
    return unsafe content.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: Value.self)
  }

  /// Where the next bytes lie, behind which reading goes on.
  @inline(__always)
  mutating func skip(_ count: Int) -> Range<Int> {
    let start = position
    position += count
    return start..<position
  }

  /// Goes on reading at a place.
  mutating func move(to place: Int) { position = place }
}
