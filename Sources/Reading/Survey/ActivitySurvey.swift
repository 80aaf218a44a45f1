package import CivilTime
import ServiceModel

/// When things happened in an export, by the clock that its stamps show: what tells its zone.
package struct ActivitySurvey: Sendable {
  /// Creations from Monday to Friday by the hour of the stamps' clock.
  private var hours = [Int](repeating: 0, count: 24)
  private var weekend = 0
  /// For each zone that is tried, stamps at times that its clocks never showed.
  private(set) var inGap: [Int]
  private(set) var resolvedBeforeCreated = 0
  /// Of these the ones in which no two zones can differ so far.
  private(set) var beyondZones = 0
  package private(set) var resolved = 0
  package private(set) var first: LocalDate?
  package private(set) var last: LocalDate?
  package private(set) var created = 0
  private let zones: [Zone]
  private let places: [Int]
  private let forms: DateForms
  private let createdPlace: Int?
  private let endPlace: Int?

  package init(_ guess: RoleGuess, _ forms: DateForms, zones: [Zone]) {
    places = guess.timePlaces
    self.forms = forms
    self.zones = zones
    inGap = zones.map { _ in 0 }
    createdPlace = guess.columns[.moment(.created)]
    endPlace = guess.columns[.moment(.resolved)] ?? guess.columns[.moment(.closed)]
  }

  package mutating func add(_ record: borrowing CSVRecord) {
    var start: Stamp?
    var end: Stamp?
    for place in places {
      guard let (local, form) = forms.reading(record.cell(place).trimmed) else { continue }
      let stamp = Stamp(local: local, statesHour: form.statesHour)
      if place == createdPlace { start = stamp }
      if place == endPlace { end = stamp }
      // Only times of the small hours can fall into a gap, and a day without a time has none.
      if form.statesHour, (0..<5).contains(local.secondsSinceMidnight / 3600) { countGaps(local) }
    }
    if let start { count(start) }
    if let start, let end {
      resolved += 1
      if end.isBefore(start) { resolvedBeforeCreated += 1 }
      if end.local.date + 2 < start.local.date { beyondZones += 1 }
    }
  }

  /// A local time, or a day alone.
  private struct Stamp {
    let local: LocalDateTime
    let statesHour: Bool

    /// Where one has no time of day, by the days.
    func isBefore(_ other: Stamp) -> Bool {
      statesHour && other.statesHour ? local < other.local : local.date < other.local.date
    }
  }

  private mutating func countGaps(_ local: LocalDateTime) {
    for (index, zone) in zones.enumerated() where zone.local(at: zone.instant(of: local)) != local {
      inGap[index] += 1
    }
  }

  private mutating func count(_ start: Stamp) {
    let date = start.local.date
    created += 1
    first = min(first ?? date, date)
    last = max(last ?? date, date)
    if date.weekday < .saturday {
      if start.statesHour { hours[start.local.secondsSinceMidnight / 3600] += 1 }
    } else {
      weekend += 1
    }
  }

  /// The nine hours of a weekday in which most was created, and the share of it in percent.
  var busiestHours: (first: Int, percent: Int)? {
    let total = hours.reduce(0, +)
    if total < 50 { return nil }
    let sums = (0..<24).map { start in (0..<9).reduce(0) { $0 + hours[(start + $1) % 24] } }
    guard let most = sums.max(), let start = sums.firstIndex(of: most) else { return nil }
    return (start, most * 100 / total)
  }

  /// The share of creations at weekends, in percent.
  var weekendPercent: Int { created == 0 ? 0 : weekend * 100 / created }
}
