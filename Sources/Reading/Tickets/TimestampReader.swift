package import CivilTime
package import ServiceModel

/// Reads the timestamps of an export in place.
///
/// Nothing in it changes; it is a class so that every decoder shares it.
package final class TimestampReader: Sendable {
  private let allowsISO8601: Bool
  private let patterns: [TimestampPattern]
  /// That of texts that state no offset, where one is stated; without it they are no timestamps.
  private let zone: Zone
  private let statesZone: Bool

  /// ISO 8601 is tried first, then the patterns in their order.
  package init(allowsISO8601: Bool = true, _ patterns: [TimestampPattern] = [], zone: Zone?) {
    self.allowsISO8601 = allowsISO8601
    self.patterns = patterns
    self.zone = zone ?? .utc
    statesZone = zone != nil
  }

  /// Another one that reads the same, for a worker of its own.
  func copied() -> TimestampReader {
    TimestampReader(allowsISO8601: allowsISO8601, patterns, zone: statesZone ? zone : nil)
  }

  /// The instant of a cell; nothing where it is not written so or does not exist.
  ///
  /// Cost: one look at each byte for every form that is tried, and no allocation.
  package func instant(_ bytes: Span<UInt8>) -> Instant? {
    if allowsISO8601, let instant = iso8601(bytes) { return instant }
    for pattern in patterns {
      if let instant = PatternScan(pattern, bytes)?.instant(in: zone) { return instant }
    }
    return nil
  }

  private func iso8601(_ bytes: Span<UInt8>) -> Instant? {
    statesZone ? Instant(iso8601: bytes, zone: zone) : Instant(iso8601: bytes)
  }

  /// What a timestamp should look like, for a message.
  package var expected: String {
    let iso =
      !statesZone
      ? "ISO 8601 with an offset or Z, such as 2026-10-23T16:55:00Z"
      : "ISO 8601, such as 2026-10-23 16:55:00"
    let forms = patterns.map { "a timestamp of the form \($0.text)" }
    return ((allowsISO8601 ? [iso] : []) + forms).joined(separator: ", or ")
  }

  /// What is wrong with a text that gives no instant, as a predicate: "is not ISO 8601, …".
  ///
  /// Example: `2026-02-30T09:00:00Z` "names a day or a time of day that does not exist".
  package func fault(of bytes: Span<UInt8>) -> String {
    namesNothing(bytes) ? "names a day or a time of day that does not exist" : "is not \(expected)"
  }

  /// Whether a text has one of the forms.
  private func namesNothing(_ bytes: Span<UInt8>) -> Bool {
    for pattern in patterns where PatternScan(pattern, bytes) != nil { return true }
    guard allowsISO8601 else { return false }
    let text = CSVRecord.text(bytes)
    let shape = text.map { $0.isASCII && $0.isNumber ? "0" : String($0) }.joined()
    if shape.hasPrefix("0000-00-00"), LocalDate(text.prefix(10)) == nil { return true }
    let isTimed = shape.hasPrefix("0000-00-00T00:00") || shape.hasPrefix("0000-00-00 00:00")
    let length = shape.dropFirst(16).hasPrefix(":00") ? 19 : 16
    return isTimed && LocalDateTime(String(text.prefix(length))) == nil
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
  private var isBehindSecond = false

  init?(_ pattern: TimestampPattern, _ bytes: Span<UInt8>) {
    var position = 0
    for part in pattern.parts {
      if isBehindSecond { skipUnasked(bytes, &position, before: part) }
      if !scan(part, bytes, &position) { return nil }
    }
    if isBehindSecond { skipUnasked(bytes, &position, before: nil) }
    if position != bytes.count { return nil }
  }

  func instant(in zone: borrowing Zone) -> Instant? {
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
    case .second(let fixed):
      if !number(bytes, &position, fixed, into: &second) { return false }
      isBehindSecond = true
      return true
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

  /// Some tools write a fraction of the second only where it is not zero.
  private mutating func skipUnasked(
    _ bytes: Span<UInt8>, _ position: inout Int, before part: TimestampPattern.Part?
  ) {
    isBehindSecond = false
    let isPoint = position < bytes.count && bytes[position] == UInt8(ascii: ".")
    guard isPoint, part != .literal(UInt8(ascii: ".")) else { return }
    var end = position + 1
    if skipFraction(bytes, &end) { position = end }
  }

  /// The half of the day as `AM`, `pm`, `a.m.` or `p. m.`.
  private mutating func dayHalf(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    guard position < bytes.count else { return false }
    let letter = lowercased(bytes[position])
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return false }
    position += 1
    _ = skip(bytes, &position, ".")
    _ = skip(bytes, &position, " ")
    guard position < bytes.count, lowercased(bytes[position]) == UInt8(ascii: "m") else {
      return false
    }
    position += 1
    _ = skip(bytes, &position, ".")
    isAfternoon = letter == UInt8(ascii: "p")
    return true
  }

  private mutating func monthName(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
    let start = position
    while position < bytes.count,
      (0x61...0x7A).contains(lowercased(bytes[position])) || bytes[position] >= 0x80
    {
      position += 1
    }
    guard let found = MonthNames.month(bytes.extracting(start..<position)) else { return false }
    _ = skip(bytes, &position, ".")
    month = found
    return true
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
