package import CivilTime
import ServiceModel

/// When things happened in an export, by the clock that its stamps show: what tells its zone.
package struct ActivitySurvey: Sendable {
  /// Creations from Monday to Friday by the hour of the stamps' clock.
  private var hours = [Int](repeating: 0, count: 24)
  private var weekend = 0
  /// For each zone that is tried, stamps at times that its clocks never showed.
  package private(set) var inGap: [Int]
  package private(set) var resolvedBeforeCreated = 0
  package private(set) var resolved = 0
  package private(set) var first: LocalDate?
  package private(set) var last: LocalDate?
  package private(set) var created = 0
  private let zones: [Zone]
  private let forms: [(place: Int, form: DateForm)]
  private let createdPlace: Int?
  private let endPlace: Int?

  /// The forms are those of the columns at some places of the header.
  package init(_ guess: RoleGuess, _ forms: [(place: Int, form: DateForm)], zones: [Zone]) {
    self.forms = forms
    self.zones = zones
    inGap = zones.map { _ in 0 }
    createdPlace = guess.columns[.moment(.created)]
    endPlace = guess.columns[.moment(.resolved)] ?? guess.columns[.moment(.closed)]
  }

  package mutating func add(_ record: borrowing CSVRecord) {
    var start: LocalDateTime?
    var end: LocalDateTime?
    for (place, form) in forms {
      guard let local = form.local(record.cell(place).trimmed) else { continue }
      if place == createdPlace { start = local }
      if place == endPlace { end = local }
      // Only times of the small hours can fall into a gap.
      if (0..<5).contains(local.secondsSinceMidnight / 3600) { countGaps(local) }
    }
    if let start { count(start) }
    if let start, let end {
      resolved += 1
      if end < start { resolvedBeforeCreated += 1 }
    }
  }

  private mutating func countGaps(_ local: LocalDateTime) {
    for (index, zone) in zones.enumerated() where zone.local(at: zone.instant(of: local)) != local {
      inGap[index] += 1
    }
  }

  private mutating func count(_ start: LocalDateTime) {
    created += 1
    first = min(first ?? start.date, start.date)
    last = max(last ?? start.date, start.date)
    if start.date.weekday < .saturday {
      hours[start.secondsSinceMidnight / 3600] += 1
    } else {
      weekend += 1
    }
  }

  /// The nine hours of a weekday in which most was created, and the share of it in percent.
  package var busiestHours: (first: Int, percent: Int)? {
    let total = hours.reduce(0, +)
    if total < 50 { return nil }
    let sums = (0..<24).map { start in (0..<9).reduce(0) { $0 + hours[(start + $1) % 24] } }
    guard let most = sums.max(), let start = sums.firstIndex(of: most) else { return nil }
    return (start, most * 100 / total)
  }

  /// The share of creations at weekends, in percent.
  package var weekendPercent: Int { created == 0 ? 0 : weekend * 100 / created }
}
