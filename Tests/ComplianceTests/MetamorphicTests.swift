import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// What must not change, and which way things must change, when a ticket's life is changed a little.
struct MetamorphicTests {
  private let start = Instant(secondsSince1970: 1_790_000_000)
  private let asOf = Instant(secondsSince1970: 1_793_000_000)

  private func desk(_ random: inout SeededGenerator) throws -> OneTarget {
    OneTarget(
      try Calendars.random(&random),
      Threshold(.openTime(Seconds(Int64.random(in: 600..<60_000, using: &random)))))
  }

  private func changes(
    _ desk: OneTarget, _ random: inout SeededGenerator
  ) -> [(Instant, Symbol)] {
    var at = start
    return (0..<6).map { place in
      at = at + Seconds(Int64.random(in: 1..<40_000, using: &random))
      return (at, place.isMultiple(of: 2) ? desk.onHold : desk.open)
    }
  }

  @Test(arguments: 0..<100)
  func `a pause more never makes the deadline earlier nor the clock longer`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 40)
    let desk = try desk(&random)
    let all = changes(desk, &random)
    let stop = start + Seconds(Int64.random(in: 1..<400_000, using: &random))
    let fewer = Array(all.dropLast(2))
    let readings = try [fewer, all].map { changes in
      let ticket = desk.ticket(created: start, resolved: stop, changes: changes)
      let measurement = try desk.measurement(ticket, asOf: asOf)
      let deadline = desk.assessor(asOf: asOf).deadline(of: measurement, ticket, ticket.values)
      return (measurement.elapsed, try #require(deadline))
    }
    #expect(readings[1].0 <= readings[0].0)
    #expect(readings[1].1 >= readings[0].1)
  }

  @Test(arguments: 0..<60)
  func `whole weeks later everything is the same in a calendar without holidays`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 90)
    let desk = OneTarget(
      Calendars.office, Threshold(.workingDays(Int.random(in: 0..<9, using: &random))))
    let life = changes(desk, &random)
    let stop = start + Seconds(Int64.random(in: 1..<900_000, using: &random))
    let weeks = Seconds(Int64.random(in: 1...60, using: &random) * 7 * 86_400)
    func reading(_ shift: Seconds) throws -> (Outcome, Seconds, Instant) {
      let ticket = desk.ticket(
        created: start + shift, resolved: stop + shift,
        changes: life.map { ($0.0 + shift, $0.1) })
      let measurement = try desk.measurement(ticket, asOf: asOf + shift)
      let deadline = desk.assessor(asOf: asOf + shift)
        .deadline(of: measurement, ticket, ticket.values)
      return (measurement.raw, measurement.elapsed, try #require(deadline) - shift)
    }
    #expect(try reading(.zero) == reading(weeks))
  }

  @Test(arguments: 0..<60)
  func `a change to the value that already holds changes no sum`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 300)
    var desk = try desk(&random)
    let groups = ["Desk", "Network"].map { desk.symbols.symbol($0) }
    var ticket = desk.ticket(
      created: start, resolved: start + Seconds(300_000), changes: changes(desk, &random))
    ticket.values[TicketField.group.index] = groups[1]
    let hop = start + Seconds(Int64.random(in: 1..<200_000, using: &random))
    ticket.changes.append(Change(at: hop, field: .group, from: groups[0], to: groups[1]))
    ticket.changes.sort { $0.at < $1.at }
    var split = ticket
    let again = hop + Seconds(Int64.random(in: 1..<90_000, using: &random))
    split.changes.append(Change(at: again, field: .group, from: groups[1], to: groups[1]))
    split.changes.sort { $0.at < $1.at }
    let proofs = try [ticket, split].map { ticket in
      let measurement = try desk.measurement(ticket, asOf: asOf)
      return try #require(
        desk.assessor(asOf: asOf).proof(of: measurement, ticket, ticket.values))
    }
    #expect(proofs[0].shares == proofs[1].shares)
    #expect(proofs[0].lines == proofs[1].lines)
    #expect(proofs[0].shares.count == 2)
  }

  @Test(arguments: 0..<20)
  func `tallies of parts add up to the tally of the whole, in any order`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 600)
    let desk = try desk(&random)
    let tickets = (0..<40).map { number in
      var ticket = desk.ticket(
        created: start + Seconds(Int64(number) * 1_000),
        resolved: number.isMultiple(of: 5) ? nil : start + Seconds(Int64(number) * 9_000 + 500),
        changes: number.isMultiple(of: 3) ? nil : changes(desk, &random))
      ticket.place = TicketPlace(file: 0, line: number + 2)
      return ticket
    }
    func tally(_ tickets: some Sequence<Ticket>) -> Tally {
      var tally = Tally(timetableCount: 1)
      let assessor = desk.assessor(asOf: asOf)
      for ticket in tickets { tally.add(ticket, by: assessor) }
      return tally
    }
    let whole = tally(tickets)
    let cut = Int.random(in: 1..<39, using: &random)
    var parts = [tally(tickets[..<cut]), tally(tickets[cut...])]
    if Bool.random(using: &random) { parts.reverse() }
    var merged = parts[0]
    merged.merge(parts[1]) { $0 }
    merged.restoreOrder()
    #expect(merged.books == whole.books)
    #expect(merged.books.faults.isEmpty && whole.books.clockSeconds > .zero)
    for key in whole.keys { #expect(merged[key] == whole[key]) }
    #expect(merged.breaches.map { $0.ticket.place } == whole.breaches.map { $0.ticket.place })
    #expect(merged.overdue.map { $0.ticket.place } == whole.overdue.map { $0.ticket.place })
  }
}
