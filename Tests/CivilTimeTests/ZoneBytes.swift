/// A TZif file of version 2 with one change to one offset, which keeps that offset for ever.
struct ZoneBytes {
  let offset: Int32
  let instant: Int64

  /// Source: RFC 9636 section 3, with an empty block of 32 bits before the one that counts.
  var all: [UInt8] {
    header(times: 0, types: 1) + type(0) + [0] + header(times: 1, types: 2) + bytes(instant) + [1]
      + type(0) + type(offset) + [0] + Array("\n\n".utf8)
  }

  private func header(times: UInt32, types: UInt32) -> [UInt8] {
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      + [0, 0, 0, times, types, 1].flatMap { bytes($0) }
  }

  /// An offset from UTC, no daylight saving time, the name at 0.
  private func type(_ offset: Int32) -> [UInt8] { bytes(offset) + [0, 0] }

  private func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    stride(from: Number.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: number >> $0)
    }
  }
}
