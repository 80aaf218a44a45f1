/// A time of day on a wall clock, 00:00:00 to 24:00:00; the latter is the end of the day.
package struct LocalTime: Hashable, Comparable, Sendable {
  /// Seconds since the day's midnight by the wall clock, 0 to 86,400.
  package let secondsSinceMidnight: Int

  /// The time, or nothing outside 0 to 86,400 seconds.
  package init?(secondsSinceMidnight: Int) {
    guard (0...86_400).contains(secondsSinceMidnight) else { return nil }
    self.secondsSinceMidnight = secondsSinceMidnight
  }

  private init(known seconds: Int) { secondsSinceMidnight = seconds }

  /// 00:00, the start of the day.
  package static let midnight = LocalTime(known: 0)
  /// 24:00, the end of the day.
  package static let endOfDay = LocalTime(known: 86_400)

  /// The time written `HH:MM` or `HH:MM:SS`, up to `24:00`; nothing for any other text.
  ///
  /// Example: `LocalTime("17:30")` is 63,000 seconds after midnight.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) } + [0]
    guard numbers[1] < 60, numbers[2] < 60 else { return nil }
    self.init(secondsSinceMidnight: numbers[0] * 3600 + numbers[1] * 60 + numbers[2])
  }

  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.secondsSinceMidnight < right.secondsSinceMidnight
  }
}

extension LocalTime: CustomStringConvertible {
  /// `09:00`, or `09:00:30` where the seconds are not zero.
  package var description: String {
    let seconds = secondsSinceMidnight
    let short = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))"
    return seconds % 60 == 0 ? short : "\(short):\(padded(seconds % 60, 2))"
  }
}
