import CivilTime
import GRDB
import Ledger
import TestSupport
import Testing

/// What a ledger holds where nothing of its tables keeps the types of its values, and its hashes were written anew.
struct MistypedLedgerTests {
  private static let tables = [
    "ledger", "seals", "fields", "targets", "agreements", "calendars", "sources", "books", "files",
    "pieces", "clocks", "contents", "chain", "suspended_targets",
  ]

  private func desk() throws -> LedgerDesk {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 3)
    try desk.seal(
      SealedMonth.october, SealedMonth.clocks(6, by: &random), files: ["report.json": [1]])
    return desk
  }

  /// Takes from every table what it asks of its values, lets a statement loose, and makes the hashes anew.
  private func forge(_ statement: String, in desk: LedgerDesk) throws {
    try desk.edit(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(replace(replace(sql,
          ') STRICT, WITHOUT ROWID', ') WITHOUT ROWID'), ') STRICT', ')'), ' NOT NULL', '')
        WHERE type = 'table' AND name <> 'grdb_migrations';
      PRAGMA writable_schema = RESET;
      """)
    try desk.force("PRAGMA ignore_check_constraints = ON; " + statement)
    let path = desk.path
    let lines = try DatabaseQueue(path: path).read {
      try String.fetchAll($0, sql: "SELECT line FROM seal_lines WHERE seal = 1 ORDER BY part, line")
    }
    let hash = FoldedHash()
    for line in lines { hash.update(Array((line + "\n").utf8)) }
    try desk.force("UPDATE chain SET hash = '\(hash.finish())'")
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

  @Test(arguments: tables)
  func `no value that is missing or of another type ends the program`(table: String) throws {
    let whole = try desk()
    let columns = try DatabaseQueue(path: whole.path).read {
      try $0.columns(in: table).map { $0.name }
    }
    for column in columns {
      for value in ["NULL", "'x'", "x'ff'", "1.5"] {
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
