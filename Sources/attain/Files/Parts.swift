import Reading
import ServiceModel

/// Into how many parts what is put aside is split, by the ids of its tickets, so that each of them is small
/// enough to be worked on in memory.
struct Parts: Sendable {
  private let bits: UInt64

  /// How many they are: a power of two, from 16 to 2,048.
  var count: Int { 1 << Int(bits) }

  /// Where nobody knows how much will be put aside.
  static let usual = Parts(bits: 9)

  private init(bits: UInt64) { self.bits = bits }

  /// So many that what a part gets of so many bytes takes an eighth of a memory at the most, where ids are spread
  /// evenly and 2,048 parts are enough.
  init(bytes: Int, memory: Int) {
    let wanted = bytes / max(1, memory / 8)
    bits = UInt64(max(4, min(11, Int.bitWidth - wanted.leadingZeroBitCount)))
  }

  /// The part of what has this id: by its bytes alone, so that nothing depends on the machine.
  ///
  /// Ids that differ by leading zeros are in one part.
  @inline(__always)
  func part(of id: Span<UInt8>) -> Int {
    // Nearly no id has one, and to cut it costs a call.
    let hasZero = id.count > 1 && id[0] == UInt8(ascii: "0")
    return part(ofPrint: hasZero ? id.withoutLeadingZeros.mixed : id.mixed)
  }

  /// The part of an id by its fingerprint.
  @inline(__always)
  func part(ofPrint print: UInt64) -> Int { Int(truncatingIfNeeded: print >> (64 - bits)) }
}
