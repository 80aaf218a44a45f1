import GRDB

/// Goes through the clocks of two readings of a month side by side, in the order of their keys.
///
/// Clocks are the same where agreement, kind, target, ticket and cycle are. Cost: both lists sorted once, by
/// SQLite, which puts aside what does not fit into its memory.
struct ClockPairs {
  let published: Database
  let publishedSeal: Int
  let known: Database
  let knownSeal: Int

  /// Where a clock stands in each reading; nothing where it is not there.
  struct Pair {
    var published: Int?
    var known: Int?
    let isSame: Bool
  }

  /// Hands out every pair.
  func forEach(_ body: (Pair) throws -> Void) throws {
    let before = try ClockPairs.cursor(published, publishedSeal)
    let now = try ClockPairs.cursor(known, knownSeal)
    var (left, right) = (try before.next(), try now.next())
    while left != nil || right != nil {
      if let one = left, right.map({ one.isBefore($0) }) ?? true {
        try body(Pair(published: one.place, known: nil, isSame: false))
        left = try before.next()
      } else if let other = right, left.map({ other.isBefore($0) }) ?? true {
        try body(Pair(published: nil, known: other.place, isSame: false))
        right = try now.next()
      } else if let one = left, let other = right {
        try body(
          Pair(published: one.place, known: other.place, isSame: one.state == other.state))
        (left, right) = (try before.next(), try now.next())
      }
    }
  }

  private static func cursor(
    _ database: Database, _ seal: Int
  ) throws -> MapCursor<RowCursor, KeyedClock> {
    try Row.fetchCursor(
      database, sql: "\(keyed) WHERE clocks.seal = ? ORDER BY key, clocks.place",
      arguments: [seal]
    ).map { try KeyedClock($0) }
  }

  /// What is compared of the clock at a place of a reading.
  static func clock(at place: Int, of seal: Int, in database: Database) throws -> KeyedClock? {
    try Row.fetchOne(
      database.cachedStatement(sql: "\(keyed) WHERE clocks.seal = ? AND clocks.place = ?"),
      arguments: [seal, place]
    ).map { try KeyedClock($0) }
  }

  /// What is compared of the clock of a reading that is the same as another one.
  static func clock(
    sameAs clock: KeyedClock, of seal: Int, in database: Database
  ) throws -> KeyedClock? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "\(keyed) WHERE clocks.seal = ? AND ticket = ? AND key = ? ORDER BY clocks.place"),
      arguments: [seal, clock.ticket, clock.key]
    ).map { try KeyedClock($0) }
  }

  private static let keyed = """
    SELECT clocks.place, ticket, agreement || char(31) || kind || char(31) || targets.target
        || char(31) || ticket || char(31) || printf('%09d', ifnull(cycle, 0)) AS key,
      \(state) AS state
    FROM clocks JOIN targets ON targets.seal = clocks.seal AND targets.place = clocks.target
    """

  /// What of a clock must be the same where it did not move.
  ///
  /// Of one that cannot be read lengths say nothing; earlier versions sealed 0.
  private static let state =
    ([
      "outcome", "raw", "reason", "start", "stop", "deadline", "threshold", "calendar", "evidence",
      "could_be",
    ] + ["clocks.elapsed", "paused"].map { "iif(raw = 'unmeasurable', NULL, \($0))" })
    .map { "quote(\($0))" }.joined(separator: " || ',' || ")
}

/// What is compared of a clock.
struct KeyedClock {
  /// What the same clock has in every reading.
  let key: String
  /// What it has there where it did not move.
  let state: String
  fileprivate let ticket: String
  fileprivate let place: Int

  fileprivate init(_ row: Row) throws {
    key = try row.value("key")
    state = try row.value("state")
    ticket = try row.value("ticket")
    place = try row.value("place")
  }

  /// By bytes, as SQLite sorts.
  fileprivate func isBefore(_ other: KeyedClock) -> Bool {
    key.utf8.lexicographicallyPrecedes(other.key.utf8)
  }
}
