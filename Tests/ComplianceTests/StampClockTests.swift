import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// The short ways of the inner loop against the long ones.
struct StampClockTests {
  private let asOf = Instant(secondsSince1970: 1_793_000_000)

  /// Makes an agreement one that stamps alone do not settle, and changes nothing else.
  private let longAgo = Suspension(
    condition: Condition(),
    interval: Interval(
      start: Instant(secondsSince1970: -2_000_000_000),
      end: Instant(secondsSince1970: -1_999_999_000)),
    cause: .missing, approvedBy: "the board")

  @Test(arguments: 0..<40)
  func `stamps alone say what the course of a clock says`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 70)
    let desks = try desks(&random)
    for _ in 0..<200 {
      let ticket = ticket(of: desks[0], &random)
      let readings = desks.map { reading(of: ticket, $0) }
      #expect(readings[0] == readings[1])
    }
  }

  @Test(arguments: 0..<60)
  func `a clock that stops once says what the list of its events says`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 430)
    let desks = try desks(&random, listsEvents: true)
    let tickets = (0..<200).map { _ in ticketWithHistory(of: desks[0], &random) }
    for ticket in tickets {
      #expect(reading(of: ticket, desks[0]) == reading(of: ticket, desks[1]))
    }
    let tallies = desks.map { tally(of: tickets, $0, []) }
    #expect(tallies[0].books == tallies[1].books)
    for key in tallies[1].keys {
      #expect(tallies[0][key] == tallies[1][key])
      #expect(accounts(tallies[0], key.month) == accounts(tallies[1], key.month))
    }
  }

  @Test(arguments: 0..<40)
  func `counting alone comes to what keeping every clock comes to`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 900)
    let desks = try desks(&random)
    let tickets = (0..<200).map { number in
      number % 2 == 0 ? ticket(of: desks[0], &random) : ticketWithHistory(of: desks[0], &random)
    }
    let counting = tally(of: tickets, desks[0], [])
    let others: [(OneTarget, Assessor.Extras)] = [(desks[0], .allClocks), (desks[1], [])]
    for (desk, extras) in others {
      let keeping = tally(of: tickets, desk, extras)
      #expect(counting.books == keeping.books)
      #expect(Set(counting.keys) == Set(keeping.keys))
      for key in keeping.keys {
        #expect(counting[key] == keeping[key])
        #expect(accounts(counting, key.month) == accounts(keeping, key.month))
      }
      #expect(counting.breaches.count == keeping.breaches.count)
      #expect(backlog(counting) == backlog(keeping))
      #expect(
        counting.openTickets.map { $0.ticket.place } == keeping.openTickets.map { $0.ticket.place })
      #expect(counting.openTickets.map { $0.age } == keeping.openTickets.map { $0.age })
      // Of clocks that are told the deadlines are too.
      let touched = keeping.clocks.reduce(counting.touched(timetable: 0)) { touched, clock in
        guard let start = clock.measurement.start, let deadline = clock.deadline else {
          return touched
        }
        return touched?.reaching(to: Interval(start: start, end: max(start, deadline)))
      }
      #expect(touched == keeping.touched(timetable: 0))
    }
    #expect(counting.books.clocks > 0)
  }

  /// What opened, ended and stayed open, in each month.
  private func backlog(_ tally: Tally) -> [String: [Int]] {
    Dictionary(
      uniqueKeysWithValues: tally.backlogKeys.map { key in
        let counts = tally.backlog(of: key.type, in: key.month)
        let flow = [counts.created, counts.reopened, counts.resolved, counts.cancelled]
        let ages = counts.ages.indices.map { counts.ages[$0] }
        return ("\(key.type.id) \(key.month)", flow + [counts.closing] + ages)
      })
  }

  private func tally(
    of tickets: [Ticket], _ desk: OneTarget, _ extras: Assessor.Extras
  ) -> Tally {
    let month = MonthTable(zone: .utc).month(of: asOf - Seconds(1))
    let assessor = Assessor(
      rulebook: desk.rulebook, asOf: asOf, reportingMonth: month, extras: extras)
    var tally = Tally(timetableCount: desk.rulebook.timetables.count)
    for ticket in tickets { tally.add(ticket, by: assessor) }
    return tally
  }

  private func accounts(_ tally: Tally, _ month: Month) -> [HolderAccount: [Int64]] {
    let accounts = tally.accounts(of: 0, in: month).map { account, counts in
      (
        account,
        [counts.seconds.count, counts.unproved.count, Int64(counts.visits), Int64(counts.clocks)]
      )
    }
    return Dictionary(accounts) { zip($0, $1).map { $0 + $1 } }
  }

  /// The same desk twice, once so that only the long way answers: for an agreement that once suspended
  /// something, or for a condition that changes nothing and has all events listed.
  private func desks(
    _ random: inout SeededGenerator, listsEvents: Bool = false
  ) throws -> [OneTarget] {
    let calendar = try Calendars.random(&random)
    let threshold = Threshold(.openTime(Seconds(Int64.random(in: 0..<40_000, using: &random))))
    let pauses = Bool.random(using: &random)
    let to = [TicketMoment.resolved, .firstResponse].randomElement(using: &random) ?? .resolved
    // With a condition the stop is no longer the one moment whose month a clock without times has.
    let rules = listsEvents ? [MonthRule.created, .due] : MonthRule.allCases
    let rule = rules.randomElement(using: &random) ?? .created
    let hold = HoldTime.allCases.randomElement(using: &random) ?? .open
    return [false, true].map { isLong in
      OneTarget(
        calendar, threshold, pauses: pauses, to: to, monthRule: rule, holdTime: hold,
        inForce: [
          Interval(
            start: Instant(secondsSince1970: 1_785_000_000),
            end: Instant(secondsSince1970: 1_794_000_000))
        ], suspensions: isLong && !listsEvents ? [longAgo] : [],
        conditions: ClockConditions(pausesBeforeStart: !(isLong && listsEvents)))
    }
  }

  @Test(arguments: 0..<20)
  func `tickets beyond the compiled years are read alike, before and after these grow`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 170)
    let calendar = try Calendars.random(&random)
    let threshold = Threshold(.openTime(Seconds(Int64.random(in: 0..<40_000, using: &random))))
    let whole = OneTarget(calendar, threshold, years: Timetable.defaultHorizon)
    let narrow = OneTarget(calendar, threshold, years: 2024...2025)
    let assessor = narrow.assessor(asOf: asOf)
    #expect(assessor.widened().map { _ in true } == nil)
    let tickets = (0..<100).map { _ in ticket(of: whole, &random) }
    let wanted = tickets.map { reading(of: $0, whole) }
    #expect(tickets.map { reading(of: $0, assessor) } == wanted)
    let wider = try #require(assessor.widened())
    #expect(tickets.map { reading(of: $0, wider) } == wanted)
    #expect(wider.widened().map { _ in true } == nil)
  }

  private func ticket(of desk: OneTarget, _ random: inout SeededGenerator) -> Ticket {
    let created = Instant(
      secondsSince1970: Int64.random(in: 1_784_000_000..<1_793_500_000, using: &random))
    var ticket = desk.ticket(created: created)
    for moment in [TicketMoment.created, .firstResponse, .resolved, .closed] {
      let stamp: Stamp =
        switch Int.random(in: 0..<10, using: &random) {
        case 0: .missing
        case 1: .unreadable
        default: .at(created + Seconds(Int64.random(in: -3_000..<300_000, using: &random)))
        }
      if moment != .created || stamp.instant == nil { ticket.stamps[moment.index] = stamp }
    }
    let statuses = [Symbol.missing, desk.open, desk.closed, desk.onHold]
    ticket.values[TicketField.status.index] = statuses.randomElement(using: &random) ?? .missing
    if Bool.random(using: &random) {
      ticket.hold = Seconds(Int64.random(in: 0..<50_000, using: &random))
    }
    return ticket
  }

  /// With changes of status and group, of which several may fall into one second.
  private func ticketWithHistory(
    of desk: OneTarget, _ random: inout SeededGenerator
  ) -> Ticket {
    var ticket = ticket(of: desk, &random)
    let created = ticket.stamps[0].instant ?? Instant(secondsSince1970: 1_790_000_000)
    let values = [desk.open, desk.onHold, desk.closed, .missing]
    ticket.history = Int.random(in: 0..<4, using: &random) == 0 ? .broken : .whole
    let instants = (0..<Int.random(in: 0...8, using: &random))
      .map { _ in created + Seconds(Int64.random(in: -2...40, using: &random) * 5_000) }.sorted()
    for instant in instants {
      let field = Bool.random(using: &random) ? TicketField.status : .group
      let from = Bool.random(using: &random) ? values.randomElement(using: &random) : nil
      ticket.changes.append(
        Change(
          at: instant, field: field, from: from,
          to: values.randomElement(using: &random) ?? .missing))
    }
    // Stamps that are those of the changes, a little later, or of their own.
    if let last = ticket.changes.last(where: { $0.to == desk.closed }) {
      let later = Seconds(Int64.random(in: 0...2, using: &random) * 30)
      if Bool.random(using: &random) {
        ticket.stamps[TicketMoment.resolved.index] = .at(last.at + later)
      }
    }
    return ticket
  }

  private func reading(of ticket: Ticket, _ desk: OneTarget) -> [String] {
    reading(of: ticket, desk.assessor(asOf: asOf))
  }

  private func reading(of ticket: Ticket, _ assessor: Assessor) -> [String] {
    var found: [String] = []
    assessor.assess(
      ticket,
      measured: { measurement, values in
        let deadline = assessor.deadline(of: measurement, ticket, values)
        found.append("\(measurement) \(String(describing: deadline))")
      },
      unmeasured: { found.append("\($0)") })
    return found
  }

  @Test(arguments: 0..<60)
  func `limits by the values of one field are found as by trying one after the other`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 800)
    let always = Condition.Clause(field: .type, accepts: .oneOf([.missing]))
    let conditions = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let symbols = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Symbol(id: UInt32.random(in: 0..<12, using: &random))
      }
      return symbols.isEmpty
        ? [] : [Condition.Clause(field: .priority, accepts: .oneOf(symbols))]
    }
    let goal = try #require(Goal(hundredthsOfPercent: 9_000))
    let policy = ClockPolicy(from: .created, to: .resolved)
    let targets = [[], [always]].map { further in
      Target(
        number: 0, policy: policy, goal: goal,
        within: conditions.map {
          Limit(
            condition: Condition($0 + further), threshold: Threshold(.openTime(.hours(1))),
            timetable: 0)
        })
    }
    for id in 0..<UInt32(16) {
      var values = [Symbol](repeating: .missing, count: TicketFields().count)
      values[TicketField.priority.index] = Symbol(id: id)
      #expect(targets[0].limit(for: values) == targets[1].limit(for: values))
    }
  }
}
