import CivilTime
import Diagnostics
import ServiceHours

/// Holidays as a calendar states them: on one date, or on a day of every year.
struct StatedHolidays {
  private(set) var dated: [Holiday] = []
  private(set) var yearly: [YearlyHoliday] = []
  private var places: [LocalDate: Location] = [:]
  /// By the day in a leap year.
  private var yearlyPlaces: [LocalDate: Location] = [:]

  /// Reads the holidays of a feed that a calendar names, or tells why it cannot.
  typealias Feeds = (Located<String>, inout Report) -> [Holiday]

  init(_ node: YAMLNode, origin: String, feeds: Feeds, _ report: inout Report) {
    for item in node.list("holidays", &report) { add(item, origin, feeds, &report) }
    // Of dated holidays only those of feeds have no place.
    dated = dated.filter { places[$0.date] != nil || !isYearly($0.date) }
  }

  private func isYearly(_ date: LocalDate) -> Bool {
    let parts = date.parts
    return yearly.contains { $0.month == parts.month && $0.day == parts.day }
  }

  private mutating func add(
    _ item: YAMLNode, _ origin: String, _ feeds: Feeds, _ report: inout Report
  ) {
    if case .text(let text) = item.content {
      addFeed(Located(text, at: item.location), feeds, &report)
      return
    }
    let entries = item.entries("a holiday", &report)
    let hours =
      entries.first { $0.key.value == "hours" }
      .map { HoursReader.shifts($0.value, &report) } ?? []
    if let every = entries.first(where: { $0.key.value == "every" }) {
      addYearly(item, every.value, hours, &report)
      return
    }
    let dates = entries.filter { $0.key.value != "hours" }
    if dates.isEmpty, case .mapping = item.content {
      report.error(
        "holiday", "the holiday has no date", at: item.location,
        expected: "{2026-12-25: Christmas Day}, {every: 12-25, name: …} or a feed such as uk.ics")
    }
    for entry in dates { addDated(entry, hours, origin, &report) }
  }

  /// A date that is stated as well keeps what is stated.
  private mutating func addFeed(
    _ name: Located<String>, _ feeds: Feeds, _ report: inout Report
  ) {
    guard name.value.hasSuffix(".ics") else {
      report.error(
        "holiday", "'\(name.value)' is no holiday", at: name.location,
        expected: "{2026-12-25: Christmas Day}, {every: 12-25, name: …} or a feed such as uk.ics")
      return
    }
    let known = Set(dated.map { $0.date })
    for holiday in feeds(name, &report) where !known.contains(holiday.date) {
      dated.append(holiday)
    }
  }

  private mutating func addDated(
    _ entry: YAMLNode.Entry, _ hours: [Shift], _ origin: String, _ report: inout Report
  ) {
    guard let date = LocalDate(entry.key.value) else {
      report.error(
        "date", "'\(entry.key.value)' is no date", at: entry.key.location,
        expected: "a date that exists, as 2026-12-25, or every: 12-25")
      return
    }
    guard let name = entry.value.text("the holiday's name", &report) else { return }
    if let first = places[date] {
      repeated("\(date)", entry.key.location, first, &report)
      return
    }
    places[date] = entry.key.location
    dated.removeAll { $0.date == date }
    dated.append(Holiday(date: date, name: name.value, hours: hours, origin: origin))
  }

  private mutating func addYearly(
    _ item: YAMLNode, _ every: YAMLNode, _ hours: [Shift], _ report: inout Report
  ) {
    guard
      let fields = Fields(item, "a yearly holiday", keys: ["every", "name", "hours"], &report),
      let name = fields.required("name", &report)?.text("the holiday's name", &report),
      let day = every.text("every", &report)
    else { return }
    // 2024 is a leap year, so 29 February is a day of some years.
    guard let date = LocalDate("2024-" + day.value) else {
      report.error(
        "date", "'\(day.value)' is no day of a year", at: day.location,
        expected: "month and day, as 12-25")
      return
    }
    if let first = yearlyPlaces[date] {
      repeated("\(day.value) of every year", day.location, first, &report)
      return
    }
    yearlyPlaces[date] = day.location
    let parts = date.parts
    yearly.append(
      YearlyHoliday(month: parts.month, day: parts.day, name: name.value, hours: hours))
  }

  private func repeated(
    _ date: String, _ place: Location, _ first: Location, _ report: inout Report
  ) {
    report.error(
      "repeated-holiday", "\(date) is already a holiday", at: place,
      expected: "every date once", mend: "join the two names in one entry",
      notes: [.init("first stated here", at: first)])
  }
}
