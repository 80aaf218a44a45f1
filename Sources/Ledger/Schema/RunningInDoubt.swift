import GRDB

/// The third step: the worst case counts running clocks that could be overdue where that counts as breached, which
/// stand among the books.
enum RunningInDoubt {
  static let step = "3: running clocks in doubt"

  static let all = ["DROP VIEW published_attainment", attainment]

  /// How many there are of a seal's targets, by their names among the books.
  static func counts(of seal: Int, in database: Database) throws -> [String: Int] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, count FROM books WHERE seal = ? AND name GLOB ?",
      arguments: [seal, SealContent.overdueBeginning + "*"])
    return try rows.reduce(into: [:]) { counts, row in
      counts[try row.value("name")] = try row.count("count")
    }
  }

  /// Published attainment by month and target; a suspended target is neither attained nor missed.
  private static let attainment = """
    CREATE VIEW published_attainment AS
    WITH counted AS (
      SELECT *, met + breached + overdue_counted AS measured,
        excluded_met + excluded_breached + excluded_other AS excluded,
        excluded_met + excluded_breached + excluded_overdue_counted AS left_out,
        ifnull((
          SELECT count FROM books
          WHERE books.seal = targets.seal
            AND books.name = '\(SealContent.overdueBeginning)' || targets.place), 0) AS could_be_overdue,
        EXISTS (
          SELECT 1 FROM \(SuspendedTargets.name) AS suspended
          WHERE suspended.seal = targets.seal AND suspended.place = targets.place) AS suspended
      FROM targets
    )
    SELECT month, agreement, kind, target, goal, met, measured,
      met * 10000 / nullif(measured, 0) AS attainment,
      CASE WHEN NOT suspended THEN met * 10000 >= goal * nullif(measured, 0) END AS attained,
      met + could_be_met + unmeasurable AS best_met, measured + unmeasurable AS best_measured,
      met - could_be_breached AS worst_met,
      measured + unmeasurable + could_be_overdue AS worst_measured,
      met + excluded_met AS raw_met, measured + left_out AS raw_measured,
      breached, running, overdue, excluded, unmeasurable, suspended
    FROM counted JOIN seals USING (seal)
    """
}
