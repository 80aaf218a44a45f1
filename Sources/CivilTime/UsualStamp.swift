/// The form of a timestamp that nearly all exports write, `2026-10-23T16:55:00`, read in three words.
///
/// Anything odd is left to the reader that knows all forms, and what this one reads both read alike.
/// Source: RFC 3339 section 5.6, without a fraction.
struct UsualStamp {
  /// Seconds on the wall clock since its 1970-01-01T00:00:00.
  let secondsOnTheWall: Int64

  /// How many bytes it takes.
  static let length = 19

  /// Looks at the beginning of a text for a date that exists and a time from 00:00:00 to 23:59:59.
  @inline(__always)
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= UsualStamp.length else { return nil }
    // `0000-00-`, `00` and `00:00:00`, the first character in the lowest byte.
    let date = MarkedDigits(
      word(bytes, 0), form: 0x2D30_302D_3030_3030, digits: 0x000F_0F00_0F0F_0F0F)
    let day = MarkedDigits(
      UInt64(bytes[8]) | UInt64(bytes[9]) << 8, form: 0x3030, digits: 0x0F0F)
    let time = MarkedDigits(
      word(bytes, 11), form: 0x3030_3A30_303A_3030, digits: 0x0F0F_000F_0F00_0F0F)
    let isBetween = bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ")
    guard date.wrong | day.wrong | time.wrong == 0, isBetween,
      bytes.count == UsualStamp.length || bytes[19] != UInt8(ascii: "."),
      let days = LocalDate.daysSince1970(
        year: date.pair(0) * 100 + date.pair(2), month: date.pair(5), day: day.pair(0))
    else { return nil }
    let (hour, minute, second) = (time.pair(0), time.pair(3), time.pair(6))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    secondsOnTheWall = Int64(days * 86_400 + hour * 3600 + minute * 60 + second)
  }

  /// Seconds ahead of UTC behind such a stamp, where it ends in `Z` or `+01:00`.
  @inline(__always)
  static func offset(_ bytes: Span<UInt8>) -> Int64? {
    if bytes.count == 20, bytes[19] == UInt8(ascii: "Z") { return 0 }
    guard bytes.count == 25 else { return nil }
    let isAhead = bytes[19] == UInt8(ascii: "+")
    let text =
      UInt64(bytes[20]) | UInt64(bytes[21]) << 8 | UInt64(bytes[22]) << 16
      | UInt64(bytes[23]) << 24 | UInt64(bytes[24]) << 32
    // `00:00`.
    let digits = MarkedDigits(text, form: 0x30_303A_3030, digits: 0x0F_0F00_0F0F)
    let (hours, minutes) = (digits.pair(0), digits.pair(3))
    guard isAhead || bytes[19] == UInt8(ascii: "-"), digits.wrong == 0, hours < 24, minutes < 60
    else { return nil }
    let seconds = Int64(hours * 3600 + minutes * 60)
    return isAhead ? seconds : -seconds
  }
}

/// Up to eight characters: decimal digits with marks between them.
private struct MarkedDigits {
  /// Ten times each digit and the one behind it, a byte for each place.
  private let pairs: UInt64
  /// Zero where every character is what it should be.
  let wrong: UInt64

  /// The first character is the lowest byte; `form` has zeros for the digits and the marks as they
  /// should be, `digits` 0x0F for each digit.
  @inline(__always)
  init(_ word: UInt64, form: UInt64, digits: UInt64) {
    let values = word & digits
    // A digit is 0x30 to 0x39: its upper half is 3, and its lower half plus 6 does not reach it.
    let carry = (values &+ (digits & 0x0606_0606_0606_0606)) & digits << 4
    wrong = (word ^ form) & ~digits | carry
    // No byte reaches 256: the largest is ten times fifteen and fifteen.
    pairs = values &* 10 &+ (values >> 8)
  }

  /// The number of two digits that begins at a place.
  @inline(__always)
  func pair(_ place: UInt64) -> Int { Int(truncatingIfNeeded: pairs >> (place * 8) & 0xFF) }
}

/// Eight bytes as one number, the first of them the lowest.
@inline(__always)
private func word(_ bytes: Span<UInt8>, _ place: Int) -> UInt64 {
  let low =
    UInt64(bytes[place]) | UInt64(bytes[place + 1]) << 8 | UInt64(bytes[place + 2]) << 16
    | UInt64(bytes[place + 3]) << 24
  let high =
    UInt64(bytes[place + 4]) | UInt64(bytes[place + 5]) << 8 | UInt64(bytes[place + 6]) << 16
    | UInt64(bytes[place + 7]) << 24
  return low | high << 32
}
