import CivilTime
import Compliance
import Ledger
import ServiceModel
import TestSupport
import Testing

/// What moved, and that it adds up.
struct ComparisonTests {
  /// The moves from one list of clocks to another, and the numbers of both.
  private func moves(
    _ before: [ListedClock], _ now: [ListedClock], sources: [SourceFile] = [],
    toolVersion: String = "1", _ elsewhere: Comparison.Elsewhere = Comparison.Elsewhere()
  ) throws -> (moves: [Move], targets: [RestatedTarget], unpaired: Set<String>) {
    let desk = try LedgerDesk()
    let seal = try desk.seal(SealedMonth.october, before)
    let scratch = try Ledger.scratch()
    let changed = SealedMonth.sources.map { source in
      sources.first { $0.role == source.role && $0.path == source.path } ?? source
    }
    let reading = try scratch.seal(
      SealedMonth.content(
        SealedMonth.october, now, sources: changed, toolVersion: toolVersion),
      clocks: { now.forEach($0) }, files: [])
    var uses = DefinitionUses()
    uses.suspensions["gold"] = ["agreements/out.csv"]
    uses.exclusions["gold"] = ["agreements/out.csv"]
    uses.holderCalendars[SealedMonth.targets[0]] = ["harbour"]
    uses.stampZones = ["Asia/Tokyo"]
    let comparison = Comparison(seal, of: try desk.ledger(), with: (reading, scratch), uses)
    var moves: [Move] = []
    try comparison.moves(elsewhere) { moves.append($0) }
    return (moves, try comparison.targets(), try comparison.unpairedTickets())
  }

  private func other(_ role: SourceFile.Role, _ path: String) -> SourceFile {
    SourceFile(role: role, path: path, bytes: 1, sha256: "other")
  }

