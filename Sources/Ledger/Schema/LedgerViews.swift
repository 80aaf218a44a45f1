/// Ready answers, for any tool that opens the file: instants in RFC 3339, percentages in hundredths, cut off.
enum LedgerViews {
  static let all = [months, attainment, inARow, clocks, breaches]

  /// The sealed months with their hashes.
  private static let months = """
    CREATE VIEW published_months AS
    SELECT seal, month, \(instant("as_of")) AS as_of, \(instant("sealed_at")) AS sealed_at,
      timezone, tool_version, zone_version,
      (SELECT rows FROM contents WHERE contents.seal = seals.seal) AS clocks, hash
    FROM seals JOIN chain USING (seal)
    """

  /// Published attainment by month and target.
  private static let attainment = """
    CREATE VIEW published_attainment AS
    WITH counted AS (
      SELECT *, met + breached + overdue_counted AS measured,
        excluded_met + excluded_breached + excluded_other AS excluded,
        excluded_met + excluded_breached + excluded_overdue_counted AS left_out
      FROM targets
    )
    SELECT month, agreement, kind, target, goal, met, measured,
      met * 10000 / nullif(measured, 0) AS attainment,
      met * 10000 >= goal * nullif(measured, 0) AS attained,
      met + could_be_met + unmeasurable AS best_met, measured + unmeasurable AS best_measured,
      met - could_be_breached AS worst_met, measured + unmeasurable AS worst_measured,
      met + excluded_met AS raw_met, measured + left_out AS raw_measured,
      breached, running, overdue, excluded, unmeasurable
    FROM counted JOIN seals USING (seal)
    """

  /// How many months in a row each target is attained up to each sealed month; a month without data
  /// neither breaks nor lengthens the row.
  private static let inARow = """
    CREATE VIEW months_attained_in_a_row AS
    SELECT month, agreement, kind, target, attained,
      sum(ifnull(attained, 0)) OVER (
        PARTITION BY agreement, kind, target, missed ORDER BY month) AS months
    FROM (
      SELECT *, sum(attained IS 0) OVER (
        PARTITION BY agreement, kind, target ORDER BY month) AS missed
      FROM published_attainment
    )
    """

  /// Every published clock, with its target's name.
  private static let clocks = """
    CREATE VIEW published_clocks AS
    SELECT seals.month, agreement, kind, targets.target, ticket, cycle, holder, outcome, raw,
      reason, clocks.fields, \(instant("created")) AS created, \(instant("start")) AS start,
      \(instant("stop")) AS stop, \(instant("deadline")) AS deadline, threshold, calendar,
      clocks.elapsed AS elapsed_seconds, paused AS paused_seconds, evidence, could_be, file, line
    FROM clocks JOIN seals USING (seal)
      JOIN targets ON targets.seal = clocks.seal AND targets.place = clocks.target
    """

  /// Tickets with published breaches over the months, the most first.
  private static let breaches = """
    CREATE VIEW breaches_by_ticket AS
    SELECT ticket, count(*) AS breaches, count(DISTINCT month) AS months,
      min(month) AS first_month, max(month) AS last_month
    FROM published_clocks
    WHERE outcome = 'breached'
    GROUP BY ticket
    ORDER BY breaches DESC, ticket
    """

  private static func instant(_ column: String) -> String {
    "strftime('%Y-%m-%dT%H:%M:%SZ', \(column), 'unixepoch')"
  }
}
