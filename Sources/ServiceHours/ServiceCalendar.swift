package import CivilTime

/// When a service is worked on: weekly hours, holidays and special days in one zone.
///
/// Dates and times are those of the zone's wall clock. For a date, a holiday beats a special day,
/// which beats the weekly hours; breaks are cut out of what is left.
package struct ServiceCalendar: Sendable {
  package let name: String
  package let zone: Zone
  /// By date of effect, ascending; the first holds from the beginning.
  package let versions: [HoursVersion]
  /// The years whose holidays are stated in full; a run that touches another is warned.
  package let completeYears: Set<Int>
  private let holidays: [[LocalDate: Holiday]]
  /// From the first stated holiday of any version to the last; dates beyond have none.
  private let holidayDates: ClosedRange<LocalDate>?
  /// For each version the shifts from Monday to Sunday.
  private let weekly: [[[Shift]]]
  private let hasBreaks: Bool

  /// A calendar of at least one version, the first of which has no `from`.
  package init(
    name: String, zone: Zone, versions: [HoursVersion], completeYears: Set<Int> = []
  ) {
    precondition(versions.first?.from == nil && !versions.isEmpty, "the first version has no from")
    self.name = name
    self.zone = zone
    self.versions = versions
    self.completeYears = completeYears
    let dates = versions.flatMap { $0.holidays.map { $0.date } }
    holidayDates = dates.min().flatMap { first in dates.max().map { first...$0 } }
    hasBreaks = versions.contains { !$0.breaks.isEmpty || !$0.weeklyBreaks.isEmpty }
    weekly = versions.map { version in Weekday.allCases.map { version.weekly[$0] ?? [] } }
    holidays = versions.map { version in
      Dictionary(version.holidays.map { ($0.date, $0) }) { first, _ in first }
    }
  }

  /// Whether every second of every week is open and no date says otherwise.
  package var isAlwaysOpen: Bool {
    versions.allSatisfy { version in
      version.holidays.isEmpty && version.yearlyHolidays.isEmpty && version.specialDays.isEmpty
        && version.breaks.isEmpty && version.weeklyBreaks.isEmpty
        && Weekday.allCases.allSatisfy { version.weekly[$0] == [.wholeDay] }
    }
  }

  /// What a date's hours are, and why.
  ///
  /// Cost: constant, but for the number of versions and yearly holidays.
  package func plan(for date: LocalDate) -> DayPlan {
    // A version is looked at in its place: a copy of it for each date would cost more than the look.
    let index = version(on: date)
    let breaks = hasBreaks ? versions[index].breaks(on: date) : []
    if let holiday = holiday(on: date, version: index) {
      return DayPlan(shifts: holiday.hours, breaks: breaks, reason: .holiday(holiday))
    }
    if let special = versions[index].specialDays[date] {
      return DayPlan(shifts: special, breaks: breaks, reason: .specialDay)
    }
    return DayPlan(
      shifts: weekly[index][date.weekday.rawValue], breaks: breaks, reason: .weeklyHours)
  }

  /// The place of the version that holds on a date.
  func version(on date: LocalDate) -> Int {
    versions.count == 1 ? 0 : versions.lastIndex { $0.from.map { $0 <= date } ?? true } ?? 0
  }

  private func holiday(on date: LocalDate, version: Int) -> Holiday? {
    let stated = holidayDates?.contains(date) == true ? holidays[version][date] : nil
    return stated ?? versions[version].yearlyHolidays.holiday(on: date)
  }

  /// The open instants that belong to a date, in order, breaks cut out.
  ///
  /// A shift over midnight is whole here, under the date it starts on; a break after midnight cuts
  /// it by the next date's plan.
  package func openIntervals(of date: LocalDate) -> [Interval] {
    let plan = plan(for: date)
    if plan.shifts.isEmpty { return [] }
    let intervals = plan.shifts.map { $0.interval(on: date, in: zone) }
    let open = Interval.union(intervals)
    if !hasBreaks { return open }
    let crosses = plan.shifts.contains { $0.crossesMidnight }
    let dates = crosses ? [date - 1, date, date + 1, date + 2] : [date - 1, date]
    let breaks = dates.flatMap { breakIntervals(of: $0) }
    return Interval.subtract(Interval.union(breaks), from: open)
  }

  private func breakIntervals(of date: LocalDate) -> [Interval] {
    plan(for: date).breaks.map { $0.interval(on: date, in: zone) }
  }
}

/// The hours of one date and the reason for them.
package struct DayPlan: Hashable, Sendable {
  package let shifts: [Shift]
  package let breaks: [Shift]
  package let reason: Reason

  /// Which part of a calendar decided.
  package enum Reason: Hashable, Sendable {
    case weeklyHours
    case specialDay
    case holiday(Holiday)
  }
}

extension HoursVersion {
  fileprivate func breaks(on date: LocalDate) -> [Shift] {
    (breaks[date] ?? []) + (weeklyBreaks[date.weekday] ?? [])
  }

}

extension [YearlyHoliday] {
  fileprivate func holiday(on date: LocalDate) -> Holiday? {
    if isEmpty { return nil }
    let parts = date.parts
    guard let found = first(where: { $0.month == parts.month && $0.day == parts.day }) else {
      return nil
    }
    return Holiday(date: date, name: found.name, hours: found.hours, origin: "every year")
  }
}
