import CivilTime
import Diagnostics
import ServiceModel

/// Suspensions have two ends in order; exclusions and examples name targets of their agreement.
enum DatedRows {
  static func check(_ catalogue: Catalogue, zones: ZoneDatabase) -> [Diagnostic] {
    guard let zone = try? zones.zone(named: catalogue.project.timezone.value) else { return [] }
    return catalogue.agreements.flatMap { agreement in
      agreement.suspensions.flatMap { suspension($0, zone) } + targets(of: agreement)
    }
  }

  private static func suspension(_ row: SuspensionDefinition, _ zone: Zone) -> [Diagnostic] {
    let ends = row.ends(in: zone)
    let unreadable = [(row.from, ends.from), (row.until, ends.until)].filter { $0.1 == nil }.map {
      text, _ in
      Diagnostic(
        .error, code: "instant", "'\(text.value)' is no time", at: text.location,
        expected: "ISO 8601, local to the project or with an offset, as 2026-10-23T22:00, or a date"
      )
    }
    guard let from = ends.from, let until = ends.until, until <= from else { return unreadable }
    let isSkipped = skips(row, from, until, zone)
    return [
      Diagnostic(
        .error, code: "reversed-range",
        until == from
          ? "the suspension ends as it begins" : "the suspension ends before it begins",
        at: row.until.location,
        expected: isSkipped ? "times that the clocks show" : "an end after \(row.from.value)",
        mend: isSkipped
          ? "the clocks go forward over \(row.from.value): write both ends with their offset from UTC"
          : nil)
    ]
  }

  /// Whether a window ends before it begins only because the clocks leave out the local time of its beginning.
  private static func skips(
    _ row: SuspensionDefinition, _ from: Instant, _ until: Instant, _ zone: Zone
  ) -> Bool {
    guard Instant(iso8601: row.from.value) == nil, let written = row.ends(in: .utc).from else {
      return false
    }
    let gap = zone.local(at: from).secondsSince1970 - written.secondsSince1970
    return gap > 0 && until.secondsSince1970 > from.secondsSince1970 - gap
  }

  private static func targets(of agreement: AgreementDefinition) -> [Diagnostic] {
    let known = agreement.targets.map { $0.id.value }
    let named =
      agreement.exclusions.flatMap { $0.targets }
      + agreement.examples.flatMap { example in
        example.due.map { $0.target } + example.outcomes.map { $0.target }
          + example.elapsed.map { $0.target }
      }
    return named.filter { !known.contains($0.value) }.map { $0.noTarget(among: known) }
  }
}
