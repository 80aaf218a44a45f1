package import CivilTime
import Diagnostics
import ServiceHours
import ServiceModel

/// The starts that a chain is judged by: the last two years that its calendars state, as far as its
/// agreements are in force.
package struct ChainStretch: Sendable {
  package let starts: Interval
  /// Until when the calendars are known; a clock that is due later is not judged.
  package let known: Instant

  package init(starts: Interval, known: Instant) {
    self.starts = starts
    self.known = known
  }

  /// Nothing where the agreements are never in force at once.
  init?(of links: [ChainLink], in zone: Zone) {
    let from = links.compactMap { $0.agreement.from?.value }.max()
    let until = links.compactMap { $0.agreement.until?.value }.min()
    if let from, let until, until < from { return nil }
    let years = ChainStretch.years(of: links.map { $0.calendar }, from: from, until: until)
    let first = LocalDate(uncheckedYear: years.lowerBound, month: 1, day: 1)
    let next = LocalDate(uncheckedYear: years.upperBound + 1, month: 1, day: 1)
    known = zone.instant(of: LocalDateTime(date: next))
    starts = Interval(
      start: zone.instant(of: LocalDateTime(date: max(first, from ?? first))),
      end: zone.instant(of: LocalDateTime(date: min(next, until.map { $0 + 1 } ?? next))))
  }

  /// A calendar that is always open states every year.
  ///
  /// Where no year is stated it is the first two in force, and where there is no date at all two of
  /// which one is a leap year.
  private static func years(
    of calendars: [ServiceCalendar], from: LocalDate?, until: LocalDate?
  ) -> ClosedRange<Int> {
    let inForce = (from?.year ?? .min)...(until?.year ?? .max)
    let stated = calendars.filter { !$0.isAlwaysOpen }.map { $0.completeYears }
    let shared = stated.dropFirst().reduce(stated.first ?? []) { $0.intersection($1) }
      .filter { inForce.contains($0) }
    if let last = shared.max() { return (shared.contains(last - 1) ? last - 1 : last)...last }
    let first = from?.year ?? until.map { $0.year - 1 } ?? 2024
    return first...min(first + 1, inForce.upperBound)
  }
}
