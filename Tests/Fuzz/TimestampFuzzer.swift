import CivilTime
import Reading
import ServiceModel

/// Bytes as a cell: a timestamp in many forms, a length of time; and as a pattern of timestamps.
enum TimestampFuzzer {
  private static let readers: [TimestampReader] = [
    "d/M/yyyy H:mm", "M/d/yyyy h:mm:ss a", "d MMM yy HH:mm:ss.SX", "yyyy-MM-dd HH:mm:ss",
  ].compactMap { TimestampPattern($0) }.map {
    TimestampReader(allowsISO8601: true, [$0], zone: .utc)
  }

  static func run(_ bytes: [UInt8]) -> Int32 {
    for reader in readers {
      if let instant = reader.instant(bytes.span) {
        let again = Instant(iso8601: "\(instant)")
        precondition(again == instant || instant.secondsSince1970 > 253_402_300_799)
      }
    }
    for unit in HoldUnit.allCases {
      if let length = DurationCell.seconds(bytes.span, unit: unit) {
        precondition(length >= .zero)
      }
    }
    if let pattern = TimestampPattern(String(decoding: bytes.prefix(40), as: UTF8.self)) {
      _ = TimestampReader(allowsISO8601: false, [pattern], zone: .utc).instant(bytes.span)
    }
    return 0
  }
}
