/// The content of a TZif file as a zone.
///
/// Source: RFC 9636. The 64-bit block and the POSIX footer of versions 2 and later are read; from
/// a version 1 file the 32-bit block. Leap-second records are passed over.
package enum ZoneFile {
  /// Why a file is not a TZif file that can be used.
  package enum Problem: Error, Hashable, Sendable {
    case notZoneData
    case cutOff
    case inconsistent
    case unreadableFooter(String)
  }

  /// The zone in the bytes of a TZif file.
  package static func zone(named name: String, bytes: [UInt8]) throws(Problem) -> Zone {
    let first = try Header(bytes, at: 0)
    guard first.version >= 2 else {
      return try block(first, bytes, wide: false).zone(named: name, rule: nil)
    }
    let second = try Header(bytes, at: Header.length + first.dataLength(wide: false))
    let block = try block(second, bytes, wide: true)
    return block.zone(named: name, rule: try footer(bytes, from: second.end(wide: true)))
  }

  private static func footer(_ bytes: [UInt8], from start: Int) throws(Problem) -> ZoneRule? {
    guard start < bytes.count, bytes[start] == 0x0A,
      let end = bytes[(start + 1)...].firstIndex(of: 0x0A)
    else { throw .cutOff }
    let text = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if text.isEmpty { return nil }
    guard let rule = ZoneRule(posix: text) else { throw .unreadableFooter(text) }
    return rule
  }

  private static func block(
    _ header: Header, _ bytes: [UInt8], wide: Bool
  ) throws(Problem) -> Block {
    guard header.end(wide: wide) <= bytes.count else { throw .cutOff }
    guard header.typeCount > 0 else { throw .inconsistent }
    return try Block(header, bytes, wide: wide)
  }
}

/// The counts at the head of a block.
private struct Header {
  static let length = 44

  let start: Int
  let version: Int
  let isUTCount, isStandardCount, leapCount, timeCount, typeCount, characterCount: Int

  init(_ bytes: [UInt8], at start: Int) throws(ZoneFile.Problem) {
    guard bytes.count >= start + Header.length else { throw .cutOff }
    guard bytes[start..<start + 4].elementsEqual("TZif".utf8) else { throw .notZoneData }
    let digit = bytes[start + 4]
    self.start = start
    version = digit == 0 ? 1 : Int(digit) - 0x30
    func count(_ index: Int) -> Int { Int(bigEndian(bytes, at: start + 20 + index * 4, width: 4)) }
    isUTCount = count(0)
    isStandardCount = count(1)
    leapCount = count(2)
    timeCount = count(3)
    typeCount = count(4)
    characterCount = count(5)
    let counts = [isUTCount, isStandardCount, leapCount, timeCount, typeCount, characterCount]
    guard counts.allSatisfy({ (0...1_000_000).contains($0) }) else { throw .inconsistent }
  }

  func dataLength(wide: Bool) -> Int {
    let width = wide ? 8 : 4
    return timeCount * (width + 1) + typeCount * 6 + characterCount
      + leapCount * (width + 4) + isStandardCount + isUTCount
  }

  /// The offset of the first byte after the block's data.
  func end(wide: Bool) -> Int { start + Header.length + dataLength(wide: wide) }
}

/// The transitions of one block.
private struct Block {
  /// RFC 9636 section 3.2: offsets should lie within, more than -26 and less than 27 hours.
  private static let offsets = -93_599...Int64(97_199)
  /// Ditto: times should not be before -2^59, the age of the universe and more; none after its like is of use.
  private static let instants = -(Int64(1) << 59)...Int64(1) << 59

  let initialOffset: Seconds
  let transitions: [ZoneTransition]

  init(_ header: Header, _ bytes: [UInt8], wide: Bool) throws(ZoneFile.Problem) {
    let width = wide ? 8 : 4
    let times = header.start + Header.length
    let indices = times + header.timeCount * width
    let types = indices + header.timeCount
    let offsets = (0..<header.typeCount).map { index in
      Seconds(bigEndian(bytes, at: types + index * 6, width: 4))
    }
    let chosen = (0..<header.timeCount).map { Int(bytes[indices + $0]) }
    let instants = (0..<header.timeCount).map {
      bigEndian(bytes, at: times + $0 * width, width: width)
    }
    guard chosen.allSatisfy({ $0 < offsets.count }),
      offsets.allSatisfy({ Block.offsets.contains($0.count) }),
      instants.allSatisfy({ Block.instants.contains($0) }),
      zip(instants, instants.dropFirst()).allSatisfy({ $0 < $1 })
    else { throw .inconsistent }
    // RFC 9636 section 3.2: type 0 holds before the first transition.
    initialOffset = offsets[0]
    transitions = zip(instants, chosen).map { instant, type in
      ZoneTransition(instant: Instant(secondsSince1970: instant), offset: offsets[type])
    }
  }

  func zone(named name: String, rule: ZoneRule?) -> Zone {
    Zone(name: name, initialOffset: initialOffset, transitions: transitions, rule: rule)
  }
}

/// A signed big-endian number of 4 or 8 bytes.
private func bigEndian(_ bytes: [UInt8], at start: Int, width: Int) -> Int64 {
  let value = bytes[start..<start + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  return width == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
}
