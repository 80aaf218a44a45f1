/// The second step: targets that were not in force for a sealed month, since more tickets came than their agreement
/// is made for; and rows that belong to no seal are refused.
enum SuspendedTargets {
  static let step = "2: suspended targets"
  static let name = "suspended_targets"

  static let all =
    [table] + LedgerGuards.changes(of: name) + unsealed
    + ["DROP VIEW seal_lines", LedgerLines.sealLines(with: parts)]
    + ["DROP VIEW published_attainment", attainment]

  private static let table = """
    CREATE TABLE \(name) (
      seal INTEGER NOT NULL REFERENCES seals,
      place INTEGER NOT NULL,
      PRIMARY KEY (seal, place)
    ) STRICT, WITHOUT ROWID
    """

  private static let parts = [(table: name, columns: ["place"])]

  /// All tables that belong to a seal, in a ledger of this step.
  static let tables = LedgerGuards.parts + [name]

  /// A row of a seal is added while that is made: behind its row in `seals`, and before it is whole.
  private static let unsealed =
    LedgerGuards.parts.map { "DROP TRIGGER \($0)_are_not_added" }
    + tables.map { table in
      LedgerGuards.insertion(
        table,
        when: """
          EXISTS (SELECT 1 FROM chain WHERE seal = NEW.seal)
          OR NOT EXISTS (SELECT 1 FROM seals WHERE seal = NEW.seal)
          """, says: LedgerGuards.words)
    }

  /// Published attainment by month and target; a suspended target is neither attained nor missed.
  private static let attainment = """
    CREATE VIEW published_attainment AS
    WITH counted AS (
      SELECT *, met + breached + overdue_counted AS measured,
        excluded_met + excluded_breached + excluded_other AS excluded,
        excluded_met + excluded_breached + excluded_overdue_counted AS left_out,
        EXISTS (
          SELECT 1 FROM \(name) AS suspended
          WHERE suspended.seal = targets.seal AND suspended.place = targets.place) AS suspended
      FROM targets
    )
    SELECT month, agreement, kind, target, goal, met, measured,
      met * 10000 / nullif(measured, 0) AS attainment,
      CASE WHEN NOT suspended THEN met * 10000 >= goal * nullif(measured, 0) END AS attained,
      met + could_be_met + unmeasurable AS best_met, measured + unmeasurable AS best_measured,
      met - could_be_breached AS worst_met, measured + unmeasurable AS worst_measured,
      met + excluded_met AS raw_met, measured + left_out AS raw_measured,
      breached, running, overdue, excluded, unmeasurable, suspended
    FROM counted JOIN seals USING (seal)
    """
}
