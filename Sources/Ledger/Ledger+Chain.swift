import GRDB

extension Ledger {
  /// Holds every seal to its hash and to that of the one before, but for its clocks and the content of its
  /// files.
  func checkChain(in database: Database) throws {
    guard try database.tableExists("chain") else { return }
    var previous = ""
    let seals = try Row.fetchAll(
      database,
      sql: "SELECT seal, previous, hash FROM seals LEFT JOIN chain USING (seal) ORDER BY seal")
    for (place, row) in seals.enumerated() {
      let number: Int = try row.value("seal")
      guard number == place + 1 else { throw LedgerProblem.damaged("seal \(place + 1) is missing") }
      let hash = String.fromDatabaseValue(row["hash"])
      guard String.fromDatabaseValue(row["previous"]) == previous else {
        throw LedgerProblem.damaged("seal \(number) does not follow the one before")
      }
      guard let hash, try hash == self.hash(of: number, in: database) else {
        throw LedgerProblem.damaged("the numbers of seal \(number) are not those that were sealed")
      }
      previous = hash
    }
    try Ledger.checkTexts(of: LedgerLines.numbers, in: database)
    let isSecond = try LedgerSchema.hasSuspendedTargets(database)
    for table in isSecond ? SuspendedTargets.tables : LedgerGuards.parts {
      // Two looks at the ends of an index, however many rows there are.
      let last = try Int.fetchOne(database, sql: "SELECT max(seal) FROM \(table)")
      let first = try Int.fetchOne(database, sql: "SELECT min(seal) FROM \(table)")
      guard last ?? 0 <= seals.count, first ?? 1 > 0 else {
        throw LedgerProblem.damaged("\(table) has rows of a seal that is not there")
      }
    }
  }

  /// What stands behind a NUL is on no line, and so in no hash.
  static func checkTexts(
    of tables: [(table: String, columns: [String])], in database: Database
  ) throws {
    for (table, columns) in tables {
      let found = columns.map { "instr(CAST(\($0) AS BLOB), x'00')" }.joined(separator: " OR ")
      let isFound = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(found))")
      if isFound == true {
        throw LedgerProblem.damaged("a text of \(table) has a NUL, behind which nothing is sealed")
      }
    }
  }

  /// The hash of a seal: all its rows but the clocks, for which their own hash stands, and what files hold, for
  /// which theirs do.
  func hash(of seal: Int, in database: Database) throws -> String {
    try hash(
      of: String.fetchCursor(
        database, sql: "SELECT line FROM seal_lines WHERE seal = ? ORDER BY part, line",
        arguments: [seal])
    ).hash
  }

  /// The hash of a seal's clocks, and how many there are.
  func hashOfClocks(of seal: Int, in database: Database) throws -> (hash: String, count: Int) {
    try hash(
      of: String.fetchCursor(
        database, sql: "SELECT line FROM clock_lines WHERE seal = ? ORDER BY place",
        arguments: [seal]))
  }

  /// Of all lines, each with a line feed behind it.
  private func hash(
    of lines: FastDatabaseValueCursor<String>
  ) throws -> (hash: String, count: Int) {
    let hash = makeHash()
    // Lines are made as they are asked for, and nobody reads a hash that is none.
    if hash is NoHash { return (hash.finish(), 0) }
    var count = 0
    var bytes: [UInt8] = []
    while let line = try lines.next() {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
      count += 1
      if bytes.count > 1 << 16 {
        hash.update(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    hash.update(bytes)
    return (hash.finish(), count)
  }
}
