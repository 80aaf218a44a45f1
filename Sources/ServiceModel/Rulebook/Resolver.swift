import CivilTime
import Diagnostics
import ServiceHours

/// Turns names into places as the definitions are walked; nothing where a name means nothing.
struct Resolver {
  let fields: TicketFields
  let moments: TicketMoments
  private(set) var timetables: [Timetable] = []
  private(set) var targets: [TargetName] = []
  var symbols = SymbolTable()
  let zone: Zone
  private let catalogue: Catalogue
  private let zones: ZoneDatabase
  private let years: ClosedRange<Int>

  init(_ catalogue: Catalogue, _ zones: ZoneDatabase, _ zone: Zone) {
    self.catalogue = catalogue
    self.zones = zones
    self.zone = zone
    years = catalogue.likelyYears
    fields = TicketFields(own: catalogue.project.tickets.fields.map { $0.name.value })
    moments = TicketMoments(own: catalogue.project.tickets.moments.map { $0.name.value })
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
    guard let scope = condition(definition.scope),
      let exclusions = all(definition.exclusions, { $0.exclusion($1, of: definition) }),
      let suspensions = all(definition.suspensions, { $0.suspension($1) }),
      let targets = all(definition.targets, { $0.target($1, of: definition) }),
      let credits = all([definition.credits].compactMap({ $0 }), { $0.terms($1, of: definition) })
    else { return nil }
    return AgreementVersion(
      name: definition.name.value, kind: definition.kind.value, parties: definition.parties,
      inForce: inForce(definition), scope: scope, exclusions: exclusions,
      suspensions: suspensions, targets: targets,
      underpinnedBy: definition.underpinnedBy.map { $0.value }, workload: definition.workload,
      credits: credits.first, file: definition.file)
  }

  private mutating func all<Written, Resolved>(
    _ written: [Written], _ resolve: (inout Resolver, Written) -> Resolved?
  ) -> [Resolved]? {
    var resolved: [Resolved] = []
    for item in written {
      guard let item = resolve(&self, item) else { return nil }
      resolved.append(item)
    }
    return resolved
  }

  private mutating func target(
    _ definition: TargetDefinition, of agreement: AgreementDefinition
  ) -> Target? {
    let limits = all(definition.within) { $0.limit($1, definition, agreement) }
    guard let limits, let pauses = pauses(definition.pauses ?? agreement.pauses),
      let policy = policy(definition, agreement, pauses)
    else { return nil }
    return Target(
      number: number(of: definition, in: agreement), policy: policy,
      goal: definition.goal.value, within: limits)
  }

  private mutating func limit(
    _ definition: LimitDefinition, _ target: TargetDefinition, _ agreement: AgreementDefinition
  ) -> Limit? {
    let name = definition.calendar ?? target.calendar ?? agreement.calendar
    guard let name, let timetable = timetable(name.value), let when = condition(definition.when)
    else { return nil }
    var holders: HolderTimetables?
    if let named = definition.holderCalendars {
      guard let found = holderTimetables(named) else { return nil }
      holders = found
    }
    return Limit(
      condition: when, threshold: definition.threshold.value, timetable: timetable,
      holderTimetables: holders)
  }

