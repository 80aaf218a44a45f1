import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// Clocks beside the tool's own verdicts, and clocks that only the tool can judge.
struct ReconciliationTests {
  private let created = Instant(secondsSince1970: 1_790_000_000)
  private let asOf = Instant(secondsSince1970: 1_793_000_000)

  private func desk(verdictTargets: [Int]? = [0]) -> OneTarget {
    OneTarget(
      Calendars.office, Threshold(.openTime(.hours(4))), verdictTargets: verdictTargets)
  }

  private func tickets(_ desk: OneTarget, seed: Int) -> [Ticket] {
    var random = SeededGenerator(seed: UInt64(seed) + 77)
    return (0..<120).map { number in
      let start = created + Seconds(Int64.random(in: 0..<2_000_000, using: &random))
      let stop = start + Seconds(Int64.random(in: -400..<200_000, using: &random))
      var ticket = desk.ticket(created: start, resolved: stop)
      if number.isMultiple(of: 7) { ticket.stamps[TicketMoment.resolved.index] = .unreadable }
      ticket.verdict = [.none, .met, .breached].randomElement(using: &random) ?? .none
      ticket.values[TicketField.status.index] = number.isMultiple(of: 9) ? desk.open : desk.closed
      ticket.place = TicketPlace(file: 0, line: number + 2)
      return ticket
    }
  }

  private func tally(_ desk: OneTarget, _ tickets: some Sequence<Ticket>) -> Tally {
    var tally = Tally(timetableCount: 1)
    let assessor = desk.assessor(asOf: asOf)
    for ticket in tickets { tally.add(ticket, by: assessor) }
    return tally
  }

  @Test(arguments: 0..<20)
  func `halves in any order merge to the whole, and nothing is counted twice`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let desk = desk()
    let tickets = tickets(desk, seed: seed)
    let whole = tally(desk, tickets)
    let cut = Int.random(in: 1..<119, using: &random)
    var parts = [tally(desk, tickets[..<cut]), tally(desk, tickets[cut...])]
    if Bool.random(using: &random) { parts.reverse() }
    var merged = parts[0]
    merged.merge(parts[1]) { $0 }
    merged.restoreOrder()
    let sides = [whole, merged].map { $0.reconciliation(of: 0, in: desk.rulebook) }
    #expect(sides[0].counts == sides[1].counts)
    #expect(sides[0].classes.map { $0.kind } == sides[1].classes.map { $0.kind })
    #expect(sides[0].classes.map { $0.count } == sides[1].classes.map { $0.count })
    #expect(
      whole.disagreements.map { $0.detail.ticket.place }
        == merged.disagreements.map { $0.detail.ticket.place })
    #expect(sides[0].classes.reduce(0) { $0 + $1.count } == sides[0].counts.disagree)
    #expect(merged.books == whole.books && whole.books.faults.isEmpty)
    let month = TallyKey(target: 0, month: desk.assessor(asOf: asOf).reportingMonth)
    let measured = whole[month].met + whole[month].breached - whole[month].verdictEvidence
    #expect(sides[0].compared + sides[0].counts.withoutVerdict == measured)
    #expect(sides[0].compared > 0 && sides[0].counts.disagree > 0)
  }

  @Test func `an unreadable clock counts as the tool says, and doubts it`() throws {
    for (verdict, raw, doubt) in [
      (ToolVerdict.met, Outcome.met, Doubt.couldBeBreached), (.breached, .breached, .couldBeMet),
      (.none, .unmeasurable, .none),
    ] {
      let desk = desk()
      var unreadable = desk.ticket(created: created)
      unreadable.stamps[TicketMoment.resolved.index] = .unreadable
      let backwards = desk.ticket(created: created, resolved: created - Seconds(1))
      let unstopped = desk.ticket(created: created)
      var unstarted = unstopped
      unstarted.stamps[TicketMoment.created.index] = .missing
      for var ticket in [unreadable, backwards, unstopped, unstarted] {
        ticket.values[TicketField.status.index] = desk.closed
        ticket.verdict = verdict
        let measurement = try desk.measurement(ticket, asOf: asOf)
        #expect(measurement.raw == raw && measurement.doubt == doubt)
        #expect(measurement.grade == (verdict == .none ? .stated : .verdict))
        #expect(measurement.unmeasurable != nil && measurement.elapsed == .zero)
        let tally = tally(desk, [ticket])
        #expect(tally.books.faults.isEmpty)
        let cell = tally[TallyKey(target: 0, month: Month(index: measurement.month))]
        #expect(cell.best.met == 1 && cell.worst.met == 0)
        #expect(cell.best.measured == 1 && cell.worst.measured == 1)
      }
    }
  }

  @Test func `the verdict of a ticket that is not finished, or on another target, is none`() throws
  {
    var ticket = desk().ticket(created: created)
    ticket.stamps[TicketMoment.resolved.index] = .unreadable
    ticket.verdict = .met
    ticket.values[TicketField.status.index] = desk().open
    #expect(try desk().measurement(ticket, asOf: asOf).raw == .unmeasurable)
    ticket.values[TicketField.status.index] = desk().closed
    #expect(try desk().measurement(ticket, asOf: asOf).raw == .met)
    for targets in [nil, []] as [[Int]?] {
      let desk = desk(verdictTargets: targets)
      #expect(try desk.measurement(ticket, asOf: asOf).raw == .unmeasurable)
      var finished = desk.ticket(created: created, resolved: created + .hours(1))
      finished.values[TicketField.status.index] = desk.closed
      finished.verdict = .breached
      let tally = tally(desk, [finished])
      #expect(tally.disagreements.isEmpty)
      #expect(tally.reconciliation(of: 0, in: desk.rulebook).counts == VerdictCounts())
    }
  }

  @Test func `a verdict that is alike in ten tickets tells of a dead field, in nine it does not`()
    throws
  {
    for (count, kind) in [(9, DisagreementClass.unexplained), (10, .deadField)] {
      let desk = desk()
      let tickets = (0..<count).map { _ in
        var ticket = desk.ticket(created: asOf - .hours(99), resolved: asOf - .hours(98))
        ticket.values[TicketField.status.index] = desk.closed
        ticket.verdict = .breached
        return ticket
      }
      let found = tally(desk, tickets).reconciliation(of: 0, in: desk.rulebook)
      #expect(found.classes.map { $0.kind } == [kind] && found.classes[0].count == count)
      #expect(found.compared == count && found.hundredthsOfPercent == 0)
    }
  }
}
