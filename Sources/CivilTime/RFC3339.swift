extension Instant {
  /// The instant written in ISO 8601 with `Z` or an offset; nothing for any other text.
  ///
  /// Accepts `2026-10-23T16:55:00Z`, a space for the `T`, no seconds, a fraction (cut off), and
  /// offsets as `+01:00`, `+0100` or `+01`. A text without `Z` or offset is not an instant.
  /// Source: RFC 3339 section 5.6, ISO 8601.
  package init?(iso8601 text: String) { self.init(iso8601: Array(text.utf8).span) }

  /// The same for bytes in place; a local time without an offset is one of the zone.
  package init?(iso8601 bytes: Span<UInt8>, zone: borrowing Zone) {
    var position = 0
    guard let local = LocalDateTime(bytes, &position) else { return nil }
    if position == bytes.count {
      self = zone.instant(of: local)
      return
    }
    self.init(iso8601: bytes)
  }

  /// The same for bytes in place.
  ///
  /// Cost: one look at each byte, and no allocation.
  package init?(iso8601 bytes: Span<UInt8>) {
    if let usual = UsualStamp(bytes), let offset = UsualStamp.offset(bytes) {
      self.init(secondsSince1970: usual.secondsOnTheWall - offset)
      return
    }
    var position = 0
    guard let local = LocalDateTime(bytes, &position) else { return nil }
    guard let offset = Instant.offset(bytes, &position), position == bytes.count else { return nil }
    self.init(secondsSince1970: local.secondsSince1970 - offset)
  }

  /// Seconds ahead of UTC as `Z`, `UTC`, `+01:00`, `+0100` or `+01`, also behind a blank; moves the
  /// position behind it.
  package static func offset(_ bytes: Span<UInt8>, _ position: inout Int) -> Int64? {
    // Nearly every stamp that is read in UTC ends so.
    if skip(bytes, &position, "Z") { return 0 }
    _ = skip(bytes, &position, " ")
    if skip(bytes, &position, "U") {
      return skip(bytes, &position, "T") && skip(bytes, &position, "C") ? 0 : nil
    }
    guard position < bytes.count else { return nil }
    let sign = bytes[position]
    position += 1
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = digits(bytes, &position, 2)
    else { return nil }
    _ = skip(bytes, &position, ":")
    let minutes = position == bytes.count ? 0 : digits(bytes, &position, 2)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}

extension LocalDate {
  /// The date written `2026-10-23`; nothing for any other text or a date that does not exist.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    var position = 0
    guard let date = LocalDate(bytes.span, &position), position == bytes.count else { return nil }
    self = date
  }

  fileprivate init?(_ bytes: Span<UInt8>, _ position: inout Int) {
    guard let year = digits(bytes, &position, 4), skip(bytes, &position, "-"),
      let month = digits(bytes, &position, 2), skip(bytes, &position, "-"),
      let day = digits(bytes, &position, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension LocalDateTime {
  /// The local time written `2026-10-23T16:55` or with seconds; nothing for any other text.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    var position = 0
    guard let local = LocalDateTime(bytes.span, &position), position == bytes.count else {
      return nil
    }
    self = local
  }

  fileprivate init?(_ bytes: Span<UInt8>, _ position: inout Int) {
    if position == 0, let usual = UsualStamp(bytes) {
      self = LocalDateTime(secondsSince1970: usual.secondsOnTheWall)
      position = UsualStamp.length
      return
    }
    guard let date = LocalDate(bytes, &position),
      skip(bytes, &position, "T") || skip(bytes, &position, " "),
      let hour = digits(bytes, &position, 2), skip(bytes, &position, ":"),
      let minute = digits(bytes, &position, 2)
    else { return nil }
    var second = 0
    if skip(bytes, &position, ":") {
      guard let stated = digits(bytes, &position, 2) else { return nil }
      second = stated
      if skip(bytes, &position, "."), !skipFraction(bytes, &position) { return nil }
    }
    let seconds = hour * 3600 + minute * 60 + second
    guard hour <= 24, minute < 60, second < 60, seconds <= 86_400 else { return nil }
    self.init(date: date, secondsSinceMidnight: seconds)
  }
}

/// A number of exactly so many decimal digits; moves the position behind it.
@inline(__always)
package func digits(_ bytes: Span<UInt8>, _ position: inout Int, _ count: Int) -> Int? {
  guard position + count <= bytes.count else { return nil }
  var number = 0
  for index in position..<position + count {
    let digit = bytes[index] &- UInt8(ascii: "0")
    if digit > 9 { return nil }
    number = number * 10 + Int(digit)
  }
  position += count
  return number
}

/// One to nine digits of a fraction; moves the position behind them.
package func skipFraction(_ bytes: Span<UInt8>, _ position: inout Int) -> Bool {
  let start = position
  while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 { position += 1 }
  return (1...9).contains(position - start)
}

/// Whether a character stands at the position; moves it behind the character.
@inline(__always)
package func skip(
  _ bytes: Span<UInt8>, _ position: inout Int, _ character: Unicode.Scalar
) -> Bool {
  guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
  position += 1
  return true
}
