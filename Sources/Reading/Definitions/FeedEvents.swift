import CICal
import CivilTime

/// The events of a holiday feed, as libical reads them.
///
/// Source: RFC 5545.
struct FeedEvents {
  struct Event {
    let name: String
    /// None of an event with a time of day; nothing where there are more than anybody keeps holidays.
    let dates: [LocalDate]?
    /// Whether it has a time of day, and so is no holiday.
    let isTimed: Bool
    let isCancelled: Bool
  }

  let events: [Event]
  /// How much of the feed libical could not make sense of.
  let errorCount: Int

  /// Recurring events go on until here.
  private static let lastYear: Int32 = 2100
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
    var events: [Event] = []
    var next = unsafe icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
    while let event = unsafe next {
      events.append(unsafe FeedEvents.event(event))
      unsafe next = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
    }
    self.events = events
  }

  /// `event` lives as long as its calendar.
  private static func event(_ event: OpaquePointer) -> Event {
    let start = unsafe icalcomponent_get_dtstart(event)
    // The summary belongs to the event and ends in a zero byte.
    let name = unsafe icalcomponent_get_summary(event).map { unsafe String(cString: $0) } ?? ""
    let isCancelled = unsafe icalcomponent_get_status(event) == ICAL_STATUS_CANCELLED
    let isTimed = unsafe start.is_date == 0
    let length = unsafe length(of: event, from: start)
    let found = isTimed ? [] : unsafe starts(of: event, from: start)
    let first = found.flatMap { $0.count * length <= mostDays ? $0 : nil }
    return Event(
      name: name, dates: first.map { $0.flatMap { date in (0..<length).map { date + $0 } } },
      isTimed: isTimed, isCancelled: isCancelled)
  }

  /// In days; the end of an event is not in it.
  private static func length(of event: OpaquePointer, from start: icaltimetype) -> Int {
    guard let first = unsafe date(start), let end = unsafe date(icalcomponent_get_dtend(event))
    else { return 1 }
    return min(366, max(1, end.daysSince1970 - first.daysSince1970))
  }

  /// The first dates: its own, those of its rules and those stated, without the exceptions; nothing where there
  /// are too many.
  private static func starts(of event: OpaquePointer, from start: icaltimetype) -> [LocalDate]? {
    guard let first = unsafe date(start) else { return [] }
    var dates: Set<LocalDate> = [first]
    var next = unsafe icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY)
    var exceptions: Set<LocalDate> = []
    while let property = unsafe next {
      switch unsafe icalproperty_isa(property) {
      case ICAL_RRULE_PROPERTY:
        let rule = unsafe icalproperty_get_rrule(property)
        guard let found = unsafe occurrences(rule, from: start) else { return nil }
        dates.formUnion(found)
      case ICAL_RDATE_PROPERTY:
        if let date = unsafe date(icalproperty_get_rdate(property).time) { dates.insert(date) }
      case ICAL_EXDATE_PROPERTY:
        if let date = unsafe date(icalproperty_get_exdate(property)) { exceptions.insert(date) }
      default: break
      }
      unsafe next = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)
    }
    return dates.subtracting(exceptions).sorted()
  }

  private static func occurrences(
    _ rule: icalrecurrencetype, from start: icaltimetype
  ) -> [LocalDate]? {
    // The iterator is ours until it is freed below.
    guard let iterator = unsafe icalrecur_iterator_new(rule, start) else { return [] }
    defer { unsafe icalrecur_iterator_free(iterator) }
    var dates: [LocalDate] = []
    while let date = unsafe date(icalrecur_iterator_next(iterator)) {
      if date.year > Int(lastYear) { break }
      if dates.count == mostDays { return nil }
      dates.append(date)
    }
    return dates
  }

  private static func date(_ time: icaltimetype) -> LocalDate? {
    unsafe LocalDate(year: Int(time.year), month: Int(time.month), day: Int(time.day))
  }
}