  @Test(arguments: 0..<12)
  func `published and what came, less what left, is what is known now`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let before = SealedMonth.clocks(60, by: &random)
    let now = changed(before, by: &random).shuffled(using: &random)
    let (moves, targets, unpaired) = try moves(
      before, now, sources: [other(.tickets, "a.csv"), other(.tickets, "b.csv")])
    for target in targets {
      let own = moves.filter { $0.clock?.target == target.name }
      for outcome in Outcome.allCases {
        let published = before.filter { $0.target == target.name && $0.outcome == outcome }.count
        let known = now.filter { $0.target == target.name && $0.outcome == outcome }.count
        let came = own.filter { $0.known?.outcome == outcome }.count
        let went = own.filter { $0.published?.outcome == outcome }.count
        #expect(published + came - went == known)
      }
      let met = own.filter { $0.known?.outcome == .met }.count
      let lost = own.filter { $0.published?.outcome == .met }.count
      #expect(
        (target.published?.counts.met ?? 0) + met - lost == target.known?.counts.met)
    }
    // A slow and obvious reference: clocks by their key.
    let old = byKey(before)
    let new = byKey(now)
    let keys = Set(old.keys).union(new.keys)
    let expected = keys.filter { state(old[$0]) != state(new[$0]) }
    #expect(Set(moves.map { key($0.clock) }) == expected && moves.count == expected.count)
    let tickets = Set(before.map { $0.ticket })
    let alone = keys.filter { new[$0] == nil || old[$0] == nil }
    #expect(
      unpaired
        == tickets.intersection(alone.compactMap { (old[$0] ?? new[$0])?.ticket }))
  }

  private func key(_ clock: ListedClock?) -> String {
    clock.map { "\($0.target) \($0.ticket)" } ?? ""
  }

  private func byKey(_ clocks: [ListedClock]) -> [String: ListedClock] {
    Dictionary(uniqueKeysWithValues: clocks.map { (key($0), $0) })
  }

  private func state(_ clock: ListedClock?) -> String? {
    clock.map { "\($0.outcome) \($0.raw) \($0.start as Any) \($0.stop as Any) \($0.doubt)" }
  }

  /// Some clocks gone, some new, some other.
  private func changed(
    _ clocks: [ListedClock], by random: inout SeededGenerator
  ) -> [ListedClock] {
    clocks.compactMap { clock in
      switch Int.random(in: 0..<6, using: &random) {
      case 0: nil
      case 1: SealedMonth.clock(clock.ticket, clock.target, by: &random)
      default: clock
      }
    } + SealedMonth.targets.map { SealedMonth.clock("new", $0, by: &random) }
  }

  @Test func `nothing moved where both readings are the same`() throws {
    var random = SeededGenerator(seed: 7)
    let clocks = SealedMonth.clocks(50, by: &random)
    let found = try moves(clocks, clocks.reversed())
    #expect(found.moves.isEmpty && found.unpaired.isEmpty)
    #expect(found.targets.allSatisfy { $0.isAsPublished })
  }

  @Test
  func `a clock that cannot be read did not move where an earlier version sealed 0 for its length`()
    throws
  {
    func clock(_ length: Int64?) -> ListedClock {
      Clock(outcome: .unmeasurable, raw: .unmeasurable, elapsed: length, paused: length).listed
    }
    #expect(try moves([clock(0)], [clock(nil)]).moves.isEmpty)
    #expect(try moves([Clock().listed], [Clock(elapsed: 61).listed]).moves.count == 1)
  }

  @Test func `each cause is found by its evidence`() throws {
    let clock = Clock().listed
    let late = Clock(ticket: "T2").listed
    let tickets = [other(.tickets, "a.csv")]
    for (before, now, sources, expected) in [
      ([clock], [clock, late], tickets, MoveCause.lateRow),
      ([clock], [clock, late], [], .unexplained),
      ([clock, late], [clock], tickets, .rowGone),
      ([clock], [Clock(stop: 2).listed], tickets, .changedStamp),
      ([clock], [Clock(priority: "P1", threshold: "1h").listed], tickets, .changedField),
      (
        [clock], [Clock(outcome: .excluded).listed], [other(.table, "agreements/out.csv")],
        .exclusion
      ),
      ([Clock(outcome: .excluded).listed], [clock], [], .exclusion),
      (
        [clock], [Clock(paused: 60).listed], [other(.table, "agreements/out.csv")], .suspension
      ),
      (
        [clock], [Clock(threshold: "1h").listed],
        [other(.agreement, "agreements/gold.yaml"), other(.calendar, "calendars/office.yaml")],
        .agreement
      ),
      (
        [clock], [Clock(paused: 60).listed], [other(.calendar, "calendars/office.yaml")], .calendar
      ),
      ([clock], [Clock(paused: 60).listed], [other(.zone, "Europe/London")], .zoneData),
      ([clock], [Clock(paused: 60).listed], [other(.zone, "Asia/Tokyo")], .zoneData),
      (
        [clock], [Clock(paused: 60).listed], [other(.calendar, "calendars/harbour.yaml")],
        .calendar
      ),
      ([clock], [Clock(paused: 60).listed], [other(.project, "attain.yaml")], .project),
      // What another agreement says, or a table that it names, is no evidence; nor is a zone that nothing names.
      ([clock], [Clock(paused: 60).listed], [other(.table, "agreements/in.csv")], .unexplained),
      ([clock], [Clock(paused: 60).listed], [other(.zone, "Asia/Seoul")], .unexplained),
      (
        [clock], [Clock(paused: 60).listed], [other(.agreement, "agreements/network.yaml")],
        .unexplained
      ),
    ] {
      let found = try moves(before, now, sources: sources).moves
      #expect(found.map { $0.cause } == [expected], "\(found.map { $0.evidence })")
    }
    let tool = try moves([clock], [Clock(paused: 60).listed], toolVersion: "2").moves
    #expect(tool.map { $0.cause } == [.toolVersion])
  }

  @Test func `a clock that counts in another month now has left for it`() throws {
    let clock = Clock().listed
    var elsewhere = Comparison.Elsewhere()
    elsewhere.tickets[clock.ticket] = KnownTicket(
      created: clock.created, fields: clock.fields, file: clock.file)
    elsewhere.clocks = [Clock(month: SealedMonth.october.next, stop: 33).listed]
    let found = try moves([clock], [], sources: [other(.tickets, "a.csv")], elsewhere)
    let move = try #require(found.moves.first)
    #expect(found.unpaired == [clock.ticket] && found.moves.count == 1)
    #expect(move.cause == .changedStamp && move.change(in: SealedMonth.october) == .left)
    #expect(move.known?.month == SealedMonth.october.next)
  }
}

/// A met clock of which a test says what is special.
private struct Clock {
  var ticket = "T1"
  var month = SealedMonth.october
  var stop = 1
  var priority = "P2"
  var threshold = "4h"
  var outcome = Outcome.met
  var raw = Outcome.met
  var elapsed: Int64? = 60
  var paused: Int64? = 0

  var listed: ListedClock {
    ListedClock(
      target: SealedMonth.targets[0], month: month, ticket: ticket, cycle: nil, holder: "",
      outcome: outcome, raw: raw, reason: outcome == .excluded ? "agreed" : "",
      fields: [priority, "Closed"], created: SealedMonth.instant(0),
      start: SealedMonth.instant(0), stop: SealedMonth.instant(stop),
      deadline: SealedMonth.instant(3), threshold: threshold, calendar: "office",
      elapsed: elapsed.map { Seconds($0) }, paused: paused.map { Seconds($0) }, evidence: .stated,
      doubt: .none,
      file: "a.csv", line: 2)
  }
}
