import CivilTime
import Diagnostics
import ServiceHours

/// Reads the holidays of a feed in the format iCalendar: every event of whole days is one.
struct HolidayFeed {
  /// The holidays, or nothing where the feed cannot be used.
  static func holidays(
    _ bytes: [UInt8], file: String, shown: String, at place: Location, _ report: inout Report
  ) -> [Holiday] {
    let lines = unfolded(bytes)
    guard let feed = FeedEvents(bytes) else {
      refuse("the feed is no iCalendar file", shown, 1, place, &report)
      return []
    }
    if let line = lines.first(where: { isBadDate($0.text) }) {
      refuse("this date of the feed does not exist", shown, line.number, place, &report)
      return []
    }
    if feed.errorCount > 0 {
      refuse("libical finds \(feed.errorCount) errors in the feed", shown, 1, place, &report)
      return []
    }
    let begins = lines.filter { $0.text.hasPrefix("BEGIN:VEVENT") }.map { $0.number }
    var holidays: [Holiday] = []
    for (number, event) in feed.events.enumerated() {
      let line = begins.indices.contains(number) ? begins[number] : 1
      if event.isTimed {
        report.warning(
          "timed-event", "'\(event.name)' has a time of day, so it is no holiday",
          at: Location(file: shown, line: line, column: 1), expected: "an event of whole days")
        continue
      }
      if let flaw = event.flaw {
        refuse("'\(event.name)' \(words(flaw))", shown, line, place, &report)
        return []
      }
      holidays += event.dates.map { Holiday(date: $0, name: event.name, origin: file) }
    }
    if holidays.isEmpty {
      refuse("the feed holds no event of a whole day", shown, 1, place, &report)
    }
    return holidays
  }

  private static func words(_ flaw: FeedEvents.Flaw) -> String {
    switch flaw {
    case .noStart: "has no DTSTART, so it is on no day"
    case .tooManyDays: "comes to more than \(FeedEvents.mostDays) days"
    case .laterDates: "changes all later dates of its series (RANGE), which is not read"
    case .noSeries: "changes a date of a series (RECURRENCE-ID), and no UID says of which"
    }
  }

  /// The lines with their numbers, from 1, each with what is folded below it.
  ///
  /// Source: RFC 5545 section 3.1.
  private static func unfolded(_ bytes: [UInt8]) -> [(number: Int, text: String)] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines: [(number: Int, text: String)] = []
    for (place, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if let last = lines.indices.last, line.hasPrefix(" ") || line.hasPrefix("\t") {
        lines[last].text += line.dropFirst()
      } else {
        lines.append((place + 1, String(line)))
      }
    }
    return lines
  }

  private static let dated = ["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"]

  /// Whether a line states a date that does not exist; libical reads such a date as no date.
  private static func isBadDate(_ line: String) -> Bool {
    guard dated.contains(where: { line.hasPrefix($0) }),
      let values = line.split(separator: ":", omittingEmptySubsequences: false).last
    else { return false }
    return values.split(separator: ",", omittingEmptySubsequences: false).contains { value in
      let digits = value.prefix(8)
      guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
        let year = Int(digits.prefix(4)), let month = Int(digits.dropFirst(4).prefix(2)),
        let day = Int(digits.suffix(2))
      else { return true }
      return LocalDate(year: year, month: month, day: day) == nil
    }
  }

  private static func refuse(
    _ message: String, _ shown: String, _ line: Int, _ place: Location, _ report: inout Report
  ) {
    report.add(
      Diagnostic(
        .error, code: "holiday-feed", message, at: Location(file: shown, line: line, column: 1),
        expected: "events with DTSTART;VALUE=DATE and SUMMARY, as RFC 5545 says",
        mend: "fetch the feed again, or state its dates one by one",
        notes: [.init("the feed is named here", at: place)]))
  }
}
