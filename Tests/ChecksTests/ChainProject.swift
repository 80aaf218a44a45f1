import Checks
import CivilTime
import Diagnostics
import Reading
import ServiceHours
import ServiceModel
import TestSupport

/// A project of agreements and calendars in memory, to be changed by a test.
struct ChainProject {
  /// By name, the text of each.
  var agreements: [String: String] = [:]
  var calendars = [
    "office": "timezone: Europe/London\nhours: {mon-fri: 09:00-17:00}\nholidays-complete: [2026]",
    "always": "timezone: Etc/UTC\nhours: always",
  ]

  private static let project = """
    attain: 1
    name: Chains
    timezone: Europe/London
    tickets:
      files: tickets.csv
      columns: {id: id, created: created, first-response: responded, resolved: resolved,
                priority: priority, type: type, group: group, supplier: supplier, customer: customer}
    """

  /// An agreement of one target, from created to resolved.
  mutating func add(
    _ name: String, _ kind: String, calendar: String = "office", within: String,
    more: String = "", id: String = "resolution", to: String = "resolved"
  ) {
    agreements[name] = """
      agreement: \(name.prefix { $0 != "@" })
      kind: \(kind)
      calendar: \(calendar)
      \(more)
      targets: [{id: \(id), from: created, to: \(to), goal: 90%, within: \(within)}]

      """
  }

  /// What the checks say, in the order of the places.
  func diagnostics() throws -> [Diagnostic] {
    let catalogue = try catalogue()
    let zones = SystemZones.database
    let laws = Checks.all(catalogue, zones: zones)
    let chains = laws.haveErrors ? [] : Checks.chains(catalogue, zones: zones)
    return (laws + chains).inOrder.filter { $0.code != "year-without-holidays" }
  }

  /// The timetable of a calendar, compiled as runs compile it.
  func timetable(_ name: String) throws -> Timetable {
    let definition = try catalogue().calendars.first { $0.name.value == name }
    guard let definition,
      let calendar = ServiceCalendar(resolving: definition, zones: SystemZones.database)
    else { throw Missing.calendar(name) }
    return Timetable(calendar)
  }

  private func catalogue() throws -> Catalogue {
    let read = CatalogueReader.project(in: folder)
    guard let catalogue = read.catalogue else { throw Missing.catalogue(read.diagnostics) }
    return catalogue
  }

  private enum Missing: Error {
    case agreement(String)
    case calendar(String)
    case catalogue([Diagnostic])
  }

  private var folder: DefinitionFolder {
    var files = ["attain.yaml": ChainProject.project]
    for (name, text) in agreements { files["agreements/\(name).yaml"] = text }
    for (name, text) in calendars { files["calendars/\(name).yaml"] = "calendar: \(name)\n\(text)" }
    let known = files
    return DefinitionFolder(
      read: { known[$0].map { Array($0.utf8) } },
      names: { folder in
        known.keys.filter { $0.hasPrefix("\(folder)/") }
          .map { String($0.dropFirst(folder.count + 1)) }.sorted()
      }, shippedCalendars: [], readShipped: { _ in nil })
  }
}

extension ChainProject {
  /// The threshold of an agreement of one entry.
  func threshold(of name: String) throws -> Threshold {
    let agreement = try catalogue().agreements.first { $0.name.value == name }
    guard let limit = agreement?.targets.first?.within.first else { throw Missing.agreement(name) }
    return limit.threshold.value
  }
}
