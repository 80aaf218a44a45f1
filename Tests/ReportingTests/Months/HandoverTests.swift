import CivilTime
import Reporting
import TestSupport
import Testing

/// Tickets of two projects against a slow look for each.
struct HandoverTests {
  private func tickets(_ count: Int, _ random: inout SeededGenerator, hasSides: Bool)
    -> [LinkTicket]
  {
    (0..<count).map { number in
      let link =
        Int.random(in: 0..<8, using: &random) == 0
        ? "" : "L\(Int.random(in: 0..<40, using: &random))"
      let side = hasSides ? ["", "A", "B"].randomElement(using: &random) ?? "" : ""
      let at =
        Int.random(in: 0..<6, using: &random) == 0
        ? nil : Instant(secondsSince1970: Int64.random(in: 0..<10_000, using: &random))
      return LinkTicket(
        id: Array("T\(number)".utf8), link: Array(link.utf8), side: Array(side.utf8), at: at)
    }
  }

  @Test(arguments: 0..<30)
  func `every ticket of both is linked with the first of its link, or told once with its reason`(
    seed: Int
  ) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let ours = tickets(30, &random, hasSides: true)
    let theirs = tickets(25, &random, hasSides: false)
    let side: [UInt8]? = seed.isMultiple(of: 2) ? nil : Array("A".utf8)
    let found = Handovers(ours: ours, theirs: theirs, side: side)
    #expect(found.faults.isEmpty)
    let linked = try CSVTable(HandoverFile.handovers.bytes(found, .plain))
    let unlinked = try CSVTable(HandoverFile.unlinked.bytes(found, .plain))
    var expected: [[String]] = []
    for (place, ticket) in ours.enumerated() where !ticket.link.isEmpty && !ticket.side.isEmpty {
      if let side, ticket.side != side { continue }
      let isFirst = !ours[..<place].contains {
        $0.link == ticket.link && !$0.side.isEmpty && (side == nil || $0.side == side)
      }
      guard isFirst, let other = theirs.first(where: { $0.link == ticket.link }) else { continue }
      let delay = ticket.at.flatMap { sent in other.at.map { ($0 - sent).count } }
      expected.append([
        String(decoding: ticket.id, as: UTF8.self), String(decoding: other.id, as: UTF8.self),
        delay.map { "\($0)" } ?? "",
      ])
    }
    #expect(
      linked.rows.map { row in
        ["ticket", "their_ticket", "delay_seconds"].map { linked.cell(row, $0) }
      }
        == expected)
    for (project, count) in [("ours", ours.count), ("theirs", theirs.count)] {
      let told = unlinked.rows.filter { unlinked.cell($0, "project") == project }
      #expect(told.count + linked.rows.count == count)
      #expect(Set(told.map { unlinked.cell($0, "ticket") }).count == told.count)
    }
    for row in linked.rows {
      let delay = linked.number(row, "delay_seconds")
      let state = linked.cell(row, "state")
      #expect((delay == nil) == (state == "not accepted" || state == "not sent"))
      if let delay { #expect((delay < 0) == (state == "accepted before sent")) }
    }
  }
}
