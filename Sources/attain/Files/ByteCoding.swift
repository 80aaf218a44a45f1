/// Writes numbers and bytes one behind the other, small numbers in few bytes.
///
/// Whole numbers take seven bits a byte, the lowest first, the sign folded into the lowest bit.
struct ByteWriter {
  private(set) var written: [UInt8] = []

  mutating func number(_ number: Int64) {
    var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
    while rest >= 0x80 {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func optional(_ number: Int64?) {
    self.number(number == nil ? 0 : 1)
    if let number { self.number(number) }
  }

  mutating func bytes(_ bytes: [UInt8]) {
    number(Int64(bytes.count))
    written += bytes
  }
}

/// Reads what a `ByteWriter` wrote.
struct ByteReader {
  private let content: [UInt8]
  private var position = 0

  init(_ content: [UInt8]) { self.content = content }

  var isAtEnd: Bool { position >= content.count }

  mutating func number() -> Int64 {
    var folded: UInt64 = 0
    var shift: UInt64 = 0
    while position < content.count {
      let byte = content[position]
      position += 1
      folded |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
  }

  mutating func optional() -> Int64? { number() == 0 ? nil : number() }

  mutating func bytes() -> [UInt8] {
    let count = Int(number())
    let end = min(content.count, position + count)
    defer { position = end }
    return Array(content[position..<end])
  }
}
