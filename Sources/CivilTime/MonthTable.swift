/// The first instants of the months of a zone, to find an instant's month by a guess and a look.
///
/// Example: in Europe/London, 2026-09-30T23:30:00Z lies in October 2026.
package struct MonthTable: Sendable {
  private let zone: Zone
  private let firstIndex: Int
  /// The first instant of each month, and of the month after the last.
  private let starts: [Int64]

  /// Covers the years 1970 to 2100; other instants are answered by the zone itself.
  package init(zone: Zone) {
    self.zone = zone
    firstIndex = Month(year: 1970, number: 1).index
    let last = Month(year: 2100, number: 12).index + 1
    starts = (firstIndex...last).map { index in
      let midnight = LocalDateTime(date: Month(index: index).firstDate)
      return zone.instant(of: midnight).secondsSince1970
    }
  }

  /// The month that an instant lies in.
  ///
  /// Cost: constant.
  package func month(of instant: Instant) -> Month { Month(index: index(of: instant)) }

  /// The index of the month that an instant lies in, as `Month.index`.
  package func index(of instant: Instant) -> Int {
    let seconds = instant.secondsSince1970
    guard let first = starts.first, let end = starts.last, seconds >= first, seconds < end else {
      return zone.local(at: instant).date.month.index
    }
    // A mean month has 2,629,746 seconds; no month lies further than one place from the guess.
    var place = min(Int(seconds / 2_629_746), starts.count - 2)
    while seconds < starts[place] { place -= 1 }
    while seconds >= starts[place + 1] { place += 1 }
    return firstIndex + place
  }

  /// The first instant after a month, by `Month.index`.
  package func end(ofIndex index: Int) -> Instant {
    let place = index + 1 - firstIndex
    guard starts.indices.contains(place) else { return Month(index: index).interval(in: zone).end }
    return Instant(secondsSince1970: starts[place])
  }
}
