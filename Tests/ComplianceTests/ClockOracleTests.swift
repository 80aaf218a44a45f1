import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// Clocks with every condition against a walk over every second.
struct ClockOracleTests {
  private static let start = Instant(secondsSince1970: 1_790_000_000)
  private static let end = start + Seconds(60_000)

  /// A rulebook of one target with random conditions, and a ticket with a random life.
  private struct World {
    let rulebook: Rulebook
    let policy: ClockPolicy
    let ticket: Ticket
    let suspensions: [Interval]
    let finished: [Symbol]
    let length: Int64

    init(_ random: inout SeededGenerator) throws {
      var symbols = SymbolTable()
      let statuses = ["Open", "Waiting", "Working", "Done"].map { symbols.symbol($0) }
      let groups = ["Desk", "Network"].map { symbols.symbol($0) }
      finished = [statuses[3]]
      length = Int64.random(in: 1...20_000, using: &random)
      policy = World.policy(statuses, groups, &random)
      suspensions = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        let from = start + Seconds(Int64.random(in: 0...110, using: &random) * 500)
        return Interval(
          start: from, end: from + Seconds(Int64.random(in: 1...9_000, using: &random)))
      }
      ticket = World.ticket(statuses, groups, &random)
      let works = symbols.symbol("works")
      let suspended = suspensions.map {
        Suspension(condition: Condition(), interval: $0, cause: works, approvedBy: "Jo")
      }
      let limit = Limit(
        condition: Condition(), threshold: Threshold(.openTime(Seconds(length))), timetable: 0)
      let goal = try #require(Goal("90%"))
      rulebook = Rulebook(
        name: "oracle", zone: .utc, fields: TicketFields(), symbols: symbols,
        timetables: [Timetable(try Calendars.random(&random), horizon: 2024...2029)],
        agreements: [
          AgreementVersion(
            name: "one", kind: .sla, parties: [], inForce: OneTarget.always, scope: Condition(),
            exclusions: [], suspensions: suspended,
            targets: [Target(number: 0, policy: policy, goal: goal, within: [limit])],
            file: "one.yaml")
        ],
        targets: [TargetName(agreement: "one", kind: .sla, target: "clock")], breakdowns: [],
        statuses: StatusGroups(finished: finished, cancelled: []), holdTime: .open)
    }

    /// Whether the stamp of a first response lies before a run that nothing stopped, which is a contradiction.
    func isAnswered(before run: SlowClock.Run) -> Bool {
      policy.to == [.moment(.firstResponse)] && !policy.conditions.repeats && run.stop == nil
        && ticket[.firstResponse].instant.map { $0.secondsSince1970 < run.begun } ?? false
    }

    private static func policy(
      _ statuses: [Symbol], _ groups: [Symbol], _ random: inout SeededGenerator
    ) -> ClockPolicy {
      func maybe(_ trigger: ClockTrigger) -> [ClockTrigger] {
        Int.random(in: 0..<4, using: &random) == 0 ? [trigger] : []
      }
      let from: [ClockTrigger] =
        Bool.random(using: &random)
        ? [.moment(.created)] : [.becomes(.status, [statuses[2]]), .changes(.group)]
      let ends: [ClockTrigger] = [
        .moment(.resolved), .moment(.firstResponse), .becomes(.status, [statuses[3]]),
        .becomes(.status, [statuses[1], statuses[3]]), .becomes(.status, [statuses[2]]),
      ]
      let to = [ends.randomElement(using: &random) ?? .moment(.resolved)]
      let pauses =
        Bool.random(using: &random)
        ? [
          Pause(field: .status, value: statuses[1]), Pause(field: .group, value: groups[1]),
        ] : []
      return ClockPolicy(
        from: from, to: to, pauses: pauses,
        conditions: ClockConditions(
          restarts: maybe(.changes(.group)), cancels: maybe(.becomes(.group, [groups[1]])),
          pauses: maybe(.becomes(.group, [groups[0]])),
          resumes: maybe(.becomes(.status, [statuses[2]])),
          updates: maybe(.becomes(.status, [statuses[0]])),
          repeats: Int.random(in: 0..<4, using: &random) == 0,
          countedFrom: Bool.random(using: &random) ? .created : nil,
          pausesBeforeStart: Bool.random(using: &random)),
        reopened: Reopening.allCases.randomElement(using: &random) ?? .resumes)
    }

