import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// Months, versions, the as-of, doubts and the books.
struct MonthLawTests {
  private let created = Instant(secondsSince1970: 1_790_000_000)

  @Test(arguments: [(MonthRule.stopped, "2026-11"), (.created, "2026-10"), (.due, "2026-12")])
  func `the month of a finished clock follows its rule`(rule: MonthRule, month: String) throws {
    let desk = OneTarget(
      Calendars.always, Threshold(.calendarDays(40)), monthRule: rule)
    let ticket = desk.ticket(
      created: try Instant("2026-10-31T12:00:00Z"), resolved: try Instant("2026-11-02T12:00:00Z"))
    let measurement = try desk.measurement(ticket, asOf: try Instant("2027-01-01T00:00:00Z"))
    #expect(Month(index: measurement.month).description == month)
  }

  @Test func `what happens at the as-of or later is not known`() throws {
    let desk = OneTarget(Calendars.always, Threshold(.openTime(.hours(4))))
    let ticket = desk.ticket(created: created, resolved: created + .hours(3))
    #expect(try desk.measurement(ticket, asOf: created + .hours(3)).raw == .running)
    #expect(try desk.measurement(ticket, asOf: created + .hours(3) + Seconds(1)).raw == .met)
    let late = desk.ticket(created: created, resolved: created + .hours(9))
    #expect(try desk.measurement(late, asOf: created + .hours(4)).raw == .running)
    #expect(try desk.measurement(late, asOf: created + .hours(4) + Seconds(1)).raw == .overdue)
    #expect(!desk.assessor(asOf: created).knows(ticket))
  }

  @Test func `the version in force when the clock starts judges it`() throws {
    let change = created + .hours(1)
    let desk = OneTarget(
      Calendars.always, Threshold(.openTime(.hours(4))),
      inForce: [
        Interval(start: OneTarget.always.start, end: change),
        Interval(start: change, end: OneTarget.always.end),
      ])
    for (start, version) in [(change - Seconds(1), 0), (change, 1)] {
      let ticket = desk.ticket(created: start, resolved: start + .hours(9))
      let measurement = try desk.measurement(ticket, asOf: start + .hours(99))
      #expect(measurement.target.agreement == version)
    }
  }

  @Test func `a stated total shortens the clock, and a missing one leaves a doubt`() throws {
    let desk = OneTarget(Calendars.always, Threshold(.openTime(.hours(4))))
    let asOf = created + .hours(99)
    func read(_ hold: Seconds?) throws -> Measurement {
      let ticket = desk.ticket(created: created, resolved: created + .hours(6), hold: hold)
      return try desk.measurement(ticket, asOf: asOf)
    }
    #expect(try read(.hours(2)).raw == .met)
    #expect(try read(.hours(2)).doubt == .none)
    #expect(try read(.hours(1)).raw == .breached)
    #expect(try read(.hours(1)).doubt == .none)
    #expect(try read(nil).raw == .breached)
    #expect(try read(nil).doubt == .couldBeMet)
    #expect(try read(.hours(7)).doubt == .couldBeBreached)
    #expect(try read(nil).grade == .stated)
  }

  @Test func `a stop before the start and a finished ticket without a stop are unmeasurable`()
    throws
  {
    let desk = OneTarget(Calendars.always, Threshold(.openTime(.hours(4))))
    let backwards = desk.ticket(created: created, resolved: created - Seconds(1))
    let asOf = created + .hours(99)
    #expect(try desk.measurement(backwards, asOf: asOf).unmeasurable == .stopBeforeStart)
    var finished = desk.ticket(created: created)
    finished.values[TicketField.status.index] = desk.closed
    #expect(try desk.measurement(finished, asOf: asOf).unmeasurable == .finishedWithoutStop)
    var unreadable = desk.ticket(created: created)
    unreadable.stamps[TicketMoment.resolved.index] = .unreadable
    #expect(try desk.measurement(unreadable, asOf: asOf).unmeasurable == .stopUnreadable)
  }

  @Test(arguments: 0..<20)
  func `tallies of pieces merge to the tally of the whole, and its books close`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let desk = OneTarget(Calendars.office, Threshold(.openTime(.hours(4))))
    let asOf = created + .hours(24 * 90)
    let assessor = desk.assessor(asOf: asOf)
    var whole = Tally(timetableCount: 1)
    var merged = Tally(timetableCount: 1)
    var symbols = desk.symbols
    for _ in 0..<5 {
      var own = desk.symbols
      var piece = Tally(timetableCount: 1)
      for _ in 0..<40 {
        let type = "type \(Int.random(in: 0..<6, using: &random))"
        var ticket = self.ticket(desk, asOf, &random)
        ticket.values[TicketField.type.index] = symbols.symbol(type)
        whole.add(ticket, by: assessor)
        ticket.values[TicketField.type.index] = own.symbol(type)
        piece.add(ticket, by: assessor)
      }
      var table = symbols
      merged.merge(piece) { table.symbol(own.text(of: $0)) }
      symbols = table
    }
    #expect(merged.books == whole.books && whole.books.faults.isEmpty)
    #expect(Set(merged.keys) == Set(whole.keys))
    for key in whole.keys { #expect(merged[key] == whole[key]) }
    #expect(merged.breaches.map { $0.measurement } == whole.breaches.map { $0.measurement })
    #expect(merged.breaches.map { $0.ticket.values } == whole.breaches.map { $0.ticket.values })
  }

  private func ticket(
    _ desk: OneTarget, _ asOf: Instant, _ random: inout SeededGenerator
  ) -> Ticket {
    let start = created + Seconds(Int64.random(in: 0..<8_000_000, using: &random))
    let end = start + Seconds(Int64.random(in: -1_000..<400_000, using: &random))
    let isResolved = Int.random(in: 0..<5, using: &random) > 0
    var ticket = desk.ticket(created: start, resolved: isResolved ? end : nil, hold: .zero)
    if Int.random(in: 0..<9, using: &random) == 0 {
      ticket.stamps[TicketMoment.resolved.index] = .unreadable
    }
    return ticket
  }

  @Test func `attainment is decided by two integers and cut off, never rounded up`() throws {
    let goal = try #require(Goal("99.95%"))
    #expect(Attainment(met: 9_995, measured: 10_000).reaches(goal) == true)
    #expect(Attainment(met: 9_994, measured: 10_000).reaches(goal) == false)
    #expect(Attainment(met: 0, measured: 0).reaches(goal) == nil)
    #expect(Attainment(met: 1_999, measured: 2_000).hundredthsOfPercent == 9_995)
    #expect(Attainment(met: 2, measured: 3).hundredthsOfPercent == 6_666)
  }
}
