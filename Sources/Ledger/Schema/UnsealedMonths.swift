/// The fourth step: of a month that was never sealed nobody knows whether a target attained it, so that no row of months
/// goes on behind it.
enum UnsealedMonths {
  static let step = "4: unsealed months"

  static let all = ["DROP VIEW months_attained_in_a_row", inARow]

  /// How many months in a row each target is attained up to each sealed month; a month without data neither breaks
  /// nor lengthens the row, one that is not sealed breaks it.
  private static let inARow = """
    CREATE VIEW months_attained_in_a_row AS
    SELECT month, agreement, kind, target, attained,
      sum(ifnull(attained, 0)) OVER (
        PARTITION BY agreement, kind, target, missed, unsealed ORDER BY month) AS months
    FROM (
      SELECT *, sum(attained IS 0) OVER (
          PARTITION BY agreement, kind, target ORDER BY month) AS missed,
        substr(month, 1, 4) * 12 + substr(month, 6) - dense_rank() OVER (ORDER BY month)
          AS unsealed
      FROM published_attainment
    )
    """
}
