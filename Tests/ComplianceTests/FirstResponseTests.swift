import CivilTime
import Compliance
import ServiceHours
import ServiceModel
import TestSupport
import Testing

/// Whoever hears that it is resolved is answered: no stamp of a first response takes that back.
struct FirstResponseTests {
  private let created = Instant(secondsSince1970: 1_790_000_000)
  private let asOf = Instant(secondsSince1970: 1_790_400_000)

  @Test(arguments: 0..<60)
  func `a stamp of a first response can only bring the answer forward`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) + 3_300)
    let desk = OneTarget(
      try Calendars.random(&random), Threshold(.openTime(Seconds(20_000))), to: .firstResponse)
    for _ in 0..<100 {
      let silent = ticket(of: desk, &random)
      var stamped = silent
      let response = created + Seconds(Int64.random(in: 0..<500_000, using: &random))
      stamped.stamps[TicketMoment.firstResponse.index] = .at(response)
      let told = stop(of: silent, desk)
      let known = response < asOf ? response : nil
      #expect(stop(of: stamped, desk) == [told, known].compactMap { $0 }.min())
    }
  }

  @Test(arguments: [false, true])
  func `a resolution before the start answers nobody, and contradicts it`(hasHistory: Bool) throws {
    var random = SeededGenerator(seed: 5)
    let desk = OneTarget(
      try Calendars.random(&random), Threshold(.openTime(Seconds(20_000))), to: .firstResponse)
    var ticket = desk.ticket(created: created, resolved: created - Seconds(3_600))
    if hasHistory {
      ticket.history = .whole
      let later = created + Seconds(10_000)
      ticket.changes = [Change(at: later, field: .group, from: desk.closed, to: desk.open)]
    }
    let found = try desk.measurement(ticket, asOf: asOf)
    #expect(found.outcome == .unmeasurable && found.unmeasurable == .stopBeforeStart)
  }

  /// Resolved once or several times, by a stamp, by changes of status or by both.
  private func ticket(of desk: OneTarget, _ random: inout SeededGenerator) -> Ticket {
    var ticket = desk.ticket(created: created)
    ticket.values[TicketField.status.index] = desk.open
    if Bool.random(using: &random) {
      ticket.history = .whole
      let instants = (0..<Int.random(in: 1...5, using: &random))
        .map { _ in created + Seconds(Int64.random(in: 1...40, using: &random) * 10_000) }.sorted()
      for instant in instants {
        let status = Bool.random(using: &random) ? desk.closed : desk.open
        ticket.changes.append(Change(at: instant, field: .status, from: nil, to: status))
        ticket.values[TicketField.status.index] = status
      }
    }
    if Bool.random(using: &random) {
      let resolved = created + Seconds(Int64.random(in: 0..<500_000, using: &random))
      ticket.stamps[TicketMoment.resolved.index] = .at(resolved)
    }
    return ticket.known(before: asOf)
  }

  private func stop(of ticket: Ticket, _ desk: OneTarget) -> Instant? {
    var stops: [Instant?] = []
    desk.assessor(asOf: asOf).assess(
      ticket, measured: { measurement, _ in stops.append(measurement.stop) }, unmeasured: { _ in })
    #expect(stops.count == 1)
    return stops.first ?? nil
  }
}
