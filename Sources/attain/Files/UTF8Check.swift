/// Counts what in a stream of bytes is UTF-8 and what is not.
///
/// Source: RFC 3629 section 4. However the stream is cut, the counts are the same.
struct UTF8Check {
  /// Whole characters of more than one byte.
  private(set) var multibyte = 0
  /// Bytes that belong to no character.
  private(set) var invalid = 0
  /// Where the first of those stands, from 0.
  private(set) var firstInvalid = 0
  private var total = 0
  private var left = 0
  private var least: UInt8 = 0x80
  private var most: UInt8 = 0xBF

  mutating func add(_ piece: Span<UInt8>) {
    var place = 0
    while place < piece.count {
      if left == 0, place + 8 <= piece.count, isASCII(piece, place) {
        place += 8
        total += 8
      } else {
        add(piece[place])
        place += 1
        total += 1
      }
    }
  }

  /// Whether the next eight bytes are letters and signs of one byte each, as nearly all are.
  private func isASCII(_ piece: Span<UInt8>, _ place: Int) -> Bool {
    // The caller knows that eight bytes lie there.
    let word = unsafe piece.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    return word & 0x8080_8080_8080_8080 == 0
  }

  private mutating func add(_ byte: UInt8) {
    if left > 0 {
      if byte >= least, byte <= most {
        left -= 1
        least = 0x80
        most = 0xBF
        if left == 0 { multibyte += 1 }
        return
      }
      tellInvalid()
      left = 0
    }
    if byte < 0x80 { return }
    begin(byte)
  }

  private mutating func begin(_ byte: UInt8) {
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
    default: tellInvalid()
    }
  }

  private mutating func tellInvalid() {
    if invalid == 0 { firstInvalid = total }
    invalid += 1
  }
}
