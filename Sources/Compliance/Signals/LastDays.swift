import CivilTime

/// When the last weekday of a month begins, for a month and the two years before it.
struct LastDays: Sendable {
  private let firstMonth: Int
  private let starts: [Instant]

  init(upTo month: Month, zone: Zone) {
    firstMonth = month.index - 24
    starts = (firstMonth...month.index).map { index in
      var date = Month(index: index).next.firstDate - 1
      while date.weekday == .saturday || date.weekday == .sunday { date = date - 1 }
      return zone.instant(of: LocalDateTime(date: date))
    }
  }

  /// Whether an instant of a month lies on its last weekday or later; nothing for other months.
  func isLast(_ instant: Instant, ofMonth index: Int) -> Bool? {
    let place = index - firstMonth
    return starts.indices.contains(place) ? instant >= starts[place] : nil
  }
}
