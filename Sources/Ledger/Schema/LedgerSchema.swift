import GRDB

/// What the ledger's file is made of, step by step.
///
/// A step that has been published is never changed: ledgers live for years. A new version adds one behind.
enum LedgerSchema {
  /// "atta", which tells a ledger from any other file of SQLite.
  static let applicationID = 0x6174_7461

  /// Whether a ledger says of its targets which are suspended; one into which nothing was sealed since does not.
  static func hasSuspendedTargets(_ database: Database) throws -> Bool {
    try migrator.appliedIdentifiers(database).contains(SuspendedTargets.step)
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: sealed months") { database in
      for statement in statements { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration(SuspendedTargets.step) { database in
      for statement in SuspendedTargets.all { try database.execute(sql: statement) }
    }
    migrator.registerMigration(RunningInDoubt.step) { database in
      for statement in RunningInDoubt.all { try database.execute(sql: statement) }
    }
    migrator.registerMigration(UnsealedMonths.step) { database in
      for statement in UnsealedMonths.all { try database.execute(sql: statement) }
    }
    return migrator
  }

  /// Tables, then what keeps them from being rewritten, then the views.
  private static var statements: [String] {
    LedgerTables.all + LedgerGuards.all + LedgerLines.all + LedgerViews.all
  }
}
