import GRDB

/// The sealed months of a project, in one file of SQLite.
///
/// A month is written in one transaction or not at all. The file keeps a rollback journal beside it only while
/// it is written, so that at any other time it is one file that can be copied. Seals are numbered; each holds
/// the hash of the one before.
package final class Ledger: Sendable {
  let queue: DatabaseQueue
  let makeHash: @Sendable () -> any ContentHash

  /// How long a run waits for another one that writes.
  private static let patience = 5.0

  /// Opens a ledger and holds the numbers of every seal to its hash; a file without anything in it is a ledger
  /// without seals.
  ///
  /// `project` is whose ledger it has to be. Cost: the rows of all seals but their clocks and files.
  package init(
    at path: String, project: String, hash: @escaping @Sendable () -> any ContentHash
  ) throws(LedgerProblem) {
    makeHash = hash
    queue = try LedgerProblem.told { try DatabaseQueue(path: path, configuration: Ledger.settings) }
    try LedgerProblem.told {
      // In one transaction: another run may make the tables meanwhile, whose views would be none of those steps'.
      try queue.read { database in
        if try Ledger.isEmpty(database) { return }
        try Ledger.checkKind(of: database)
        let applied = try LedgerSchema.migrator.appliedIdentifiers(database)
        try Ledger.checkProject(project, in: database)
        if !applied.isEmpty { try Ledger.checkShape(of: database, after: applied) }
        try checkChain(in: database)
      }
    }
  }

  /// A ledger for a while, in a file without a name that is gone with it.
  package static func scratch() throws(LedgerProblem) -> Ledger { try Ledger() }

  private init() throws(LedgerProblem) {
    makeHash = { NoHash() }
    var settings = Ledger.settings
    settings.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    queue = try LedgerProblem.told { [settings] in
      try DatabaseQueue(path: "", configuration: settings)
    }
  }

  private static var settings: Configuration {
    var settings = Configuration()
    settings.busyMode = .timeout(patience)
    settings.prepareDatabase { database in
      // What is told as sealed is on the disk, the end of its journal included.
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      // The views of a file from elsewhere may call nothing that could do harm.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return settings
  }

  /// Makes the tables where they are missing; another run may do so at the same time.
  func migrate() throws {
    let migrator = LedgerSchema.migrator
    do {
      try migrator.migrate(queue)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // The other one was faster, unless the tables are still missing.
      guard try queue.read({ try migrator.hasCompletedMigrations($0) }) else { throw error }
    }
  }
}

extension Ledger {
  private static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  /// Whether a file holds nothing but what is there once the making of the tables was cut off: any other file of
  /// SQLite has something of its own.
  private static func isCutOff(_ database: Database) throws -> Bool {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") == 0
  }

  private static func checkKind(of database: Database) throws {
    let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let migrator = LedgerSchema.migrator
    if try !Ledger.namesItsSteps(database) {
      throw LedgerProblem.damaged("its steps have no names")
    }
    let applied = try migrator.appliedIdentifiers(database)
    if id == 0, applied.isEmpty, try Ledger.isCutOff(database) { return }
    guard id == LedgerSchema.applicationID else { throw LedgerProblem.notALedger }
    if try migrator.hasBeenSuperseded(database) { throw LedgerProblem.newer }
  }

  /// Whether the names of the steps that made the file are texts, without which reading them would end the
  /// program.
  private static func namesItsSteps(_ database: Database) throws -> Bool {
    guard try database.tableExists("grdb_migrations") else { return true }
    return try Int.fetchOne(
      database,
      sql: "SELECT count(*) FROM grdb_migrations WHERE typeof(identifier) <> 'text'") == 0
  }

  /// The hashes are of what the views show, which ask tables for all of their columns.
  private static func checkShape(of database: Database, after applied: Set<String>) throws {
    let found = try statements(in: database)
    let made = try statements(after: applied)
    for (type, words) in [("view", "views"), ("table", "tables"), ("index", "indexes")]
    where found[type] != made[type] {
      throw LedgerProblem.damaged("its \(words) are not those that it was made with")
    }
  }

  /// The statements that a ledger has after some of the steps that make it, by the type of what they make.
  static func statements(after applied: Set<String>) throws -> [String: [String]] {
    let migrator = LedgerSchema.migrator
    guard let last = migrator.migrations.last(where: { applied.contains($0) }) else { return [:] }
    let made = try DatabaseQueue()
    try migrator.migrate(made, upTo: last)
    return try made.read { try statements(in: $0) }
  }

  /// Those of a ledger, but for what SQLite keeps for itself and the table of steps.
  static func statements(in database: Database) throws -> [String: [String]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name || ' ' || sql AS statement FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name <> 'grdb_migrations'
        ORDER BY name
        """)
    var statements: [String: [String]] = [:]
    for row in rows {
      statements[try row.value("type"), default: []].append(try row.value("statement"))
    }
    return statements
  }

  private static func checkProject(_ project: String, in database: Database) throws {
    guard try database.tableExists("ledger") else { return }
    guard let row = try Row.fetchOne(database, sql: "SELECT project FROM ledger") else { return }
    guard let owner = String.fromDatabaseValue(row[0]) else {
      throw LedgerProblem.damaged("it does not say whose it is")
    }
    if owner != project { throw LedgerProblem.ofAnotherProject(owner) }
  }
}
