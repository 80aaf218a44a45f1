import CivilTime
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// What a ledger holds where nothing of its tables keeps the types of its values, and its hashes were written anew.
struct MistypedLedgerTests {
  /// A sealed month of which nothing asks its values for anything, and which nothing guards.
  private func desk() throws -> LedgerDesk {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 3)
    try desk.seal(
      SealedMonth.october, SealedMonth.clocks(6, by: &random), files: ["report.json": [1]])
    try desk.edit(
      """
      PRAGMA writable_schema = ON;
      DELETE FROM sqlite_schema WHERE type = 'trigger';
      UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
          ') STRICT, WITHOUT ROWID', ') WITHOUT ROWID'), ') STRICT', ')'), ' NOT NULL', '')
        WHERE type = 'table' AND name <> 'grdb_migrations';
      PRAGMA writable_schema = RESET;
      """)
    return desk
  }

  /// Lets a statement loose on a ledger, makes its hash anew and has the tables look as they did.
  private func forge(_ statement: String, in desk: LedgerDesk) throws {
    var settings = Configuration()
    settings.foreignKeysEnabled = false
    settings.prepareDatabase {
      try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF")
    }
    try DatabaseQueue(path: desk.path, configuration: settings).write { database in
      try database.execute(sql: statement)
      let lines = try String.fetchAll(
        database, sql: "SELECT line FROM seal_lines WHERE seal = 1 ORDER BY part, line")
      let hash = FoldedHash()
      for line in lines { hash.update(Array((line + "\n").utf8)) }
      try database.execute(sql: "UPDATE chain SET hash = ?", arguments: [hash.finish()])
      try database.execute(sql: "PRAGMA writable_schema = ON")
      for statement in LedgerTables.all + SuspendedTargets.all {
        try database.execute(
          sql: """
            UPDATE sqlite_schema SET sql = ?1
            WHERE type = 'table' AND ?1 LIKE 'CREATE TABLE ' || name || ' (%'
            """, arguments: [statement])
      }
    }
  }

  /// All that is read of a ledger and of its clocks.
  private func read(_ desk: LedgerDesk) throws {
    let ledger = try desk.ledger()
    for seal in try ledger.seals() {
      for file in try ledger.files(of: seal) { try ledger.read(file, of: seal) { _ in } }
      let scratch = try Ledger.scratch()
      let empty = try scratch.seal(
        SealedMonth.content(SealedMonth.october, []), clocks: { _ in }, files: [])
      let comparison = Comparison(seal, of: ledger, with: (empty, scratch), DefinitionUses())
      _ = try comparison.unpairedTickets()
      _ = try comparison.targets()
      try comparison.moves(Comparison.Elsewhere()) { _ in }
    }
    _ = try ledger.publishedMonths()
    _ = try ledger.monthsOfUnknownSuspensions()
    try ledger.verify()
  }

  @Test func `an instant that is missing is told, though the hash is right`() throws {
    let desk = try desk()
    try forge("UPDATE seals SET sealed_at = NULL", in: desk)
    let ledger = try desk.ledger()
    #expect(throws: LedgerProblem.damaged("a value of sealed_at is missing or of another type")) {
      _ = try ledger.seals()
    }
  }

  @Test(arguments: [
    "seals.as_of", "seals.sealed_at", "targets.met", "targets.overdue_counted", "targets.elapsed",
    "clocks.stop", "clocks.paused",
  ])
  func `a number that nothing could be made of is told, though the hash is right`(
    place: String
  ) throws {
    let whole = try desk()
    let names = place.split(separator: ".")
    for number in [Int64.max, .min, 1 << 55, -1 << 55] {
      let forged = try whole.copy()
      try forge("UPDATE \(names[0]) SET \(names[1]) = \(number)", in: forged)
      #expect(
        throws: LedgerProblem.damaged("a value of \(names[1]) is larger or smaller than can be")
      ) { try read(forged) }
    }
  }

  @Test(arguments: LedgerDesk.tables)
  func `no value that is missing or of another type ends the program`(table: String) throws {
    let whole = try desk()
    let columns = try DatabaseQueue(path: whole.path).read {
      try $0.columns(in: table).map { $0.name }
    }
    for column in columns {
      for value in ["NULL", "'x'", "x'ff'"] {
        let forged = try whole.copy()
        do {
          try forge("UPDATE \(table) SET \(column) = \(value)", in: forged)
        } catch let error as DatabaseError
          where [.SQLITE_CONSTRAINT, .SQLITE_MISMATCH].contains(error.resultCode)
        {
          // A key is one of a kind, and that of a row is a number, whatever the tables ask for.
          continue
        }
        do {
          try read(forged)
        } catch is LedgerProblem {
          // Most of it is told; what nobody reads is not.
        }
      }
    }
  }
}
