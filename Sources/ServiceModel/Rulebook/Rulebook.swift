package import CivilTime
package import ServiceHours

/// Every agreement of a project, resolved, as a run judges by it.
///
/// Names are places in lists, texts are symbols, calendars are compiled; nothing in it can be
/// unreadable or missing.
package struct Rulebook: Sendable {
  package let name: String
  /// Decides in which month an instant falls.
  package let zone: Zone
  package let fields: TicketFields
  package let moments: TicketMoments
  /// Holds every text that the rules name, so that their symbols are the same for all workers.
  package private(set) var symbols: SymbolTable
  package private(set) var timetables: [Timetable]
  package let agreements: [AgreementVersion]
  /// Every target of every agreement, once for all its versions, in the order of the definitions.
  package let targets: [TargetName]
  /// How many of them are agreed; behind those stand the changed ones of readings.
  package let agreedTargetCount: Int
  /// The fields that clocks are counted by: those that compliance is broken down by, and behind them the
  /// one of the scorecards where it is not among them.
  package let breakdowns: [TicketField]
  /// How many of them compliance is broken down by.
  package let listedBreakdownCount: Int
  /// The place in `breakdowns` of the field each of whose values has a scorecard; nothing where none
  /// are asked for.
  package let partyBreakdown: Int?
  package let statuses: StatusGroups
  package let holdTime: HoldTime
  /// The fields that say who has a ticket; the first that holds a value does.
  package let holders: [TicketField]
  /// The places in `targets` of those that the tool's own verdict is about; nothing where no column
  /// is named for one.
  package let verdictTargets: [Int]?
  /// Whether the project itself names that column, so that every export has it.
  package let namesVerdict: Bool
  /// The improvement record, in the order of its lines; nothing where the project keeps none.
  package let improvements: [Improvement]?

  /// No more fields can be broken down by: a tally could not tell them apart.
  package static let mostBreakdowns = 63
  /// No more fields can be holders, likewise.
  package static let mostHolders = 48

  package init(
    name: String, zone: Zone, fields: TicketFields, moments: TicketMoments = TicketMoments(),
    symbols: SymbolTable, timetables: [Timetable], agreements: [AgreementVersion],
    targets: [TargetName], breakdowns: [TicketField], parties: TicketField? = nil,
    statuses: StatusGroups, holdTime: HoldTime,
    holders: [TicketField] = Rulebook.usualHolders, verdictTargets: [Int]? = nil,
    namesVerdict: Bool = true, improvements: [Improvement]? = nil, agreedTargetCount: Int? = nil
  ) {
    self.name = name
    self.zone = zone
    self.fields = fields
    self.moments = moments
    self.symbols = symbols
    self.timetables = timetables
    self.agreements = agreements
    self.targets = targets
    self.agreedTargetCount = agreedTargetCount ?? targets.count
    let counted = breakdowns + [parties].compactMap { $0 }.filter { !breakdowns.contains($0) }
    self.breakdowns = counted
    listedBreakdownCount = breakdowns.count
    partyBreakdown = parties.flatMap { counted.firstIndex(of: $0) }
    self.statuses = statuses
    self.holdTime = holdTime
    self.holders = holders
    self.verdictTargets = verdictTargets
    self.namesVerdict = namesVerdict
    self.improvements = improvements
  }
}

extension Rulebook {
  /// The same by the widest timetables that were ever asked for.
  package func widened() -> Rulebook {
    var rulebook = self
    rulebook.timetables = timetables.map { $0.widest }
    return rulebook
  }

  /// The same for tickets that are read without these words.
  package func hiding(_ words: HiddenWords) -> Rulebook {
    var rulebook = self
    rulebook.symbols.words = words
    return rulebook
  }

  /// With the supplier where there is one, else with the group.
  package static let usualHolders: [TicketField] = [.supplier, .group]

  /// The names of the calendars, in the order of the timetables.
  package var calendarNames: [String] { timetables.map { $0.calendar.name } }

  /// What the calendars say of themselves, in the order of the timetables.
  package var calendars: [CalendarFacts] {
    timetables.map { timetable in
      let calendar = timetable.calendar
      return CalendarFacts(
        name: calendar.name, zone: calendar.zone,
        completeYears: calendar.completeYears.sorted(), isAlwaysOpen: calendar.isAlwaysOpen)
    }
  }

