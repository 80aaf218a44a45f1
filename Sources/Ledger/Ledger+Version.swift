import GRDB

extension Ledger {
  /// The version of SQLite that runs; nothing where it does not say.
  package static var sqliteVersion: String? {
    guard let ledger = try? scratch() else { return nil }
    return try? ledger.queue.read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
  }
}
