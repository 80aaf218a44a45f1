import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// Reads one calendar file.
struct CalendarReader {
  private static let keys = [
    "calendar", "timezone", "hours", "holidays", "special-days", "breaks", "holidays-complete",
    "versions",
  ]
  private static let versionKeys = ["from", "hours", "holidays", "special-days", "breaks"]

  /// The calendar; nothing where something without which it cannot be is missing.
  static func calendar(
    _ root: YAMLNode, path: String, feeds: StatedHolidays.Feeds, _ report: inout Report
  ) -> CalendarDefinition? {
    guard let fields = Fields(root, "a calendar", keys: keys, &report) else { return nil }
    let name = fields.required("calendar", &report)?.name("a calendar", &report)
    let zone = fields.required("timezone", &report)?.text("timezone", &report)
    let hours = fields.required("hours", &report)
    var draft = DraftVersion()
    draft.read(fields, hours, origin: path, feeds: feeds, &report)
    var versions = [draft.version(from: nil)]
    var last: Located<LocalDate>?
    for node in fields["versions"]?.list("versions", &report) ?? [] {
      guard let fields = Fields(node, "a version", keys: versionKeys, &report),
        let from = fields.required("from", &report)?.date("from", &report)
      else { continue }
      if let last, from.value <= last.value {
        report.error(
          "version-order", "this version does not begin after the one before", at: from.location,
          expected: "versions in the order of their dates",
          notes: [.init("the version before", at: last.location)])
      }
      last = from
      draft.read(fields, fields["hours"], origin: path, feeds: feeds, &report)
      versions.append(draft.version(from: from.value))
    }
    let years = completeYears(fields["holidays-complete"], versions, &report)
    guard let name, let zone, hours != nil else { return nil }
    return CalendarDefinition(
      file: path, name: name, timezone: zone, versions: versions, completeYears: years)
  }

  private static func completeYears(
    _ node: YAMLNode?, _ versions: [HoursVersion], _ report: inout Report
  ) -> Set<Int> {
    var years: Set<Int> = []
    for text in node?.texts("holidays-complete", &report) ?? [] {
      guard text.value.count == 4, let year = Int(text.value), year >= 1000 else {
        report.error(
          "year", "'\(text.value)' is no year", at: text.location, expected: "years, as 2026")
        continue
      }
      years.insert(year)
      let stated = versions.contains { version in
        !version.yearlyHolidays.isEmpty || version.holidays.contains { $0.date.year == year }
      }
      // Holidays that cannot be read are none that are missing.
      if !stated, !report.diagnostics.haveErrors {
        report.warning(
          "year-without-holidays",
          "the holidays of \(year) are said to be complete, and none is stated",
          at: text.location, mend: "state them, or take the year out")
      }
    }
    return years
  }
}

/// The hours of a calendar as far as its versions have been read: each replaces what it names.
private struct DraftVersion {
  private var weekly: [Weekday: [Shift]] = [:]
  private var holidays: [Holiday] = []
  private var yearly: [YearlyHoliday] = []
  private var specialDays: [LocalDate: [Shift]] = [:]
  private var breaks: [LocalDate: [Shift]] = [:]
  private var weeklyBreaks: [Weekday: [Shift]] = [:]

  mutating func read(
    _ fields: Fields, _ hours: YAMLNode?, origin: String, feeds: StatedHolidays.Feeds,
    _ report: inout Report
  ) {
    if let hours { weekly = DraftVersion.weekly(hours, &report) }
    if let node = fields["holidays"] {
      let stated = StatedHolidays(node, origin: origin, feeds: feeds, &report)
      (holidays, yearly) = (stated.dated, stated.yearly)
    }
    if let node = fields["special-days"] { readSpecialDays(node, &report) }
    if let node = fields["breaks"] { readBreaks(node, &report) }
  }

  func version(from: LocalDate?) -> HoursVersion {
    HoursVersion(
      from: from, weekly: weekly, holidays: holidays, yearlyHolidays: yearly,
      specialDays: specialDays, breaks: breaks, weeklyBreaks: weeklyBreaks)
  }

  private static func weekly(_ node: YAMLNode, _ report: inout Report) -> [Weekday: [Shift]] {
    if case .text("always") = node.content {
      return Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [.wholeDay]) })
    }
    if case .text(let text) = node.content, !text.isEmpty {
      report.error(
        "wrong-kind", "hours is '\(text)'", at: node.location,
        expected: "always, or a mapping of weekdays as {mon-fri: 09:00-17:00}",
        mend: NearMiss.question(text, among: ["always"]))
      return [:]
    }
    var weekly: [Weekday: [Shift]] = [:]
    var before: [(key: Located<String>, days: [Weekday])] = []
    for entry in node.entries("hours", &report) {
      guard let named = weekdays(entry.key, &report) else { continue }
      let days = RepeatedWeekdays.once(named, at: entry.key, &report)
      let shifts = HoursReader.shifts(entry.value, of: entry.key, &report)
      for first in before { RepeatedWeekdays.check(days, at: entry.key, first, &report) }
      before.append((entry.key, days))
      for day in days { weekly[day] = shifts }
    }
    return weekly
  }

  private mutating func readSpecialDays(_ node: YAMLNode, _ report: inout Report) {
    specialDays = [:]
    for entry in node.entries("special-days", &report) {
      guard let date = LocalDate(entry.key.value) else {
        report.error(
          "date", "'\(entry.key.value)' is no date", at: entry.key.location,
          expected: "a date that exists, as 2026-11-07")
        continue
      }
      specialDays[date] = HoursReader.shifts(entry.value, &report)
    }
  }

  private mutating func readBreaks(_ node: YAMLNode, _ report: inout Report) {
    (breaks, weeklyBreaks) = ([:], [:])
    for entry in node.entries("breaks", &report) {
      let shifts = HoursReader.shifts(entry.value, of: entry.key, &report)
      if let date = LocalDate(entry.key.value) {
        breaks[date] = shifts
      } else if let days = DraftVersion.weekdays(entry.key, &report) {
        for day in days { weeklyBreaks[day, default: []] += shifts }
      }
    }
  }

  private static func weekdays(_ key: Located<String>, _ report: inout Report) -> [Weekday]? {
    if let days = WeekdayReader.weekdays(key.value) { return days }
    if key.value.wholeMatch(of: /[0-9]+-[0-9]+-[0-9]+/) != nil {
      report.error(
        "date", "'\(key.value)' is no date", at: key.location,
        expected: "a date that exists, as 2026-11-07, or weekdays as mon-fri")
      return nil
    }
    report.error(
      "weekday", "'\(key.value)' is no weekday", at: key.location,
      expected: "mon, tue, wed, thu, fri, sat, sun, a range as mon-fri, or several as \"mon,wed\"",
      mend: NearMiss.question(key.value, among: WeekdayReader.names))
    return nil
  }
}
