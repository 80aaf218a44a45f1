import CivilTime
import Compliance
import GRDB
import ServiceModel
import TestSupport
import Testing

@testable import Ledger

/// A ledger that an earlier version made is read as it is, and goes on.
struct OlderLedgerTests {
  /// October in a ledger of the first step alone, with no target suspended.
  private func older(_ desk: LedgerDesk) throws -> (hash: String, targets: [PublishedTarget]) {
    let queue = try DatabaseQueue(path: desk.path)
    try LedgerSchema.migrator.migrate(queue, upTo: "1: sealed months")
    let ledger = try desk.ledger()
    var random = SeededGenerator(seed: 8)
    let clocks = SealedMonth.clocks(20, by: &random)
    let content = SealedMonth.content(SealedMonth.october, clocks, suspended: [])
    let hash = try ledger.queue.write { database in
      let writer = SealWriter(database, seal: 1)
      try writer.write(content, previous: "")
      try writer.write({ clocks.forEach($0) }, of: content.targets)
      let (clockHash, count) = try ledger.hashOfClocks(of: 1, in: database)
      try writer.write(clockHash: clockHash, count: count)
      let hash = try ledger.hash(of: 1, in: database)
      try writer.finish(hash: hash)
      return hash
    }
    return (hash, content.targets)
  }

  @Test func `it is read and held to its hash without being changed`() throws {
    let desk = try LedgerDesk()
    let (hash, targets) = try older(desk)
    let ledger = try desk.ledger()
    try ledger.verify()
    let month = try #require(try ledger.publishedMonths().first)
    #expect(month.hash == hash && month.targets == targets)
    #expect(try ledger.queue.read { try !$0.tableExists("suspended_targets") })
  }

  @Test func `a further month leaves its seals as they were`() throws {
    let desk = try LedgerDesk()
    let (hash, targets) = try older(desk)
    var random = SeededGenerator(seed: 9)
    let seal = try desk.seal(SealedMonth.october + 1, SealedMonth.clocks(20, by: &random), at: 9)
    #expect(seal.previous == hash && seal.number == 2)
    let ledger = try desk.ledger()
    try ledger.verify()
    let months = try ledger.publishedMonths()
    #expect(months[0].hash == hash && months[0].targets == targets)
    #expect(months[1].targets.map { $0.isSuspended } == [false, false, true])
  }

  @Test func `a seal says whether it knows which targets were suspended`() throws {
    let desk = try LedgerDesk()
    _ = try older(desk)
    #expect(try desk.ledger().monthsOfUnknownSuspensions() == [SealedMonth.october])
    // Of the next seal a target is suspended, and so it knows of all of them.
    var random = SeededGenerator(seed: 9)
    try desk.seal(SealedMonth.october + 1, SealedMonth.clocks(20, by: &random), at: 9)
    #expect(try desk.ledger().monthsOfUnknownSuspensions() == [SealedMonth.october])
    let content = SealedMonth.content(
      SealedMonth.october + 2, [], at: 10, suspended: [],
      books: [(SealContent.suspendedTargets, 0)])
    _ = try desk.ledger().seal(content, clocks: { _ in }, files: [])
    #expect(try desk.ledger().monthsOfUnknownSuspensions() == [SealedMonth.october])
  }

  @Test func `a table that it was not made with is not believed`() throws {
    let desk = try LedgerDesk()
    _ = try older(desk)
    try desk.edit(
      "CREATE TABLE suspended_targets (seal, place); INSERT INTO suspended_targets VALUES (1, 0)")
    #expect(throws: LedgerProblem.damaged("its tables are not those that it was made with")) {
      _ = try desk.ledger()
    }
  }
}
