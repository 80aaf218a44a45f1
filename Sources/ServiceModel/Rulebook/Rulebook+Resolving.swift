package import CivilTime
import Diagnostics
import ServiceHours

extension Rulebook {
  /// The rulebook of a catalogue in which the checks found no error; nothing for another one.
  ///
  /// Compiles each calendar that a threshold runs on, once.
  package init?(resolving catalogue: Catalogue, zones: ZoneDatabase) {
    guard let zone = zones[catalogue.project.timezone.value] else { return nil }
    var resolver = Resolver(catalogue, zones, zone)
    guard let agreements = resolver.agreements() else { return nil }
    let tickets = catalogue.project.tickets
    let breakdowns = catalogue.project.reports.breakDownBy.compactMap {
      resolver.fields[$0.value]
    }
    let statuses = StatusGroups(
      finished: tickets.finished.map { resolver.symbols.symbol($0) },
      cancelled: tickets.cancelled.map { resolver.symbols.symbol($0) })
    self.init(
      name: catalogue.project.name.value, zone: zone, fields: resolver.fields,
      symbols: resolver.symbols, timetables: resolver.timetables, agreements: agreements,
      targets: resolver.targets, breakdowns: breakdowns, statuses: statuses,
      holdTime: tickets.holdTime)
  }
}

extension ZoneDatabase {
  fileprivate subscript(name: String) -> Zone? { try? zone(named: name) }
}

/// Turns names into places as the definitions are walked.
private struct Resolver {
  let fields: TicketFields
  private(set) var timetables: [Timetable] = []
  private(set) var targets: [TargetName] = []
  var symbols = SymbolTable()
  private let catalogue: Catalogue
  private let zones: ZoneDatabase
  private let zone: Zone

  init(_ catalogue: Catalogue, _ zones: ZoneDatabase, _ zone: Zone) {
    self.catalogue = catalogue
    self.zones = zones
    self.zone = zone
    fields = TicketFields(own: catalogue.project.tickets.fields.map { $0.name.value })
  }

  /// By name in the order of the files, and the versions of a name by their dates.
  mutating func agreements() -> [AgreementVersion]? {
    var names: [String] = []
    for agreement in catalogue.agreements where !names.contains(agreement.name.value) {
      names.append(agreement.name.value)
    }
    var resolved: [AgreementVersion] = []
    for name in names {
      let versions = catalogue.agreements.filter { $0.name.value == name }
        .sorted { inForce($0).start < inForce($1).start }
      for version in versions {
        guard let agreement = agreement(version) else { return nil }
        resolved.append(agreement)
      }
    }
    return resolved
  }

  private mutating func agreement(_ definition: AgreementDefinition) -> AgreementVersion? {
    guard let scope = condition(definition.scope) else { return nil }
    var exclusions: [Exclusion] = []
    for exclusion in definition.exclusions {
      guard let when = condition(exclusion.when) else { return nil }
      exclusions.append(Exclusion(condition: when, reason: exclusion.because.value))
    }
    var targets: [Target] = []
    for target in definition.targets {
      guard let target = self.target(target, of: definition) else { return nil }
      targets.append(target)
    }
    return AgreementVersion(
      name: definition.name.value, kind: definition.kind.value, parties: definition.parties,
      inForce: inForce(definition), scope: scope, exclusions: exclusions, targets: targets,
      file: definition.file)
  }

  private mutating func target(
    _ definition: TargetDefinition, of agreement: AgreementDefinition
  ) -> Target? {
    var within: [Limit] = []
    for limit in definition.within {
      let name = limit.calendar ?? definition.calendar ?? agreement.calendar
      guard let name, let timetable = timetable(name.value), let when = condition(limit.when)
      else { return nil }
      within.append(
        Limit(condition: when, threshold: limit.threshold.value, timetable: timetable))
    }
    guard let pauses = pauses(definition.pauses ?? agreement.pauses) else { return nil }
    return Target(
      number: number(of: definition, in: agreement),
      policy: policy(definition, agreement, pauses), goal: definition.goal.value, within: within)
  }

  private func policy(
    _ target: TargetDefinition, _ agreement: AgreementDefinition, _ pauses: [Pause]
  ) -> ClockPolicy {
    let layers = [target.clockDefaults, agreement.clockDefaults, catalogue.project.clockDefaults]
    return ClockPolicy(
      from: target.from.value, to: target.to.value, pauses: pauses,
      resolutionResponds: target.resolutionResponds?.value ?? true,
      reopened: target.reopened?.value ?? .resumes,
      monthRule: layers.compactMap { $0.monthBy?.value }.first ?? .stopped,
      countOverdue: layers.compactMap { $0.countOverdue?.value }.first ?? false)
  }

  private mutating func number(
    of target: TargetDefinition, in agreement: AgreementDefinition
  ) -> Int {
    let name = TargetName(
      agreement: agreement.name.value, kind: agreement.kind.value, target: target.id.value)
    if let known = targets.firstIndex(of: name) { return known }
    targets.append(name)
    return targets.count - 1
  }

  private mutating func condition(_ definition: ConditionDefinition) -> Condition? {
    var clauses: [Condition.Clause] = []
    for clause in definition.clauses {
      guard let field = fields[clause.field.value] else { return nil }
      let isAnything = clause.values.contains { $0.value == "*" }
      let accepts: Condition.Accepted =
        isAnything ? .anything : .oneOf(clause.values.map { symbols.symbol($0.value) })
      clauses.append(Condition.Clause(field: field, accepts: accepts))
    }
    return Condition(clauses)
  }

  private mutating func pauses(_ clauses: [ConditionDefinition.Clause]) -> [Pause]? {
    var pauses: [Pause] = []
    for clause in clauses {
      guard let field = fields[clause.field.value] else { return nil }
      pauses += clause.values.map { Pause(field: field, value: symbols.symbol($0.value)) }
    }
    return pauses
  }

  private mutating func timetable(_ name: String) -> Int? {
    if let known = timetables.firstIndex(where: { $0.calendar.name == name }) { return known }
    guard let definition = catalogue.calendars.first(where: { $0.name.value == name }),
      let calendar = ServiceCalendar(resolving: definition, zones: zones)
    else { return nil }
    timetables.append(Timetable(calendar))
    return timetables.count - 1
  }

  /// From the first midnight to the midnight after the last date, in the reporting zone.
  private func inForce(_ agreement: AgreementDefinition) -> Interval {
    let first = agreement.from?.value ?? LocalDate(uncheckedYear: 0, month: 1, day: 1)
    let last = agreement.until?.value ?? LocalDate(uncheckedYear: 9999, month: 12, day: 31)
    return Interval(
      start: zone.instant(of: LocalDateTime(date: first)),
      end: zone.instant(of: LocalDateTime(date: last + 1)))
  }
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
