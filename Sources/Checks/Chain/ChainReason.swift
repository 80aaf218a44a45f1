import CivilTime
import ServiceHours

/// Why an underpinning deadline lies after the one that it underpins, as far as a word tells it.
enum ChainReason {
  /// It would on the upper calendar as well.
  case longerTime
  /// It would not without these holidays, which only its own calendar has.
  case holidays([Holiday])
  /// Its calendar is open for less than the upper one until its deadline.
  case narrowerHours
  case otherHours

  init(_ overrun: Overrun, upper: Budget, underpinning: Budget) {
    let late = Interval(start: overrun.start, end: overrun.end)
    let onUpper = Budget(underpinning.threshold, on: upper.timetable)
    if onUpper.deadline(from: overrun.start).map({ $0 > overrun.due }) ?? true {
      self = .longerTime
      return
    }
    let own = underpinning.timetable.calendar.holidays(in: late, notIn: upper.timetable.calendar)
    if !own.isEmpty, underpinning.without(own).endsInTime(overrun) {
      self = .holidays(own)
      return
    }
    let open = underpinning.timetable.openTime(in: late)
    self = open < upper.timetable.openTime(in: late) ? .narrowerHours : .otherHours
  }

  /// In a word, for a person who sees both names of the calendars.
  func sentence(upper: Budget, underpinning: Budget) -> String {
    let ours = "'\(upper.timetable.calendar.name)'"
    let theirs = "'\(underpinning.timetable.calendar.name)'"
    return switch self {
    case .longerTime where ours == theirs: "\(underpinning.threshold) is the longer time"
    case .longerTime: "\(underpinning.threshold) would be too long on \(ours) as well"
    case .holidays(let holidays):
      holidays.map { "\($0.date) (\($0.name))" }.joined(separator: ", ")
        + (holidays.count == 1 ? " is a holiday" : " are holidays") + " in \(theirs) only"
    case .narrowerHours: "\(theirs) keeps narrower hours than \(ours)"
    case .otherHours: "\(theirs) keeps other hours than \(ours)"
    }
  }
}

extension Budget {
  /// The same on a calendar without these holidays.
  fileprivate func without(_ holidays: [Holiday]) -> Budget {
    let calendar = timetable.calendar.without(Set(holidays.map { $0.date }))
    return Budget(threshold, on: Timetable(calendar, horizon: timetable.horizon))
  }

  fileprivate func endsInTime(_ overrun: Overrun) -> Bool {
    deadline(from: overrun.start).map { $0 <= overrun.due } ?? false
  }
}

extension ServiceCalendar {
  /// The holidays that an interval touches and that the other calendar has not.
  fileprivate func holidays(
    in interval: Interval, notIn other: ServiceCalendar
  ) -> [Holiday] {
    let first = zone.local(at: interval.start).date.daysSince1970
    let last = zone.local(at: interval.end).date.daysSince1970
    return (first...last).map { LocalDate(daysSince1970: $0) }
      .filter { other.holiday(on: $0) == nil }.compactMap { holiday(on: $0) }
  }

  private func holiday(on date: LocalDate) -> Holiday? {
    if case .holiday(let holiday) = plan(for: date).reason { holiday } else { nil }
  }

  /// The calendar with its other hours on these dates; of yearly holidays, on their days of any year.
  fileprivate func without(_ dates: Set<LocalDate>) -> ServiceCalendar {
    let days = Set(dates.map { [$0.parts.month, $0.parts.day] })
    let versions = versions.map { version in
      HoursVersion(
        from: version.from, weekly: version.weekly,
        holidays: version.holidays.filter { !dates.contains($0.date) },
        yearlyHolidays: version.yearlyHolidays.filter { !days.contains([$0.month, $0.day]) },
        specialDays: version.specialDays, breaks: version.breaks,
        weeklyBreaks: version.weeklyBreaks)
    }
    return ServiceCalendar(name: name, zone: zone, versions: versions)
  }
}
