package import CivilTime
import Diagnostics
package import ServiceHours

extension Rulebook {
  /// The rulebook of a catalogue in which the checks found no error; nothing for another one.
  ///
  /// Compiles each calendar that a threshold runs on, once.
  package init?(resolving catalogue: Catalogue, zones: ZoneDatabase) {
    guard let zone = zones[catalogue.project.timezone.value] else { return nil }
    var resolver = Resolver(catalogue, zones, zone)
    guard let agreements = resolver.agreements() else { return nil }
    let tickets = catalogue.project.tickets
    let reports = catalogue.project.reports
    let breakdowns = reports.breakDownBy.compactMap { resolver.fields[$0.value] }
    let parties = reports.scorecardsPer.flatMap { resolver.fields[$0.value] }
    let statuses = StatusGroups(
      finished: tickets.finished.map { resolver.symbols.symbol($0) },
      cancelled: tickets.cancelled.map { resolver.symbols.symbol($0) })
    let holders = catalogue.project.holders.compactMap { resolver.fields[$0.value] }
    self.init(
      name: catalogue.project.name.value, zone: zone, fields: resolver.fields,
      moments: resolver.moments, symbols: resolver.symbols, timetables: resolver.timetables,
      agreements: agreements,
      targets: resolver.targets, breakdowns: breakdowns, parties: parties, statuses: statuses,
      holdTime: tickets.holdTime,
      holders: holders.isEmpty ? Rulebook.usualHolders : holders,
      verdictTargets: Rulebook.verdictTargets(tickets, agreements, resolver.targets),
      namesVerdict: tickets.columns[.toolVerdict] != nil,
      improvements: Rulebook.improvements(catalogue.project.improvements, resolver.targets))
  }

  private static func improvements(
    _ record: ImprovementRecord, _ targets: [TargetName]
  ) -> [Improvement]? {
    guard record.isThere else { return nil }
    return record.lines.compactMap { line in
      targets.place(line.agreement.value, line.target.value).map { target in
        Improvement(
          target: target, month: line.month.value, action: line.action, owner: line.owner,
          due: line.due, status: line.status, done: line.done, file: record.path,
          line: line.month.location.line)
      }
    }
  }
}

extension ZoneDatabase {
  subscript(name: String) -> Zone? { try? zone(named: name) }
}

extension ServiceCalendar {
  /// The calendar of a definition; nothing where its zone is not known.
  package init?(resolving definition: CalendarDefinition, zones: ZoneDatabase) {
    guard let zone = zones[definition.timezone.value] else { return nil }
    self.init(
      name: definition.name.value, zone: zone, versions: definition.versions,
      completeYears: definition.completeYears)
  }
}
