import CivilTime

/// What a cell of a workbook holds.
enum SheetValue {
  case empty
  case text(String, CellStyle = .text)
  case number(Int)
  /// Hundredths of a percent, cut off; nothing where there is no data.
  case percent(Int?)
  /// Percentage points in hundredths.
  case points(Int?)
  case duration(Seconds?)
  case instant(Instant?)
  case month(Month)
  /// Whether a goal is attained, in the words of a language.
  case verdict(Bool?)
}

/// Moments and lengths as spreadsheets count them: in days.
enum SheetTime {
  private static let secondsOfDay = 86_400.0
  /// Days from the day 0 of spreadsheets to 1970-01-01.
  private static let daysTo1970 = 25_569
  /// From 1900-03-01 on, since spreadsheets take 1900 for a leap year, to 9999-12-31.
  private static let days = 61...2_958_465

  static func length(_ seconds: Int64) -> Double { Double(seconds) / secondsOfDay }

  /// Nothing where spreadsheets have no such day.
  static func moment(_ local: LocalDateTime) -> Double? {
    day(local.date).map { Double($0) + Double(local.secondsSinceMidnight) / secondsOfDay }
  }

  /// Nothing where spreadsheets have no such day.
  static func day(_ date: LocalDate) -> Int? {
    let day = Int(date.daysSince1970) + daysTo1970
    return days.contains(day) ? day : nil
  }
}
