import CivilTime

extension CutOffWatch {
  /// The end of a month in which nothing was created, where that is odd.
  struct EmptyEnd {
    /// The first date of it.
    let date: LocalDate
    /// How many dates it has, and the longest way from one date to the next before it; nothing where a weekday
    /// tells of it.
    let silence: (days: Int, longestBefore: Int)?
  }

  /// What lies behind the last date up to the end of a month, or to the as-of, on which something was created;
  /// nothing where that is not odd.
  ///
  /// It is where within a week of it a date follows on whose weekday something was in each of the four weeks before,
  /// or where it is more than twice as long as the longest silence of half a year; not where one file has tickets of
  /// both the last date and behind it. By dates of UTC, of which one counts that is half over.
  func emptyEnd(of month: Month, asOf: Instant) -> EmptyEnd? {
    let days = days
    let known = LocalDateTime(secondsSince1970: (asOf - .hours(12)).secondsSince1970).date
    let end = min((month + 1).firstDate.daysSince1970 - 1, known.daysSince1970)
    guard let last = days.lazy.filter({ $0 <= end }).max(), last < end,
      !hasFile(with: last, goingOnBehind: end)
    else { return nil }
    let date = LocalDate(daysSince1970: last + 1)
    let isMissing = (last + 1...min(end, last + 7)).contains { day in
      (1...4).allSatisfy { days.contains(day - 7 * $0) }
    }
    if isMissing { return EmptyEnd(date: date, silence: nil) }
    guard let longest = longestWay(to: last), end - last > 2 * longest else { return nil }
    return EmptyEnd(date: date, silence: (days: end - last, longestBefore: longest))
  }

  /// So many days are looked at, and so many dates have to follow one another in them.
  private static let (halfYear, fewest) = (183, 10)

  /// The longest way between two dates that follow one another in the half year up to one; nothing where they are few.
  private func longestWay(to last: Int) -> Int? {
    let dates = days.filter { ($0 <= last) && ($0 >= last - CutOffWatch.halfYear) }.sorted()
    if dates.count <= CutOffWatch.fewest { return nil }
    return zip(dates.dropFirst(), dates).map { $0 - $1 }.max()
  }
}