  private mutating func holderTimetables(_ definition: HolderCalendars) -> HolderTimetables? {
    guard let field = fields[definition.field.value] else { return nil }
    var timetables: [Symbol: Int] = [:]
    for (holder, calendar) in definition.calendars {
      guard let timetable = timetable(calendar.value) else { return nil }
      timetables[symbols.symbol(holder.value)] = timetable
    }
    return HolderTimetables(field: field, timetables: timetables)
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

  private mutating func timetable(_ name: String) -> Int? {
    if let known = timetables.firstIndex(where: { $0.calendar.name == name }) { return known }
    guard let definition = catalogue.calendars.first(where: { $0.name.value == name }),
      let calendar = ServiceCalendar(resolving: definition, zones: zones)
    else { return nil }
    timetables.append(Timetable(calendar, horizon: years))
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

extension Resolver {
  private mutating func policy(
    _ target: TargetDefinition, _ agreement: AgreementDefinition, _ pauses: [Pause]
  ) -> ClockPolicy? {
    let clock = target.clock
    guard let from = triggers(clock.from), let to = triggers(clock.to),
      let conditions = conditions(clock)
    else { return nil }
    var visits: Visits?
    if let stays = clock.visits {
      guard let field = fields[stays.field.value] else { return nil }
      visits = Visits(
        field: field, holders: stays.holders.map { symbols.symbol($0.value) },
        per: stays.per?.value ?? .visit)
    }
    let layers = [target.clockDefaults, agreement.clockDefaults, catalogue.project.clockDefaults]
    return ClockPolicy(
      from: from, to: to, pauses: pauses, conditions: conditions, visits: visits,
      resolutionResponds: clock.resolutionResponds?.value ?? true,
      reopened: clock.reopened?.value ?? .resumes, judgedBy: clock.judgedBy?.value ?? .stop,
      monthRule: layers.compactMap { $0.monthBy?.value }.first ?? .stopped,
      countOverdue: layers.compactMap { $0.countOverdue?.value }.first ?? false)
  }

  private mutating func conditions(_ clock: ClockDefinition) -> ClockConditions? {
    guard let restarts = triggers(clock.restartAt), let cancels = triggers(clock.cancelAt),
      let pauses = triggers(clock.pauseAt), let resumes = triggers(clock.resumeAt),
      let updates = triggers(clock.updateAt)
    else { return nil }
    var countedFrom: TicketMoment?
    if let name = clock.countedFrom {
      guard let moment = moments[name.value] else { return nil }
      countedFrom = moment
    }
    return ClockConditions(
      restarts: restarts, cancels: cancels, pauses: pauses, resumes: resumes, updates: updates,
      repeats: clock.repeats?.value ?? false, countedFrom: countedFrom,
      pausesBeforeStart: clock.pausesBeforeStart?.value ?? true)
  }

  private mutating func triggers(_ definitions: [TriggerDefinition]) -> [ClockTrigger]? {
    all(definitions) { $0.trigger($1) }
  }

  private mutating func trigger(_ definition: TriggerDefinition) -> ClockTrigger? {
    switch definition {
    case .moment(let name): moments[name.value].map { .moment($0) }
    case .changes(let name): fields[name.value].map { .changes($0) }
    case .becomes(let clause): becomes(clause)
    }
  }

  private mutating func becomes(_ clause: ConditionDefinition.Clause) -> ClockTrigger? {
    guard let field = fields[clause.field.value] else { return nil }
    return .becomes(field, clause.values.map { symbols.symbol($0.value) })
  }

  private mutating func condition(_ definition: ConditionDefinition) -> Condition? {
    var clauses: [Condition.Clause] = []
    for clause in definition.clauses {
      guard let field = fields[clause.field.value] else { return nil }
      let values = Set(clause.values.map { $0.value })
      // Any value and the missing one are no condition.
      if values.isSuperset(of: ["*", ""]) { continue }
      let symbols = clause.values.map { self.symbols.symbol($0.value) }
      let accepts: Condition.Accepted = values.contains("*") ? .anything : .oneOf(symbols)
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

  private mutating func exclusion(
    _ definition: ExclusionDefinition, of agreement: AgreementDefinition
  ) -> Exclusion? {
    guard let when = condition(definition.when) else { return nil }
    return Exclusion(
      condition: when, tickets: Set(definition.tickets.map { Ticket.id($0) }),
      targets: definition.targets.map { $0.value }, reason: definition.because,
      evidence: definition.evidence, approvedBy: definition.approvedBy,
      expiry: definition.expires.map { zone.instant(of: LocalDateTime(date: $0 + 1)) },
      place: "\(file(of: definition.location, agreement)):\(definition.location.line)")
  }

  /// A file below the project's folder, which is how reports name it.
  private func file(of location: Location, _ agreement: AgreementDefinition) -> String {
    let shown = agreement.name.location.file
    guard shown.hasSuffix(agreement.file) else { return location.file }
    let folder = shown.dropLast(agreement.file.count)
    return location.file.hasPrefix(folder)
      ? String(location.file.dropFirst(folder.count)) : location.file
  }

  private mutating func suspension(_ definition: SuspensionDefinition) -> Suspension? {
    let ends = definition.ends(in: zone)
    guard let when = condition(definition.when), let from = ends.from, let until = ends.until
    else { return nil }
    return Suspension(
      condition: when, interval: Interval(start: from, end: until),
      cause: symbols.symbol(definition.cause),
      approvedBy: definition.approvedBy)
  }
}
