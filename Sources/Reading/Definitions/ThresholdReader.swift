package import CivilTime
import Diagnostics
package import ServiceHours

/// Reads how long a clock may run: `8h`, `1h30m`, `3 working days`, `120 calendar days`.
package struct ThresholdReader {
  /// The longest open time in seconds: as many hours, minutes and seconds as nine digits say.
  package static let mostSeconds: Int64 = 999_999_999 * 3_661

  private static let mostDays = 100_000
  private static let expected =
    "a time such as 15m, 4h, 1h30m, '3 working days' or '120 calendar days'"

  static func length(
    _ node: YAMLNode, _ report: inout Report
  ) -> Located<Threshold.Length>? {
    guard let text = node.text("time", &report) else { return nil }
    if let length = length(of: text.value) {
      return Located(length, at: text.location)
    }
    report.error(
      "threshold", "'\(text.value)' is no threshold", at: text.location, expected: expected,
      mend: mend(text.value))
    return nil
  }

  /// A length as definitions write it; nothing for any other text.
  ///
  /// Example: `1h30m` is 5,400 seconds of open time.
  package static func length(of text: String) -> Threshold.Length? {
    days(text) ?? openTime(text)
  }

  private static func days(_ text: String) -> Threshold.Length? {
    let words = text.split(separator: " ")
    guard words.count == 3, let count = Int(words[0]), (0...mostDays).contains(count),
      words[2] == "days" || words[2] == "day"
    else { return nil }
    switch words[1] {
    case "working": return .workingDays(count)
    case "calendar": return .calendarDays(count)
    default: return nil
    }
  }

  private static func openTime(_ text: String) -> Threshold.Length? {
    counted(text).flatMap { $0 > .zero ? .openTime($0) : nil }
  }

  /// Counted time, which may be none: `0m`, `1h30m`; nothing for any other text.
  package static func counted(_ text: String) -> Seconds? {
    var rest = text[...]
    var seconds: Int64 = 0
    for (unit, length) in [("h", 3600), ("m", 60), ("s", 1)] as [(Character, Int64)] {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, rest.dropFirst(digits.count).first == unit else { continue }
      guard digits.count <= 9, let number = Int64(digits) else { return nil }
      seconds += number * length
      rest = rest.dropFirst(digits.count + 1)
    }
    return rest.isEmpty && !text.isEmpty ? Seconds(seconds) : nil
  }

  private static func mend(_ text: String) -> String? {
    let likely = ThresholdSpelling.likely(text)
    let number = likely.prefix { $0.isASCII && $0.isNumber }
    let unit = likely.dropFirst(number.count)
    if [".", ","].contains(unit.trimmingPrefix(" ").prefix(1)) {
      return "write whole numbers, such as 1h30m for an hour and a half"
    }
    if text.hasPrefix("-") || Int(number) == 0 { return "a threshold is longer than nothing" }
    if length(of: likely) != nil { return "write '\(likely)'" }
    if number.isEmpty { return likely.contains("day") ? "write the number in digits" : nil }
    if likely.hasSuffix("d") || likely.hasSuffix(" days") || likely.hasSuffix(" day") {
      if Int(number).map({ $0 > mostDays }) ?? true { return "write at most \(mostDays) days" }
      return
        "say which days: '\(number) working days', '\(number) calendar days', or hours of open time"
    }
    return unit.isEmpty ? "add the unit: \(number)m or \(number)h" : nil
  }
}
