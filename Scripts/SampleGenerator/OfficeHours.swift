/// When somebody works: one stretch a day in a zone, with holidays.
///
/// It is a plain copy of what the calendars say, used to draw believable times, never to judge
/// them.
struct OfficeHours {
  let zone: Zone
  /// Seconds after local midnight, Monday to Friday.
  let weekdays: Range<Int>
  /// The same for Saturday, if Saturday is worked.
  var saturday: Range<Int>?
  /// True where every hour of every day is worked.
  var always = false
  var holidays: [CivilDay] = []

  static let always = OfficeHours(zone: .utc, weekdays: 0..<daySeconds, always: true)
  static let england = OfficeHours(
    zone: .london, weekdays: 32_400..<63_000, holidays: Holidays.england)
  static let bavaria = OfficeHours(
    zone: .berlin, weekdays: 28_800..<61_200, holidays: Holidays.bavaria)
  static let newYork = OfficeHours(
    zone: .newYork, weekdays: 32_400..<61_200, holidays: Holidays.unitedStates)
  static let meridianExtended = OfficeHours(
    zone: .london, weekdays: 25_200..<72_000, saturday: 28_800..<46_800,
    holidays: Holidays.england)

  /// The worked stretch of a local day, if there is one.
  func stretch(on day: CivilDay) -> Range<Instant>? {
    if always { return day.number * daySeconds..<(day.number + 1) * daySeconds }
    let hours = day.weekday < 5 ? weekdays : day.weekday == 5 ? saturday : nil
    guard let hours, !holidays.contains(day) else { return nil }
    return zone.instant(day, hours.lowerBound)..<zone.instant(day, hours.upperBound)
  }

  /// The instant at which so many worked seconds have gone by.
  func adding(_ seconds: Int, to start: Instant) -> Instant {
    var day = zone.day(of: start)
    var rest = seconds
    while true {
      if let stretch = stretch(on: day), stretch.upperBound > start {
        let from = max(start, stretch.lowerBound)
        if stretch.upperBound - from >= rest { return from + rest }
        rest -= stretch.upperBound - from
      }
      day = day.adding(1)
    }
  }

  /// How many seconds between two instants are worked.
  func worked(from start: Instant, to end: Instant) -> Int {
    var day = zone.day(of: start)
    var sum = 0
    while day <= zone.day(of: end) {
      if let stretch = stretch(on: day) {
        sum += max(0, min(end, stretch.upperBound) - max(start, stretch.lowerBound))
      }
      day = day.adding(1)
    }
    return sum
  }

  /// The same local time so many working days on, from the next opening where it starts closed;
  /// a time that falls on an opening goes back to the closing before it.
  func adding(workingDays days: Int, to start: Instant) -> Instant {
    let begin = adding(0, to: start)
    let second = zone.secondOfDay(of: begin)
    if second == weekdays.lowerBound {
      let last = workingDay(days - 1, after: zone.day(of: begin))
      return zone.instant(last, weekdays.upperBound)
    }
    return zone.instant(workingDay(days, after: zone.day(of: begin)), second)
  }

  /// The working day so many working days after another.
  private func workingDay(_ days: Int, after first: CivilDay) -> CivilDay {
    var day = first
    var left = days
    while left > 0 {
      day = day.adding(1)
      if stretch(on: day) != nil { left -= 1 }
    }
    return day
  }
}
