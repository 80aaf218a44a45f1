import Checks
import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// A project of few lines, any file of which a fuzzer can put its bytes in the place of.
enum SmallProject {
  private static let zones = ZoneDatabase(directory: "/usr/share/zoneinfo") { path in
    try? ByteFile.content(of: path, limit: 1 << 20)
  }

  /// With a feed of holidays and a file of suspensions, which lie beside.
  static let files: [String: [UInt8]] = [
    "attain.yaml": Array(
      """
      attain: 1
      name: Small
      timezone: Europe/London
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, priority: priority, status: status}
      """.utf8),
    "agreements/a.yaml": Array(
      """
      agreement: small
      kind: sla
      calendar: c
      in-force: {from: 2020-01-01, until: 2026-12-31}
      suspensions: t.csv
      targets:
        - {id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 4h}]}
      """.utf8),
    "calendars/c.yaml": Array(
      """
      calendar: c
      timezone: Europe/London
      hours: {mon-fri: 09:00-17:00}
      holidays: [feed.ics]
      holidays-complete: [2025, 2026]
      """.utf8),
    "agreements/t.csv": Array("from,until,cause\n2026-10-01,2026-10-02,works\n".utf8),
    "calendars/feed.ics": Array(
      """
      BEGIN:VCALENDAR\r
      VERSION:2.0\r
      BEGIN:VEVENT\r
      DTSTART;VALUE=DATE:20261225\r
      SUMMARY:Christmas Day\r
      END:VEVENT\r
      END:VCALENDAR\r

      """.utf8),
  ]

  /// Reads and checks a project, and resolves it where it has no errors.
  static func resolve(_ files: [String: [UInt8]]) { _ = rulebook(files) }

  /// The same; nothing where it has errors.
  static func rulebook(_ files: [String: [UInt8]]) -> Rulebook? {
    let folder = DefinitionFolder(
      read: { files[$0] },
      names: { folder in
        files.keys.filter { $0.hasPrefix("\(folder)/") }
          .map { String($0.dropFirst(folder.count + 1)) }.sorted()
      },
      shippedCalendars: [], readShipped: { _ in nil })
    let read = CatalogueReader.project(in: folder)
    guard let catalogue = read.catalogue else { return nil }
    let checked = Checks.all(catalogue, zones: zones)
    if (read.diagnostics + checked).haveErrors { return nil }
    return Rulebook(resolving: catalogue, zones: zones)
  }
}
