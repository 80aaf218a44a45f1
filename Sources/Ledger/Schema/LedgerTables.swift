/// The tables of the ledger: instants are seconds since 1970 in UTC, lengths whole seconds, goals hundredths of
/// a percent, hashes SHA-256 in hexadecimal digits.
enum LedgerTables {
  static let all = [
    ledger, seals, fields, targets, agreements, calendars, sources, books, files, pieces, clocks,
    clocksByTicket, contents, chain,
  ]

  /// Whose ledger it is.
  private static let ledger = """
    CREATE TABLE ledger (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      project TEXT NOT NULL
    ) STRICT
    """

  private static let seals = """
    CREATE TABLE seals (
      seal INTEGER PRIMARY KEY CHECK (seal > 0),
      month TEXT NOT NULL UNIQUE,
      as_of INTEGER NOT NULL,
      sealed_at INTEGER NOT NULL,
      timezone TEXT NOT NULL,
      tool_version TEXT NOT NULL,
      zone_version TEXT,
      previous TEXT NOT NULL
    ) STRICT
    """

  private static let fields = """
    CREATE TABLE fields (
      seal INTEGER NOT NULL REFERENCES seals,
      place INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (seal, place)
    ) STRICT, WITHOUT ROWID
    """

  private static let targets = """
    CREATE TABLE targets (
      seal INTEGER NOT NULL REFERENCES seals,
      place INTEGER NOT NULL,
      agreement TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('sla', 'ola', 'uc')),
      target TEXT NOT NULL,
      goal INTEGER NOT NULL CHECK (goal BETWEEN 1 AND 10000),
      met INTEGER NOT NULL,
      breached INTEGER NOT NULL,
      running INTEGER NOT NULL,
      overdue INTEGER NOT NULL,
      unmeasurable INTEGER NOT NULL,
      excluded_met INTEGER NOT NULL,
      excluded_breached INTEGER NOT NULL,
      excluded_other INTEGER NOT NULL,
      excluded_overdue_counted INTEGER NOT NULL,
      overdue_counted INTEGER NOT NULL,
      could_be_met INTEGER NOT NULL,
      could_be_breached INTEGER NOT NULL,
      evidence_a INTEGER NOT NULL,
      evidence_c INTEGER NOT NULL,
      elapsed INTEGER NOT NULL,
      longest INTEGER NOT NULL,
      PRIMARY KEY (seal, place)
    ) STRICT, WITHOUT ROWID
    """

  private static let agreements = """
    CREATE TABLE agreements (
      seal INTEGER NOT NULL REFERENCES seals,
      place INTEGER NOT NULL,
      agreement TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('sla', 'ola', 'uc')),
      file TEXT NOT NULL,
      in_force_from INTEGER NOT NULL,
      in_force_until INTEGER NOT NULL,
      PRIMARY KEY (seal, place)
    ) STRICT, WITHOUT ROWID
    """

  private static let calendars = """
    CREATE TABLE calendars (
      seal INTEGER NOT NULL REFERENCES seals,
      calendar TEXT NOT NULL,
      file TEXT NOT NULL,
      timezone TEXT NOT NULL,
      PRIMARY KEY (seal, calendar)
    ) STRICT, WITHOUT ROWID
    """

  private static let sources = """
    CREATE TABLE sources (
      seal INTEGER NOT NULL REFERENCES seals,
      place INTEGER NOT NULL,
      role TEXT NOT NULL,
      path TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (seal, place)
    ) STRICT, WITHOUT ROWID
    """

  private static let books = """
    CREATE TABLE books (
      seal INTEGER NOT NULL REFERENCES seals,
      name TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (seal, name)
    ) STRICT, WITHOUT ROWID
    """

  private static let files = """
    CREATE TABLE files (
      seal INTEGER NOT NULL REFERENCES seals,
      file TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (seal, file)
    ) STRICT, WITHOUT ROWID
    """

  /// A file longer than a piece has several, so that none has to be in memory whole.
  private static let pieces = """
    CREATE TABLE pieces (
      seal INTEGER NOT NULL REFERENCES seals,
      file TEXT NOT NULL,
      piece INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (seal, file, piece)
    ) STRICT
    """

  private static let clocks = """
    CREATE TABLE clocks (
      seal INTEGER NOT NULL REFERENCES seals,
      place INTEGER NOT NULL,
      target INTEGER NOT NULL,
      ticket TEXT NOT NULL,
      cycle INTEGER,
      holder TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (
        outcome IN ('met', 'breached', 'running', 'overdue', 'excluded', 'unmeasurable')),
      raw TEXT NOT NULL CHECK (
        raw IN ('met', 'breached', 'running', 'overdue', 'unmeasurable')),
      reason TEXT NOT NULL,
      fields TEXT NOT NULL,
      created INTEGER,
      start INTEGER,
      stop INTEGER,
      deadline INTEGER,
      threshold TEXT NOT NULL,
      calendar TEXT NOT NULL,
      elapsed INTEGER,
      paused INTEGER,
      evidence TEXT NOT NULL CHECK (evidence IN ('A', 'B', 'C')),
      could_be TEXT CHECK (could_be IN ('met', 'breached')),
      file TEXT NOT NULL,
      line INTEGER NOT NULL,
      PRIMARY KEY (seal, place)
    ) STRICT, WITHOUT ROWID
    """

  private static let clocksByTicket = """
    CREATE INDEX clocks_by_ticket ON clocks (ticket)
    """

  /// What the seal's hash covers by a hash of its own.
  private static let contents = """
    CREATE TABLE contents (
      seal INTEGER NOT NULL REFERENCES seals,
      content TEXT NOT NULL CHECK (content = 'clocks'),
      rows INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (seal, content)
    ) STRICT, WITHOUT ROWID
    """

  /// The last row of a seal: where it stands, the seal is whole.
  private static let chain = """
    CREATE TABLE chain (
      seal INTEGER PRIMARY KEY REFERENCES seals,
      hash TEXT NOT NULL UNIQUE
    ) STRICT
    """
}
