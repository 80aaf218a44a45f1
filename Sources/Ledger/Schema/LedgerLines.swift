/// What the hashes are made of: published rows as lines of text, in SQL, so that anybody can make them anew.
enum LedgerLines {
  static let all = [sealLines(), clockLines]

  /// The lines of all seals, with those of tables that came later.
  static func sealLines(with later: [(table: String, columns: [String])] = []) -> String {
    """
    CREATE VIEW seal_lines (seal, part, line) AS
    SELECT seal, 'ledger', quote(project) FROM seals CROSS JOIN ledger
    UNION ALL \((parts + later).map { part($0.table, $0.columns) }.joined(separator: "\nUNION ALL "))
    """
  }

  private static let clockLines = """
    CREATE VIEW clock_lines (seal, place, line) AS
    SELECT seal, place, \(line(clocks))
    FROM clocks
    """

  /// The columns of `targets` with the numbers of `Counts`, in their order.
  static let counts = [
    "met", "breached", "running", "overdue", "unmeasurable", "excluded_met", "excluded_breached",
    "excluded_other", "excluded_overdue_counted", "overdue_counted", "could_be_met",
    "could_be_breached", "evidence_a", "evidence_c", "elapsed", "longest",
  ]

  /// What holds texts of which lines are made, by table: all but clocks, and those.
  static let numbers = parts + [("ledger", ["project"]), ("chain", ["hash"])]
  static let clockTexts = [(table: "clocks", columns: clocks)]

  private static let parts: [(table: String, columns: [String])] = [
    (
      "seals",
      [
        "seal", "month", "as_of", "sealed_at", "timezone", "tool_version", "zone_version",
        "previous",
      ]
    ), ("fields", ["place", "name"]),
    (
      "targets",
      [
        "place", "agreement", "kind", "target", "goal",
      ] + counts
    ),
    (
      "agreements",
      ["place", "agreement", "kind", "file", "in_force_from", "in_force_until"]
    ), ("calendars", ["calendar", "file", "timezone"]),
    ("sources", ["place", "role", "path", "bytes", "sha256"]), ("books", ["name", "count"]),
    ("files", ["file", "bytes", "sha256"]), ("contents", ["content", "rows", "sha256"]),
  ]

  private static let clocks = [
    "place", "target", "ticket", "cycle", "holder", "outcome", "raw", "reason", "fields",
    "created", "start", "stop", "deadline", "threshold", "calendar", "elapsed", "paused",
    "evidence", "could_be", "file", "line",
  ]

  private static func part(_ table: String, _ columns: [String]) -> String {
    "SELECT seal, '\(table)', \(line(columns)) FROM \(table)"
  }

  /// The values as SQL writes them, with commas between.
  private static func line(_ columns: [String]) -> String {
    columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
  }
}
