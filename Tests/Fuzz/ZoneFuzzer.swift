import CivilTime

/// Bytes as a TZif file: refused, or a zone that answers every instant.
enum ZoneFuzzer {
  /// From long before the first stated change to long after the table's end.
  private static let instants: [Int64] = [
    Int64.min / 64, -62_135_596_800, -2_208_988_800, -1, 0, 1_774_746_000, 1_792_890_000,
    4_102_444_800, 32_503_680_000, Int64.max / 64,
  ]
  /// RFC 9636, section 3.2: no offset of use is beyond.
  private static let widest: Int64 = 27 * 3600

  static func run(_ bytes: [UInt8]) -> Int32 {
    guard let zone = try? ZoneFile.zone(named: "Fuzz/Zone", bytes: bytes) else { return 0 }
    let stated = zone.transitions.prefix(50).flatMap { transition in
      [-1, 0, 1].map { transition.instant.secondsSince1970 + $0 }
    }
    for second in instants + stated {
      let instant = Instant(secondsSince1970: second)
      let local = zone.local(at: instant)
      precondition(abs(local.secondsSince1970 - second) <= widest)
      precondition(abs(zone.instant(of: local).secondsSince1970 - second) <= 2 * widest)
    }
    let months = MonthTable(zone: zone)
    let october = months.month(of: Instant(secondsSince1970: 1_792_000_000))
    precondition(october == Month(year: 2026, number: 10))
    return 0
  }
}
