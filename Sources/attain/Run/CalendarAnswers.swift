import CivilTime
import Compliance
import Diagnostics
import Reading
import ServiceHours
import ServiceModel

/// What calendars answer to a table of cases; a case that cannot be computed has no answer and is told.
struct CalendarAnswers {
  private let table: CaseTable
  private let definitions: [String: CalendarDefinition]
  private let zones: ZoneDatabase
  private var timetables: [String: Timetable] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// The calendars and years of which it is told that their holidays are not stated.
  private var told: Set<String> = []

  init(_ table: CaseTable, _ definitions: [String: CalendarDefinition], _ zones: ZoneDatabase) {
    self.table = table
    self.definitions = definitions
    self.zones = zones
    for (name, definition) in definitions where table.calendarNames.contains(name) {
      timetables[name] = ServiceCalendar(resolving: definition, zones: zones)
        .map { Timetable($0) }
    }
  }

  /// The table with the answers behind each row.
  mutating func bytes() -> [UInt8] {
    let asksOpen = table.headers.contains("end")
    let asksDeadline = table.headers.contains("seconds") || table.headers.contains("threshold")
    func cells(_ open: String, _ deadline: String) -> [String] {
      (asksOpen ? [open] : []) + (asksDeadline ? [deadline] : [])
    }
    var bytes = table.written(nil, cells("open_seconds", "deadline"))
    for place in table.rows.indices {
      let answer = answer(table.rows[place])
      bytes += table.written(
        place,
        cells(
          answer.open.map { "\($0.count)" } ?? "", answer.deadline?.description ?? ""))
    }
    return bytes
  }

  private struct Answer {
    var open: Seconds?
    var deadline: Instant?
  }

  private mutating func answer(_ row: CaseTable.Row) -> Answer {
    if let ragged = table.raggedness(of: row) {
      diagnostics.append(ragged.with(mend: CalendarAnswers.unanswered))
      return Answer()
    }
    guard let timetable = timetable(row), let start = instant(row, "start", timetable) else {
      return Answer()
    }
    var answer = Answer()
    var last = start
    if !table.cell(row, "end").isEmpty, let end = instant(row, "end", timetable) {
      last = max(last, end)
      if end < start {
        tell(
          "reversed-range", "the end is before the start", row, "end", "an end from the start on")
      } else {
        answer.open = timetable.openTime(in: Interval(start: start, end: end))
      }
    }
    if let threshold = threshold(row) {
      answer.deadline = threshold.deadline(from: start, in: timetable)
      last = max(last, answer.deadline ?? last)
      if answer.deadline == nil {
        tell("never-open", "the calendar never opens that long", row, "start", nil)
      }
    }
    let questions = ["end", "seconds", "threshold"].filter { table.headers.contains($0) }
    if let first = questions.first, questions.allSatisfy({ table.cell(row, $0).isEmpty }) {
      tell(
        "nothing-asked", "the row asks for nothing", row, first,
        "a value of " + questions.joined(separator: " or "))
    }
    warn(row, timetable, Interval(start: start, end: last))
    return answer
  }

  /// Warns once of each year that an answer rests on and whose holidays the calendar does not state in full.
  private mutating func warn(
    _ row: CaseTable.Row, _ timetable: Timetable, _ interval: Interval
  ) {
    let calendar = timetable.calendar
    let (first, last) = (
      calendar.zone.local(at: interval.start), calendar.zone.local(at: interval.end)
    )
    for year in calendar.unstatedYears(in: first.date.year...last.date.year) {
      guard told.insert("\(calendar.name) \(year)").inserted else { continue }
      diagnostics.append(
        Diagnostic(
          .warning, code: "unstated-holidays", calendar.unstated([year]),
          at: table.place(row, "start"), expected: "the year in holidays-complete",
          mend: "answers of that year know no holiday that is not stated"))
    }
  }

  private mutating func timetable(_ row: CaseTable.Row) -> Timetable? {
    let name = table.cell(row, "calendar")
    if let timetable = timetables[name] { return timetable }
    let known = definitions.keys.sorted()
    diagnostics.append(CalendarLibrary.unknown(name, known, at: table.place(row, "calendar")))
    return nil
  }

  /// An instant, or a local time of the calendar's zone.
  private mutating func instant(
    _ row: CaseTable.Row, _ column: String, _ timetable: Timetable
  ) -> Instant? {
    let text = table.cell(row, column)
    let instant = Instant(iso8601: Array(text.utf8).span, zone: timetable.calendar.zone)
    if instant == nil {
      tell(
        "instant", "'\(text)' is no instant", row, column,
        "ISO 8601 with an offset or Z, or local without, such as 2026-10-23T16:55:00Z")
    }
    return instant
  }

  private mutating func threshold(_ row: CaseTable.Row) -> Threshold? {
    guard let length = length(row) else { return nil }
    let (by, dueAt) = (table.cell(row, "by"), table.cell(row, "due-at"))
    let placed = dueAt.isEmpty ? .closing : Threshold.DueAt(rawValue: dueAt)
    let known = Threshold.DueAt.allCases.map { $0.rawValue }
    if placed == nil {
      tell(
        "threshold", "'\(dueAt)' is no place of a deadline", row, "due-at",
        "one of \(known.joined(separator: ", ")), or nothing")
    }
    if !by.isEmpty, by != "end-of-day" {
      tell("threshold", "'\(by)' is no end of a threshold", row, "by", "end-of-day, or nothing")
      return nil
    }
    if !by.isEmpty, case .openTime = length {
      tell(
        "end-of-day", "a threshold of open time has no day to end with", row, "by",
        "nothing, or end-of-day beside working days or calendar days")
      return nil
    }
    return placed.map { Threshold(length, endOfDay: !by.isEmpty, dueAt: $0) }
  }

  private mutating func length(_ row: CaseTable.Row) -> Threshold.Length? {
    let seconds = table.cell(row, "seconds")
    if !seconds.isEmpty {
      let possible = 0...ThresholdReader.mostSeconds
      if let count = Int64(seconds), possible.contains(count) { return .openTime(Seconds(count)) }
      tell(
        "seconds", "'\(seconds)' is no number of seconds", row, "seconds",
        "0 to \(possible.upperBound)")
      return nil
    }
    let text = table.cell(row, "threshold")
    if text.isEmpty { return nil }
    guard let length = ThresholdReader.length(of: text) else {
      tell(
        "threshold", "'\(text)' is no threshold", row, "threshold", "such as 4h or 3 working days")
      return nil
    }
    return length
  }

  private mutating func tell(
    _ code: String, _ message: String, _ row: CaseTable.Row, _ column: String,
    _ expected: String?
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code: code, message, at: table.place(row, column), expected: expected,
        mend: CalendarAnswers.unanswered))
  }

  private static let unanswered = "the row has no answer in the output"
}
