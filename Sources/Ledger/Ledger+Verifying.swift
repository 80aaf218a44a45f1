import GRDB

extension Ledger {
  /// Holds all that the ledger has to what was sealed.
  ///
  /// By SQLite's own check of the file, every hash of clocks and files, and what keeps rows as they are. Opening has
  /// held the numbers already.
  ///
  /// Cost: the whole file.
  package func verify() throws(LedgerProblem) {
    try LedgerProblem.told {
      try queue.read { database in
        let found = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
        if let found, found != "ok" { throw LedgerProblem.damaged(found) }
        let seals = try Ledger.seals(in: database)
        if !seals.isEmpty { try Ledger.checkTexts(of: LedgerLines.clockTexts, in: database) }
        for seal in seals { try verify(seal.number, in: database) }
      }
      try Ledger.checkGuards(of: queue)
    }
  }

  private static func checkGuards(of queue: DatabaseQueue) throws {
    let (applied, found) = try queue.read { database in
      (
        try LedgerSchema.migrator.appliedIdentifiers(database),
        try statements(in: database)["trigger"]
      )
    }
    if found != (try statements(after: applied)["trigger"]) {
      throw LedgerProblem.damaged("its triggers are not those that it was made with")
    }
  }

  private func verify(_ seal: Int, in database: Database) throws {
    let stated = try Row.fetchOne(
      database, sql: "SELECT rows, sha256 FROM contents WHERE seal = ?", arguments: [seal])
    let found = try hashOfClocks(of: seal, in: database)
    guard let stated, try stated.value("rows") == found.count,
      try stated.value("sha256") == found.hash
    else {
      throw LedgerProblem.damaged("the clocks of seal \(seal) are not those that were sealed")
    }
    let files = try String.fetchAll(
      database, sql: "SELECT file FROM files WHERE seal = ?", arguments: [seal])
    for file in files { try read(file, of: seal, in: database) { _ in } }
    let isOdd = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM pieces WHERE seal = ?1
          AND file NOT IN (SELECT file FROM files WHERE seal = ?1))
        """, arguments: [seal])
    if isOdd == true {
      throw LedgerProblem.damaged("seal \(seal) holds a file that was not published")
    }
  }
}
