extension Instant {
  /// The instant written in ISO 8601 with `Z` or an offset; nothing for any other text.
  ///
  /// Accepts `2026-10-23T16:55:00Z`, a space for the `T`, no seconds, a fraction (cut off), and
  /// offsets as `+01:00`, `+0100` or `+01`. A text without `Z` or offset is not an instant.
  package init?(iso8601 text: String) {
    var bytes = Array(text.utf8)[...]
    guard let local = LocalDateTime(scanning: &bytes), let offset = Instant.offset(&bytes),
      bytes.isEmpty
    else { return nil }
    self.init(secondsSince1970: local.secondsSince1970 - offset)
  }

  private static func offset(_ bytes: inout ArraySlice<UInt8>) -> Int64? {
    guard let sign = bytes.popFirst() else { return nil }
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let hours = digits(&bytes, 2)
    else { return nil }
    if bytes.first == UInt8(ascii: ":") { bytes.removeFirst() }
    let minutes = bytes.isEmpty ? 0 : digits(&bytes, 2)
    guard let minutes, hours < 24, minutes < 60 else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}

extension LocalDate {
  /// The date written `2026-10-23`; nothing for any other text or a date that does not exist.
  package init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    guard let date = LocalDate(scanning: &bytes), bytes.isEmpty else { return nil }
    self = date
  }

  fileprivate init?(scanning bytes: inout ArraySlice<UInt8>) {
    guard let year = digits(&bytes, 4), skip(&bytes, "-"), let month = digits(&bytes, 2),
      skip(&bytes, "-"), let day = digits(&bytes, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension LocalDateTime {
  /// The local time written `2026-10-23T16:55` or with seconds; nothing for any other text.
  package init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    guard let local = LocalDateTime(scanning: &bytes), bytes.isEmpty else { return nil }
    self = local
  }

  fileprivate init?(scanning bytes: inout ArraySlice<UInt8>) {
    guard let date = LocalDate(scanning: &bytes), skip(&bytes, "T") || skip(&bytes, " "),
      let hour = digits(&bytes, 2), skip(&bytes, ":"), let minute = digits(&bytes, 2)
    else { return nil }
    var second = 0
    if skip(&bytes, ":") {
      guard let stated = digits(&bytes, 2) else { return nil }
      second = stated
      if skip(&bytes, ".") {
        let fraction = bytes.prefix { isDigit($0) }
        guard (1...9).contains(fraction.count) else { return nil }
        bytes = bytes.dropFirst(fraction.count)
      }
    }
    let seconds = hour * 3600 + minute * 60 + second
    guard hour <= 24, minute < 60, second < 60, seconds <= 86_400 else { return nil }
    self.init(date: date, secondsSinceMidnight: seconds)
  }
}

private func digits(_ bytes: inout ArraySlice<UInt8>, _ count: Int) -> Int? {
  let digits = bytes.prefix(count)
  guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
  bytes = bytes.dropFirst(count)
  return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

private func skip(_ bytes: inout ArraySlice<UInt8>, _ character: Unicode.Scalar) -> Bool {
  guard bytes.first == UInt8(ascii: character) else { return false }
  bytes.removeFirst()
  return true
}
