package import CivilTime
package import ServiceModel

/// Reads the timestamps of an export in place.
package enum TimestampReader: Sendable {
  /// ISO 8601; the zone is that of local times, which without it are no timestamps.
  case iso8601(Zone?)
  /// By a pattern; the zone is that of texts that state no offset.
  case pattern(TimestampPattern, Zone)

  /// The instant of a cell; nothing where it is not written so or does not exist.
  ///
  /// Cost: one look at each byte, and no allocation.
  package func instant(_ bytes: Span<UInt8>) -> Instant? {
    switch self {
    case .iso8601(nil): Instant(iso8601: bytes)
    case .iso8601(.some(let zone)): Instant(iso8601: bytes, zone: zone)
    case .pattern(let pattern, let zone): PatternScan(pattern, bytes)?.instant(in: zone)
    }
  }

  /// What a timestamp should look like, for a message.
  package var expected: String {
    switch self {
    case .iso8601(nil): "ISO 8601 with an offset or Z, such as 2026-10-23T16:55:00Z"
    case .iso8601: "ISO 8601, such as 2026-10-23 16:55:00"
    case .pattern(let pattern, _): "a timestamp of the form \(pattern.text)"
    }
  }
}

/// The parts of one timestamp, read by a pattern.
private struct PatternScan {
  private var year = 1970
  private var month = 1
  private var day = 1
  private var hour = 0
  private var minute = 0
  private var second = 0
  private var isAfternoon: Bool?
  private var offset: Int64?

  init?(_ pattern: TimestampPattern, _ bytes: Span<UInt8>) {
    var position = 0
    for part in pattern.parts {
      if !scan(part, bytes, &position) { return nil }
    }
    if position != bytes.count { return nil }
  }

  func instant(in zone: Zone) -> Instant? {
    guard let date = LocalDate(year: year, month: month, day: day), let hour = hourOfDay else {
      return nil
    }
    let seconds = hour * 3600 + minute * 60 + second
    guard minute < 60, second < 60, seconds <= 86_400 else { return nil }
    let local = LocalDateTime(date: date, secondsSinceMidnight: seconds)
    guard let offset else { return zone.instant(of: local) }
    return Instant(secondsSince1970: local.secondsSince1970 - offset)
  }

  private var hourOfDay: Int? {
    guard let isAfternoon else { return hour <= 24 ? hour : nil }
    guard (1...12).contains(hour) else { return nil }
    return hour % 12 + (isAfternoon ? 12 : 0)
  }

  private mutating func scan(
    _ part: TimestampPattern.Part, _ bytes: Span<UInt8>, _ position: inout Int
  ) -> Bool {
    switch part {
    case .year(let count):
      guard let number = digits(bytes, &position, count) else { return false }
      year = count == 2 ? number + (number < 70 ? 2000 : 1900) : number
    case .month(let fixed): return number(bytes, &position, fixed, into: &month)
    case .day(let fixed): return number(bytes, &position, fixed, into: &day)
    case .hour24(let fixed), .hour12(let fixed): return number(bytes, &position, fixed, into: &hour)
    case .minute(let fixed): return number(bytes, &position, fixed, into: &minute)
    case .second(let fixed): return number(bytes, &position, fixed, into: &second)
    case .fraction: return skipFraction(bytes, &position)
    case .monthName: return monthName(bytes, &position)
    case .dayHalf: return dayHalf(bytes, &position)
    case .offset:
      offset = Instant.offset(bytes, &position)
      return offset != nil
    case .literal(let byte):
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }

  private func number(
    _ bytes: Span<UInt8>, _ position: inout Int, _ fixed: Bool, into number: inout Int
  ) -> Bool {
    guard let found = digits(bytes, &position, 2) ?? (fixed ? nil : digits(bytes, &position, 1))
    else { return false }
    number = found
    return true
  }

  private mutating func dayHalf(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    guard position + 2 <= bytes.count, lowercased(bytes[position + 1]) == UInt8(ascii: "m") else {
      return false
    }
    let letter = lowercased(bytes[position])
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return false }
    isAfternoon = letter == UInt8(ascii: "p")
    position += 2
    return true
  }

  private mutating func monthName(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    let start = position
    while position < bytes.count, (0x61...0x7A).contains(lowercased(bytes[position])) {
      position += 1
    }
    guard position - start >= 3 else { return false }
    for (index, name) in PatternScan.monthNames.enumerated() {
      let length = position - start
      guard length == 3 || length == name.count, length <= name.count else { continue }
      if (0..<length).allSatisfy({ lowercased(bytes[start + $0]) == name[$0] }) {
        month = index + 1
        return true
      }
    }
    return false
  }

  private static let monthNames: [[UInt8]] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
