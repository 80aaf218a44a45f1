import CICal
import CivilTime

/// The events of a holiday feed, as libical reads them.
///
/// Source: RFC 5545, and RFC 2445 for `EXRULE`.
struct FeedEvents {
  struct Event {
    let name: String
    /// None of an event that is cancelled, has a time of day or a flaw.
    let dates: [LocalDate]
    /// Whether it has a time of day, and so is no holiday.
    let isTimed: Bool
    let flaw: Flaw?
  }

  /// Why nobody can say which days an event is on.
  enum Flaw {
    case noStart
    /// More days than anybody keeps holidays.
    case tooManyDays
    /// It stands for all later dates of a series.
    case laterDates
    /// It stands for a date of a series and does not say which series.
    case noSeries
  }

  let events: [Event]
  /// How much of the feed libical could not make sense of.
  let errorCount: Int

  /// More days than two centuries have; rules that repeat within a day have more, or no end.
  static let mostDays = 100_000

  /// Nothing where the bytes are no calendar at all.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    // libical copies the text; the component is ours until it is freed below.
    guard let calendar = unsafe icalparser_parse_string(text) else { return nil }
    defer { unsafe icalcomponent_free(calendar) }
    guard unsafe icalcomponent_isa(calendar) == ICAL_VCALENDAR_COMPONENT else { return nil }
    errorCount = Int(unsafe icalcomponent_count_errors(calendar))
    var replaced: [String: Set<LocalDate>] = [:]
    unsafe FeedEvents.each(of: calendar) { event in
      guard let date = unsafe FeedDates.replaced(by: event) else { return }
      unsafe replaced[FeedEvents.series(of: event), default: []].insert(date)
    }
    var events: [Event] = []
    unsafe FeedEvents.each(of: calendar) { event in
      events.append(unsafe FeedEvents.event(event, replaced: replaced))
    }
    self.events = events
  }

  /// The events live as long as their calendar.
  private static func each(of calendar: OpaquePointer, _ take: (OpaquePointer) -> Void) {
    var next = unsafe icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
    while let event = unsafe next {
      unsafe take(event)
      unsafe next = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
    }
  }

  /// Empty where the event names none.
  private static func series(of event: OpaquePointer) -> String {
    // The text belongs to the event and ends in a zero byte.
    unsafe icalcomponent_get_uid(event).map { unsafe String(cString: $0) } ?? ""
  }

  /// A date of a series that an event of its own stands for is none of the series, whatever became of that event.
  private static func event(
    _ event: OpaquePointer, replaced: [String: Set<LocalDate>]
  ) -> Event {
    // The summary belongs to the event and ends in a zero byte.
    let name = unsafe icalcomponent_get_summary(event).map { unsafe String(cString: $0) } ?? ""
    let isCancelled = unsafe icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED
    let flaw = unsafe flaw(of: event)
    let start = unsafe icalcomponent_get_dtstart(event)
    let isTimed = unsafe flaw == nil && !isCancelled && start.is_date == 0
    if isCancelled || isTimed || flaw != nil {
      return Event(name: name, dates: [], isTimed: isTimed, flaw: flaw)
    }
    let isReplacement = unsafe FeedDates.replaced(by: event) != nil
    let elsewhere = isReplacement ? nil : unsafe replaced[series(of: event)]
    let dates = unsafe FeedDates.dates(of: event, without: elsewhere ?? [])
    return Event(
      name: name, dates: dates ?? [], isTimed: false, flaw: dates == nil ? .tooManyDays : nil)
  }

  private static func flaw(of event: OpaquePointer) -> Flaw? {
    if unsafe FeedDates.replacesLater(event) { return .laterDates }
    let isReplacement = unsafe FeedDates.replaced(by: event) != nil
    if isReplacement, unsafe series(of: event).isEmpty { return .noSeries }
    // What is called off need not say when it would have been.
    if unsafe icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED { return nil }
    let start = unsafe icalcomponent_get_dtstart(event)
    return unsafe icaltime_is_null_time(start) != 0 ? .noStart : nil
  }
}
