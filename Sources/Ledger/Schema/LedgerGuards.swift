/// What keeps published rows as they are, whoever opens the file.
enum LedgerGuards {
  static let all =
    updates + deletions
    + [
      insertion(
        "ledger", when: "EXISTS (SELECT 1 FROM ledger)", says: "a ledger has one project"),
      insertion(
        "seals",
        when: "EXISTS (SELECT 1 FROM seals WHERE seal = NEW.seal OR month = NEW.month)",
        says: words),
    ]
    + parts.map {
      insertion($0, when: "EXISTS (SELECT 1 FROM chain WHERE seal = NEW.seal)", says: words)
    }

  static let words = "a sealed month is never rewritten"

  /// The tables of the first step that belong to a seal.
  static let parts = [
    "fields", "targets", "agreements", "calendars", "sources", "books", "files", "pieces",
    "clocks", "contents", "chain",
  ]
  private static let tables = ["ledger", "seals"] + parts

  private static let updates = tables.map { update($0) }
  private static let deletions = tables.map { deletion($0) }

  /// That rows of a table are neither changed nor deleted.
  static func changes(of table: String) -> [String] { [update(table), deletion(table)] }

  private static func update(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_are_not_changed BEFORE UPDATE ON \(table)
    BEGIN
      SELECT RAISE (ABORT, '\(words)');
    END
    """
  }

  private static func deletion(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_are_not_deleted BEFORE DELETE ON \(table)
    BEGIN
      SELECT RAISE (ABORT, '\(words)');
    END
    """
  }

  static func insertion(_ table: String, when condition: String, says: String) -> String {
    """
    CREATE TRIGGER \(table)_are_not_added BEFORE INSERT ON \(table)
    WHEN \(condition)
    BEGIN
      SELECT RAISE (ABORT, '\(says)');
    END
    """
  }
}
