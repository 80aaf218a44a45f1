import ServiceModel

/// Records of bytes gathered by part, each part's one behind the other, in memory that is used again.
struct PartedBytes: Sendable {
  /// How they are split.
  let split: Parts
  private var parts: [[UInt8]]
  /// How many bytes all parts hold.
  private(set) var count = 0

  init(_ split: Parts) {
    self.split = split
    parts = Array(repeating: [], count: split.count)
  }

  /// Adds a number, or several that lie in one value without gaps.
  @inline(__always)
  mutating func append<Value: BitwiseCopyable>(_ value: Value, to part: Int) {
    // The value lives as long as its bytes are copied.
    unsafe withUnsafeBytes(of: value) { unsafe parts[part].append(contentsOf: $0) }
    count += MemoryLayout<Value>.size
  }

  /// Adds values one behind the other.
  @inline(__always)
  mutating func append<Value: BitwiseCopyable>(_ values: Span<Value>, to part: Int) {
    // The span's values live as long as their bytes are copied.
    unsafe values.withUnsafeBytes { unsafe parts[part].append(contentsOf: $0) }
    count += values.count * MemoryLayout<Value>.stride
  }

  /// Hands out all that was gathered, and begins anew in the same memory.
  mutating func take() -> Taken {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var ends: [Int] = []
    ends.reserveCapacity(parts.count)
    for part in parts.indices {
      bytes += parts[part]
      ends.append(bytes.count)
      parts[part].removeAll(keepingCapacity: true)
    }
    count = 0
    return Taken(bytes: bytes, ends: ends)
  }

  /// What one worker gathered in one piece of a file, part by part.
  struct Taken: Sendable {
    let bytes: [UInt8]
    private let ends: [Int]
    /// Whose symbols it speaks of.
    var worker = 0

    fileprivate init(bytes: [UInt8], ends: [Int]) {
      self.bytes = bytes
      self.ends = ends
    }

    /// Where a part's bytes lie.
    func range(of part: Int) -> Range<Int> { (part == 0 ? 0 : ends[part - 1])..<ends[part] }
  }
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
