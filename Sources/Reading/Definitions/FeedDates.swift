import CICal
import CivilTime

/// The dates of one event of a feed; the event lives as long as its calendar.
struct FeedDates {
  /// Recurring events go on until here.
  private static let lastYear: Int32 = 2100

  /// The date of a series that the event stands for; nothing of any other event.
  static func replaced(by event: OpaquePointer) -> LocalDate? {
    unsafe date(icalcomponent_get_recurrenceid(event))
  }

  /// Whether the event stands for all later dates of its series as well.
  static func replacesLater(_ event: OpaquePointer) -> Bool {
    guard let id = unsafe icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)
    else { return false }
    return unsafe icalproperty_get_first_parameter(id, ICAL_RANGE_PARAMETER) != nil
  }

  /// Every day of the event, but for those of the dates that are stated elsewhere; nothing where there are too many.
  static func dates(of event: OpaquePointer, without stated: Set<LocalDate>) -> [LocalDate]? {
    let start = unsafe icalcomponent_get_dtstart(event)
    let length = unsafe length(of: event, from: start)
    guard let found = unsafe starts(of: event, from: start),
      found.count * length <= FeedEvents.mostDays
    else { return nil }
    return found.subtracting(stated).sorted().flatMap { date in (0..<length).map { date + $0 } }
  }

  /// In days; the end of an event is not in it.
  private static func length(of event: OpaquePointer, from start: icaltimetype) -> Int {
    guard let first = unsafe date(start), let end = unsafe date(icalcomponent_get_dtend(event))
    else { return 1 }
    return min(366, max(1, end.daysSince1970 - first.daysSince1970))
  }

  /// The first days: its own, those of its rules and those stated, without the exceptions; nothing where there
  /// are too many.
  private static func starts(
    of event: OpaquePointer, from start: icaltimetype
  ) -> Set<LocalDate>? {
    guard let first = unsafe date(start) else { return [] }
    var dates: Set<LocalDate> = [first]
    var exceptions: Set<LocalDate> = []
    var next = unsafe icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY)
    while let property = unsafe next {
      switch unsafe icalproperty_isa(property) {
      case ICAL_RRULE_PROPERTY:
        let rule = unsafe icalproperty_get_rrule(property)
        guard let found = unsafe occurrences(rule, from: start) else { return nil }
        dates.formUnion(found)
      case ICAL_EXRULE_PROPERTY:
        let rule = unsafe icalproperty_get_exrule(property)
        guard let found = unsafe occurrences(rule, from: start) else { return nil }
        exceptions.formUnion(found)
      case ICAL_RDATE_PROPERTY:
        if let date = unsafe date(icalproperty_get_rdate(property).time) { dates.insert(date) }
      case ICAL_EXDATE_PROPERTY:
        if let date = unsafe date(icalproperty_get_exdate(property)) { exceptions.insert(date) }
      default: break
      }
      unsafe next = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)
    }
    return dates.subtracting(exceptions)
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
      if dates.count == FeedEvents.mostDays { return nil }
      dates.append(date)
    }
    return dates
  }

  private static func date(_ time: icaltimetype) -> LocalDate? {
    unsafe LocalDate(year: Int(time.year), month: Int(time.month), day: Int(time.day))
  }
}