  /// The calendar that a limit runs on.
  package func calendarName(of limit: Limit) -> String {
    timetables[limit.timetable].calendar.name
  }

  /// The zone of the calendar that a limit runs on.
  package func calendarZone(of limit: Limit) -> Zone {
    timetables[limit.timetable].calendar.zone
  }

  /// As `ServiceCalendar.unstatedHolidays`, of the calendar of a timetable.
  package func unstatedHolidays(ofTimetable place: Int, in interval: Interval) -> String? {
    timetables[place].calendar.unstatedHolidays(in: interval)
  }
}

/// One version of an agreement: what it promises to whom, while it is in force.
///
/// Nothing in it changes; it is a class so that every clock shares it.
package final class AgreementVersion: Sendable {
  package let name: String
  package let kind: AgreementKind
  package let parties: [Party]
  /// Clocks that start inside are judged by this version.
  package let inForce: Interval
  package let scope: Condition
  package let exclusions: [Exclusion]
  /// The places of the exclusions that name no ticket, and of the others by their tickets.
  let generalExclusions: [Int]
  let ticketExclusions: [[UInt8]: [Int]]
  package let suspensions: [Suspension]
  package let targets: [Target]
  /// The agreements that this one rests on, by name.
  package let underpinnedBy: [String]
  /// How many tickets it is made for; nothing where it does not say.
  package let workload: WorkloadLimit?
  /// Nothing where it does not say.
  package let credits: CreditTerms?
  /// The file that states it.
  package let file: String

  package init(
    name: String, kind: AgreementKind, parties: [Party], inForce: Interval, scope: Condition,
    exclusions: [Exclusion], suspensions: [Suspension] = [], targets: [Target],
    underpinnedBy: [String] = [], workload: WorkloadLimit? = nil, credits: CreditTerms? = nil,
    file: String
  ) {
    self.name = name
    self.kind = kind
    self.parties = parties
    self.inForce = inForce
    self.scope = scope
    self.exclusions = exclusions
    generalExclusions = exclusions.indices.filter { exclusions[$0].tickets.isEmpty }
    ticketExclusions = exclusions.indices.reduce(into: [:]) { places, place in
      for ticket in exclusions[place].tickets { places[ticket, default: []].append(place) }
    }
    self.suspensions = suspensions
    self.targets = targets
    self.underpinnedBy = underpinnedBy
    self.workload = workload
    self.credits = credits
    self.file = file
  }
}

extension AgreementVersion {
  /// Who promises what the agreement says; its own name where no provider is stated.
  package var providerName: String { parties.first { $0.role == "provider" }?.name ?? name }
}

/// A target's name over all versions of its agreement.
package struct TargetName: Hashable, Sendable {
  package let agreement: String
  package let kind: AgreementKind
  package let target: String

  package init(agreement: String, kind: AgreementKind, target: String) {
    self.agreement = agreement
    self.kind = kind
    self.target = target
  }
}

extension [TargetName] {
  /// Where the target of an agreement stands; nothing where it does not.
  func place(_ agreement: String, _ target: String) -> Int? {
    firstIndex { $0.agreement == agreement && $0.target == target }
  }
}

/// What a status says of a ticket's life.
package struct StatusGroups: Hashable, Sendable {
  /// The work is done; a ticket that leaves these is reopened.
  package let finished: [Symbol]
  /// The ticket was called off; it leaves the backlog unresolved.
  package let cancelled: [Symbol]

  package init(finished: [Symbol], cancelled: [Symbol]) {
    self.finished = finished
    self.cancelled = cancelled
  }

  /// Whether work on the ticket is over: done or called off.
  package func isEnd(_ status: Symbol) -> Bool {
    finished.contains(status) || cancelled.contains(status)
  }
}

/// What kind of time a stated pause total counts.
package enum HoldTime: String, CaseIterable, Hashable, Sendable {
  /// Open time of the clock's own calendar.
  case open
  /// Time by the wall clock, nights and weekends included.
  case wall
}
