package import CivilTime
import ServiceModel

/// One way in which a column's timestamps may be written, and how many of its cells are.
package struct DateForm: Sendable {
  /// The pattern as `attain.yaml` names it; `iso8601` for that.
  package let text: String
  /// Whether the day stands before the month where both are numbers.
  package let isDayFirst: Bool?
  package let statesOffset: Bool
  /// Whether it has a time of day, and whether AM or PM says its half.
  let statesHour: Bool
  let statesHalf: Bool
  /// Whether two digits of a year stand first, before the month: `26-10-01`, which may have the day first as well.
  let isShortYearFirst: Bool
  private(set) var fitting = 0
  private let reader: TimestampReader

  /// ISO 8601.
  private init(statesOffset: Bool) {
    text = "iso8601"
    isDayFirst = nil
    self.statesOffset = statesOffset
    statesHour = true
    statesHalf = false
    isShortYearFirst = false
    reader = TimestampReader(zone: statesOffset ? nil : .utc)
  }

  private init(_ pattern: TimestampPattern) {
    text = pattern.text
    isDayFirst = pattern.isDayFirst
    statesOffset = pattern.statesOffset
    statesHalf = pattern.parts.contains(.dayHalf)
    statesHour = pattern.parts.contains { part in
      switch part {
      case .hour12, .hour24: true
      default: false
      }
    }
    let (first, second) = (pattern.parts.first, pattern.parts.dropFirst(2).first)
    isShortYearFirst = first == .year(digits: 2) && second != .monthName
    reader = TimestampReader(allowsISO8601: false, [pattern], zone: .utc)
  }

  func reads(_ cell: Span<UInt8>) -> Bool { reader.instant(cell) != nil }

  /// The pattern with day and month the other way round; nothing where it has no order.
  var textOfOtherOrder: String? {
    guard let isDayFirst, text.count > 3 else { return nil }
    let between = text[text.index(after: text.startIndex)]
    return (isDayFirst ? "M\(between)d" : "d\(between)M") + text.dropFirst(3)
  }

  /// The cell as local time; nothing where it is not written so.
  package func local(_ cell: Span<UInt8>) -> LocalDateTime? {
    reader.instant(cell).map { LocalDateTime(secondsSince1970: $0.secondsSince1970) }
  }

  /// Counts a cell that is written so; whether it is.
  @discardableResult
  mutating func count(_ cell: Span<UInt8>) -> Bool {
    let isFitting = reads(cell)
    if isFitting { fitting += 1 }
    return isFitting
  }

  /// The same without a count.
  var uncounted: DateForm {
    var form = self
    form.fitting = 0
    return form
  }

  /// Every form that is looked for, those of ISO 8601 first.
  ///
  /// Days, months and hours are read with one digit or two, so a form says nothing of leading zeros.
  static let all: [DateForm] =
    [DateForm(statesOffset: true), DateForm(statesOffset: false)]
    + dates.flatMap { date in times.map { date + $0 } }.compactMap { TimestampPattern($0) }
    .map { DateForm($0) }

  /// Those, and behind them the ones that a profile names.
  static func all(with profile: Profile) -> [DateForm] {
    let known = Set(all.map { $0.text })
    return all
      + profile.timestamps.filter { !known.contains($0) }.compactMap { TimestampPattern($0) }
      .map { DateForm($0) }
  }

  private static let dates = [
    "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "d.M.yyyy", "M.d.yyyy", "d/M/yy", "M/d/yy",
    "d-M-yy", "M-d-yy", "d.M.yy", "M.d.yy", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d", "yyyyMMdd",
    "d/MMM/yy",
    "d/MMM/yyyy", "d-MMM-yy", "d-MMM-yyyy", "d MMM yyyy", "d MMM yy", "d. MMM yyyy", "MMM d, yyyy",
    "MMM d yyyy", "yyyy-MMM-d", "yy/M/d", "yy-M-d", "yy.M.d",
  ]
  private static let times = [
    "", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a", " h:mma", ", H:mm", ", H:mm:ss", ", h:mm a",
    ", h:mm:ss a", "'T'H:mm:ss", " H:mm X", " H:mm:ss X", " HHmm", " HHmmss", " H:mm:ss,S",
    "'T'H:mm:ss,S",
    // Browsers and their libraries put a narrow blank before AM and PM.
    " h:mm\u{202F}a", " h:mm:ss\u{202F}a", ", h:mm\u{202F}a", ", h:mm:ss\u{202F}a",
  ]
}
