import ServiceModel

/// Into how many parts what is put aside is split, by the ids of its tickets, so that each of them is small
/// enough to be worked on in memory.
struct Parts: Hashable, Sendable {
  private let bits: UInt64

  var count: Int { 1 << Int(bits) }

  /// Where nobody knows how much will be put aside.
  static let usual = Parts(bits: 9)

  private init(bits: UInt64) { self.bits = bits }

  /// So many that the part of a file's rows which one of them gets takes an eighth of a memory at the most: a power
  /// of two, from 16 to 2,048.
  ///
  /// Of a file that is none, as a pipe, nobody knows the size; an archive is counted as it lies there.
  init(files: [String], memory: Int) {
    var bytes = 0
    for path in files {
      guard let facts = FileFacts(path), facts.isFile else {
        self = .usual
        return
      }
      bytes += facts.size
    }
    let wanted = bytes / max(1, memory / 8)
    bits = UInt64(max(4, min(11, Int.bitWidth - wanted.leadingZeroBitCount)))
  }

  /// The part of what has this id: by its bytes alone, so that nothing depends on the machine.
  @inline(__always)
  func part(of id: Span<UInt8>) -> Int { part(ofPrint: id.mixed) }

  /// The part of an id by its fingerprint.
  @inline(__always)
  func part(ofPrint print: UInt64) -> Int { Int(truncatingIfNeeded: print >> (64 - bits)) }
}
