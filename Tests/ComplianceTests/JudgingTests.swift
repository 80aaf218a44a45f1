import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// Which threshold judges where the priority changes under a running clock.
struct JudgingTests {
  private let symbols: SymbolTable
  private let urgent: Symbol
  private let normal: Symbol

  init() {
    var symbols = SymbolTable()
    urgent = symbols.symbol("P1")
    normal = symbols.symbol("P3")
    self.symbols = symbols
  }

  /// Four hours for P1 and eight for all others, round the clock.
  private func rulebook(_ judgedBy: JudgedBy) throws -> Rulebook {
    let clause = Condition.Clause(field: .priority, accepts: .oneOf([urgent]))
    let limits = [
      Limit(
        condition: Condition([clause]), threshold: Threshold(.openTime(.hours(4))), timetable: 0),
      Limit(condition: Condition(), threshold: Threshold(.openTime(.hours(8))), timetable: 0),
    ]
    let policy = ClockPolicy(
      from: [.moment(.created)], to: [.moment(.resolved)], judgedBy: judgedBy)
    return Rulebook(
      name: "judging", zone: .utc, fields: TicketFields(), symbols: symbols,
      timetables: [Timetable(Calendars.always, horizon: 2025...2027)],
      agreements: [
        AgreementVersion(
          name: "one", kind: .sla, parties: [], inForce: OneTarget.always, scope: Condition(),
          exclusions: [],
          targets: [
            Target(number: 0, policy: policy, goal: try #require(Goal("90%")), within: limits)
          ], file: "one.yaml")
      ],
      targets: [TargetName(agreement: "one", kind: .sla, target: "resolution")], breakdowns: [],
      statuses: StatusGroups(finished: [], cancelled: []), holdTime: .open)
  }

  /// The limit and the verdict of a ticket that is resolved after five hours.
  private func judged(
    _ judgedBy: JudgedBy, _ changes: [(hour: Int64, to: Symbol)], first: Symbol
  ) throws -> (limit: Int, raw: Outcome) {
    let rulebook = try rulebook(judgedBy)
    let created = try Instant("2026-10-05T09:00:00Z")
    var ticket = Ticket(fieldCount: rulebook.fields.count)
    ticket.history = .whole
    ticket.stamps[TicketMoment.created.index] = .at(created)
    ticket.stamps[TicketMoment.resolved.index] = .at(created + .hours(5))
    var value = first
    for (hour, to) in changes {
      ticket.changes.append(
        Change(at: created + .hours(hour), field: .priority, from: value, to: to))
      value = to
    }
    ticket.values[TicketField.priority.index] = value
    let asOf = created + .hours(999)
    let assessor = Assessor(
      rulebook: rulebook, asOf: asOf, reportingMonth: MonthTable(zone: .utc).month(of: asOf))
    var found: (Int, Outcome)?
    assessor.assess(
      ticket,
      measured: { measurement, _ in found = (measurement.target.limit, measurement.raw) },
      unmeasured: { _ in })
    return try #require(found)
  }

  @Test
  func `used time is kept, and the value at the stop judges unless the target says otherwise`()
    throws
  {
    let lowered = [(hour: Int64(2), to: normal)]
    #expect(try judged(.stop, lowered, first: urgent) == (1, .met))
    #expect(try judged(.start, lowered, first: urgent) == (0, .breached))
    #expect(try judged(.strictest, lowered, first: urgent) == (0, .breached))
    let raised = [(hour: Int64(2), to: urgent)]
    #expect(try judged(.stop, raised, first: normal) == (0, .breached))
    #expect(try judged(.start, raised, first: normal) == (1, .met))
    #expect(try judged(.strictest, raised, first: normal) == (0, .breached))
  }

  @Test(arguments: JudgedBy.allCases)
  func `a change after the stop judges nothing`(rule: JudgedBy) throws {
    #expect(try judged(rule, [(hour: 6, to: urgent)], first: normal) == (1, .met))
  }

  @Test func `the strictest is any that held while the clock ran`() throws {
    let brief = [(hour: Int64(2), to: urgent), (hour: Int64(3), to: normal)]
    #expect(try judged(.strictest, brief, first: normal) == (0, .breached))
    #expect(try judged(.stop, brief, first: normal) == (1, .met))
  }
}
