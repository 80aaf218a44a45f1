import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import Testing

/// A rulebook with one target, and the words that its tickets use.
struct OneTarget {
  var symbols = SymbolTable()
  let onHold: Symbol
  let closed: Symbol
  let open: Symbol
  let rulebook: Rulebook

  init(
    _ calendar: ServiceCalendar, _ threshold: Threshold, pauses: Bool = true,
    to: TicketMoment = .resolved, reopened: Reopening = .resumes, monthRule: MonthRule = .stopped,
    holdTime: HoldTime = .open, inForce: [Interval] = [OneTarget.always],
    suspensions: [Suspension] = [], conditions: ClockConditions = ClockConditions(),
    verdictTargets: [Int]? = nil,
    years: ClosedRange<Int> = 2020...2030
  ) {
    onHold = symbols.symbol("On hold")
    closed = symbols.symbol("Closed")
    open = symbols.symbol("Open")
    let pause = Pause(field: .status, value: onHold)
    let policy = ClockPolicy(
      from: [.moment(.created)], to: [.moment(to)], pauses: pauses ? [pause] : [],
      conditions: conditions, reopened: reopened, monthRule: monthRule)
    let limit = Limit(condition: Condition(), threshold: threshold, timetable: 0)
    let goal = Goal(hundredthsOfPercent: 9_000) ?? OneTarget.whole
    rulebook = Rulebook(
      name: "one", zone: .utc, fields: TicketFields(), symbols: symbols,
      timetables: [Timetable(calendar, horizon: years)],
      agreements: inForce.map { interval in
        AgreementVersion(
          name: "one", kind: .sla, parties: [], inForce: interval, scope: Condition(),
          exclusions: [], suspensions: suspensions,
          targets: [Target(number: 0, policy: policy, goal: goal, within: [limit])],
          file: "agreements/one.yaml")
      },
      targets: [TargetName(agreement: "one", kind: .sla, target: "resolution")],
      breakdowns: [.type],
      statuses: StatusGroups(finished: [closed], cancelled: []), holdTime: holdTime,
      verdictTargets: verdictTargets)
  }

  static let always = Interval(
    start: Instant(secondsSince1970: -100_000_000_000),
    end: Instant(secondsSince1970: 100_000_000_000))
  private static let whole = Goal.whole

  /// A ticket with a history where changes are given.
  func ticket(
    created: Instant, resolved: Instant? = nil, hold: Seconds? = nil,
    changes: [(Instant, Symbol)]? = nil
  ) -> Ticket {
    var ticket = Ticket(fieldCount: rulebook.fields.count)
    ticket.id = Array("T1".utf8)
    ticket.stamps[TicketMoment.created.index] = .at(created)
    if let resolved { ticket.stamps[TicketMoment.resolved.index] = .at(resolved) }
    ticket.hold = hold
    ticket.history = changes == nil ? .none : .whole
    ticket.changes = (changes ?? []).map { Change(at: $0.0, field: .status, to: $0.1) }
    return ticket
  }

  func assessor(asOf: Instant) -> Assessor {
    let month = MonthTable(zone: .utc).month(of: asOf - Seconds(1))
    return Assessor(rulebook: rulebook, asOf: asOf, reportingMonth: month)
  }

  /// The measurement of the only clock.
  func measurement(_ ticket: Ticket, asOf: Instant) throws -> Measurement {
    var found: Measurement?
    assessor(asOf: asOf).assess(
      ticket.known(before: asOf), measured: { measurement, _ in found = measurement },
      unmeasured: { _ in })
    return try #require(found)
  }
}

extension Goal {
  /// 100%.
  fileprivate static var whole: Goal {
    guard let goal = Goal(hundredthsOfPercent: 10_000) else {
      preconditionFailure("100% is a goal")
    }
    return goal
  }
}

extension Instant {
  /// An instant that a test writes down.
  init(_ text: String) throws { self = try #require(Instant(iso8601: text)) }
}