    private static func ticket(
      _ statuses: [Symbol], _ groups: [Symbol], _ random: inout SeededGenerator
    ) -> Ticket {
      var ticket = Ticket(fieldCount: TicketFields().count)
      ticket.id = Array("T1".utf8)
      ticket.history = .whole
      let created = start + Seconds(Int64.random(in: 0...3, using: &random) * 500)
      ticket.stamps[TicketMoment.created.index] = .at(created)
      var values = [TicketField.status: statuses[0], TicketField.group: groups[0]]
      // Coarse instants, so that several changes fall into one second.
      let instants = (0..<Int.random(in: 0...14, using: &random))
        .map { _ in created + Seconds(Int64.random(in: 0...60, using: &random) * 900) }.sorted()
      for instant in instants {
        let isStatus = Int.random(in: 0..<3, using: &random) > 0
        let field: TicketField = isStatus ? .status : .group
        let to = (isStatus ? statuses : groups).randomElement(using: &random) ?? statuses[0]
        ticket.changes.append(Change(at: instant, field: field, from: values[field], to: to))
        if to == statuses[3], values[.status] != to {
          ticket.stamps[TicketMoment.resolved.index] = .at(instant)
        } else if isStatus, to != statuses[3] {
          ticket.stamps[TicketMoment.resolved.index] = .missing
        }
        values[field] = to
      }
      for (field, value) in values { ticket.values[field.index] = value }
      if Bool.random(using: &random) {
        let response = created + Seconds(Int64.random(in: 0...60, using: &random) * 900)
        ticket.stamps[TicketMoment.firstResponse.index] = .at(response)
      }
      return ticket
    }
  }

  @Test(arguments: 0..<1200)
  func `every run, account and deadline is that of the walk`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 7_000)
    let world = try World(&random)
    let assessor = Assessor(
      rulebook: world.rulebook, asOf: Self.end,
      reportingMonth: MonthTable(zone: .utc).month(of: Self.end))
    var found: [Measurement] = []
    assessor.assess(
      world.ticket.known(before: Self.end),
      measured: { measurement, _ in found.append(measurement) }, unmeasured: { _ in })
    let slow = SlowClock(
      world.policy, world.ticket, world.rulebook.timetables[0],
      suspensions: world.suspensions, finished: world.finished, from: Self.start, to: Self.end)
    let known = world.ticket.known(before: Self.end)
    let isDone = known.values[TicketField.status.index] == world.finished[0]
    if let last = slow.runs.last, world.isAnswered(before: last) {
      #expect(found.map { $0.raw } == [.unmeasurable], "seed \(seed)")
      return
    }
    #expect(found.count == slow.runs.count, "seed \(seed)")
    for (measurement, run) in zip(found, slow.runs) {
      #expect(measurement.start?.secondsSince1970 == run.start, "seed \(seed)")
      if run.stop == nil, isDone {
        #expect(measurement.raw == .unmeasurable, "seed \(seed)")
        continue
      }
      #expect(measurement.stop?.secondsSince1970 == run.stop, "seed \(seed)")
      #expect((measurement.exclusion == .cancelled) == run.isCancelled, "seed \(seed)")
      let counted = Int64(run.counted.count)
      #expect(measurement.elapsed.count == counted, "seed \(seed)")
      let isLate = counted > world.length
      let isStopped = run.stop != nil && !run.isCancelled
      #expect(
        measurement.raw
          == (isStopped ? (isLate ? .breached : .met) : (isLate ? .overdue : .running)),
        "seed \(seed)")
      try compare(measurement, run, world, assessor, known, seed)
    }
  }

  private func compare(
    _ measurement: Measurement, _ run: SlowClock.Run, _ world: World, _ assessor: Assessor,
    _ ticket: Ticket, _ seed: Int
  ) throws {
    let proof = try #require(assessor.proof(of: measurement, ticket, ticket.values))
    var accounts: [String: Int64] = [:]
    for line in proof.lines {
      accounts[name(of: line.account, world), default: 0] += line.interval.duration.count
    }
    accounts["closed"] = nil
    #expect(accounts == run.accounts, "seed \(seed)")
    let shares = proof.shares.reduce(Seconds.zero) { $0 + $1.counted }
    #expect(shares == measurement.elapsed, "seed \(seed)")
    if run.counted.count >= Int(world.length) {
      let used = run.counted[Int(world.length) - 1] + 1
      #expect(proof.deadline?.secondsSince1970 == used, "seed \(seed)")
    } else if let deadline = proof.deadline {
      let end = measurement.stop ?? Self.end
      let rest = world.rulebook.timetables[0].openTime(in: Interval(start: end, end: deadline))
      #expect(rest.count == world.length - Int64(run.counted.count), "seed \(seed)")
    }
  }

  private func name(of account: Account, _ world: World) -> String {
    switch account {
    case .counted: "counted"
    case .outsideHours, .holiday: "closed"
    case .paused(.suspended): "suspended"
    case .paused(.event): "event"
    case .paused(.resolved): "resolved"
    case .paused(.elsewhere): "elsewhere"
    case .paused(.pause(let pause)):
      "pause \(world.policy.pauses.firstIndex(of: pause) ?? -1)"
    }
  }
}
