import CivilTime
import Compliance
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

/// A sealed month stays as it is.
struct SealingTests {
  private let november = Month(year: 2026, number: 11)

  @Test func `what is sealed is read back`() throws {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 1)
    let clocks = SealedMonth.clocks(40, by: &random)
    let large = (0..<9_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let seal = try desk.seal(
      SealedMonth.october, clocks, files: ["a/large.bin": large, "empty.csv": []])
    let ledger = try desk.ledger()
    #expect(try ledger.seals() == [seal])
    let month = try #require(try ledger.publishedMonths().first)
    #expect(month.targets == SealedMonth.published(clocks) && month.hash == seal.hash)
    #expect(try ledger.files(of: seal) == ["a/large.bin", "empty.csv"])
    for (name, bytes) in [("a/large.bin", large), ("empty.csv", [])] {
      var read: [UInt8] = []
      try ledger.read(name, of: seal) { read += $0 }
      #expect(read == bytes)
    }
    try ledger.verify()
  }

  @Test func `a month is sealed once`() throws {
    let desk = try LedgerDesk()
    let seal = try desk.seal(SealedMonth.october, [])
    #expect(throws: LedgerProblem.alreadySealed(seal)) {
      try desk.seal(SealedMonth.october, [], at: 2)
    }
    #expect(try desk.ledger().seals() == [seal])
  }

  @Test func `no seal lies before the last one`() throws {
    let desk = try LedgerDesk()
    let seal = try desk.seal(SealedMonth.october, [], at: 5)
    #expect(throws: LedgerProblem.clockSetBack(seal)) { try desk.seal(november, [], at: 4) }
    let next = try desk.seal(november, [], at: 5)
    #expect(next.number == 2 && next.previous == seal.hash)
  }

  @Test func `numbers that its clocks contradict are not sealed`() throws {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 2)
    let clocks = SealedMonth.clocks(5, by: &random)
    #expect(throws: LedgerProblem.self) {
      _ = try desk.ledger().seal(
        SealedMonth.content(SealedMonth.october, clocks),
        clocks: { take in clocks.dropLast().forEach(take) }, files: [])
    }
    #expect(try desk.ledger().seals().isEmpty)
  }

  @Test func `the ledger of another project is refused`() throws {
    let desk = try LedgerDesk()
    try desk.seal(SealedMonth.october, [])
    #expect(throws: LedgerProblem.ofAnotherProject("Desk")) { _ = try desk.ledger("Other") }
  }

  @Test func `a file that is no ledger is refused, and an empty one has no seals`() throws {
    let desk = try LedgerDesk()
    try Data("no ledger at all, whatever it is called".utf8).write(to: URL(filePath: desk.path))
    #expect(throws: LedgerProblem.notALedger) { _ = try desk.ledger() }
    try Data().write(to: URL(filePath: desk.path))
    #expect(try desk.ledger().seals().isEmpty)
    try desk.edit("CREATE TABLE seals (month)")
    #expect(throws: LedgerProblem.notALedger) { _ = try desk.ledger() }
  }

  @Test(arguments: [
    "CREATE TABLE invoices (amount); INSERT INTO invoices VALUES (42)",
    "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);"
      + " CREATE TABLE invoices (amount)",
    "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);"
      + " INSERT INTO grdb_migrations VALUES ('v1')",
    "CREATE VIEW one AS SELECT 1",
  ])
  func `a database of something else is refused, and stays as it is`(made: String) throws {
    let desk = try LedgerDesk()
    try desk.edit(made)
    let before = try Data(contentsOf: URL(filePath: desk.path))
    #expect(throws: LedgerProblem.notALedger) { try desk.seal(SealedMonth.october, []) }
    #expect(try Data(contentsOf: URL(filePath: desk.path)) == before)
  }

  @Test func `a ledger whose making was cut off has no seals, and is made`() throws {
    let desk = try LedgerDesk()
    try desk.edit("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    #expect(try desk.ledger().seals().isEmpty)
    #expect(try desk.seal(SealedMonth.october, []).number == 1)
  }

  @Test func `a ledger of a newer version is refused`() throws {
    let desk = try LedgerDesk()
    try desk.seal(SealedMonth.october, [])
    try desk.edit("INSERT INTO grdb_migrations VALUES ('2: something new')")
    #expect(throws: LedgerProblem.newer) { _ = try desk.ledger() }
  }

  @Test func `a run that writes keeps another one from sealing`() throws {
    let desk = try LedgerDesk()
    try desk.seal(SealedMonth.october, [])
    let other = try DatabaseQueue(path: desk.path)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      #expect(throws: LedgerProblem.locked) { try desk.seal(november, [], at: 2) }
      try database.execute(sql: "ROLLBACK")
    }
    try desk.seal(november, [], at: 2)
  }
}
