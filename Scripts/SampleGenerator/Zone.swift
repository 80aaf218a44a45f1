/// A time zone with its summer-time rule, enough for the years of this sample.
struct Zone {
  /// Which rule says when summer time begins and ends.
  enum SummerRule {
    /// No summer time.
    case none
    /// Last Sunday of March to last Sunday of October, at 01:00 UTC everywhere.
    case european
    /// Second Sunday of March to first Sunday of November, at 02:00 local time.
    case american
  }

  /// Seconds east of Greenwich in winter.
  let standard: Int
  let rule: SummerRule

  static let utc = Zone(standard: 0, rule: .none)
  static let london = Zone(standard: 0, rule: .european)
  static let berlin = Zone(standard: 3600, rule: .european)
  static let newYork = Zone(standard: -5 * 3600, rule: .american)

  /// The instants between which the clocks of a year are one hour ahead.
  private func summer(of year: Int) -> Range<Instant>? {
    switch rule {
    case .none:
      return nil
    case .european:
      let start = CivilDay(year, 3, 25).sundayOnOrAfter.number * daySeconds + 3600
      let end = CivilDay(year, 10, 25).sundayOnOrAfter.number * daySeconds + 3600
      return start..<end
    case .american:
      let start = CivilDay(year, 3, 8).sundayOnOrAfter.number * daySeconds + 7200 - standard
      let end = CivilDay(year, 11, 1).sundayOnOrAfter.number * daySeconds + 3600 - standard
      return start..<end
    }
  }

  /// Seconds east of Greenwich at an instant.
  func offset(at instant: Instant) -> Int {
    let year = CivilDay(number: instant / daySeconds).date.year
    guard let summer = summer(of: year), summer.contains(instant) else { return standard }
    return standard + 3600
  }

  /// The local date at an instant.
  func day(of instant: Instant) -> CivilDay {
    CivilDay(number: (instant + offset(at: instant)) / daySeconds)
  }

  /// Seconds since local midnight, as a clock on the wall shows them.
  func secondOfDay(of instant: Instant) -> Int {
    (instant + offset(at: instant)) % daySeconds
  }

  /// The instant of a local time.
  ///
  /// A time that exists twice is the first of the two; one that does not exist moves on by the
  /// hour that is left out.
  func instant(_ day: CivilDay, _ second: Int) -> Instant {
    let asWinter = day.number * daySeconds + second - standard
    let asSummer = asWinter - 3600
    return offset(at: asSummer) == standard ? asWinter : asSummer
  }
}
