package import CivilTime
import ServiceModel

/// One way in which a column's timestamps may be written, and how far its cells agree.
package struct DateForm: Sendable {
  /// The pattern as `attain.yaml` names it; `iso8601` for that.
  package let text: String
  /// Whether the day stands before the month where both are numbers.
  package let isDayFirst: Bool?
  package let statesOffset: Bool
  package private(set) var fitting = 0
  package private(set) var failing = 0
  /// The first cell that cannot be read so, and its physical line.
  package private(set) var witness: (text: String, line: Int)?
  private let reader: TimestampReader

  private init(
    _ text: String, isDayFirst: Bool?, statesOffset: Bool, _ reader: TimestampReader
  ) {
    self.text = text
    self.isDayFirst = isDayFirst
    self.statesOffset = statesOffset
    self.reader = reader
  }

  private init(_ pattern: TimestampPattern) {
    self.init(
      pattern.text, isDayFirst: pattern.isDayFirst, statesOffset: pattern.statesOffset,
      TimestampReader(allowsISO8601: false, [pattern], zone: .utc))
  }

  func reads(_ text: String) -> Bool { reader.instant(Array(text.utf8).span) != nil }

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

  mutating func count(_ cell: Span<UInt8>, line: Int) {
    if reader.instant(cell) != nil {
      fitting += 1
    } else {
      failing += 1
      if witness == nil { witness = (CSVRecord.text(cell), line) }
    }
  }

  /// Every form that is looked for, those of ISO 8601 first.
  ///
  /// Days, months and hours are read with one digit or two, so a form says nothing of leading zeros.
  static let all: [DateForm] =
    [
      DateForm(
        "iso8601", isDayFirst: nil, statesOffset: true, TimestampReader(zone: nil)),
      DateForm(
        "iso8601", isDayFirst: nil, statesOffset: false, TimestampReader(zone: .utc)),
    ]
    + dates.flatMap { date in times.map { date + $0 } }.compactMap { TimestampPattern($0) }
    .map { DateForm($0) }

  private static let dates = [
    "d/M/yyyy", "M/d/yyyy", "d-M-yyyy", "M-d-yyyy", "d.M.yyyy", "M.d.yyyy", "d/M/yy", "M/d/yy",
    "d-M-yy", "M-d-yy", "d.M.yy", "M.d.yy", "yyyy/M/d", "yyyy-M-d", "yyyy.M.d", "yyyyMMdd",
    "d/MMM/yy",
    "d/MMM/yyyy", "d-MMM-yy", "d-MMM-yyyy", "d MMM yyyy", "d MMM yy", "d. MMM yyyy", "MMM d, yyyy",
    "MMM d yyyy", "yyyy-MMM-d",
  ]
  private static let times = [
    "", " H:mm", " H:mm:ss", " h:mm a", " h:mm:ss a", " h:mma", ", H:mm", ", H:mm:ss", ", h:mm a",
    ", h:mm:ss a", "'T'H:mm:ss", " H:mm X", " H:mm:ss X", " HHmm", " HHmmss",
  ]
}
