/// What is untidy in the files on purpose, as it is in every real export.
///
/// A ticket is named by its serial, its place among all tickets in order of opening; rules that
/// say "every so many" spread a thing thinly over all files.
enum Untidiness {
  /// Faults for which a reader must reject the row.
  static let rejected: [(serial: Int, fault: Rejection)] = [
    (337, .opened("see notes")),
    (911, .opened("")),
    (1404, .opened("NULL")),
    (2018, .noNumber),
    (2555, .opened("31/11/2025 10:00:00")),
    (2930, .tooFewCells),
    (3301, .opened("31/02/2026 10:00:00")),
    (3723, .noNumber),
    (4102, .opened("29/02/2026 09:15:00")),
    (4511, .opened("")),
    (4836, .tooFewCells),
    (5207, .noNumber),
  ]

  enum Rejection {
    /// The cell "Opened" holds this, which is no date or a date that does not exist.
    case opened(String)
    case noNumber
    /// The row ends after the seventh cell.
    case tooFewCells
  }

  /// Resolved before it was opened, by so many seconds: clocks of two servers disagree, or
  /// somebody wrote the time down afterwards.
  ///
  /// One more is made by the clock change, see `ClockChanges`.
  static let resolvedBeforeOpened: [(serial: Int, seconds: Int)] = [
    (1033, 2), (1765, 41), (2412, 58), (3150, 1_260), (3890, 3_600), (4655, 7_380),
  ]

  /// This file begins with a UTF-8 byte-order mark.
  static let markedFile = "2026-01"

  /// These files end their lines with CR and LF.
  static let carriageReturnFiles = ["2025-09", "2026-02"]

  /// What an empty cell holds: mostly nothing, now and then one of the words for nothing.
  static func missing(_ serial: Int, column: Int) -> String {
    switch (serial * 7 + column * 13) % 127 {
    case 3: "?"
    case 64: "NULL"
    case 101: "N/A"
    default: ""
    }
  }

  /// The hold total of every 211th ticket was lost.
  static func hasLostHold(_ serial: Int) -> Bool { serial % 211 == 17 }

  /// Every 307th ticket has no category, every 401st no location.
  static func hasLostCategory(_ serial: Int) -> Bool { serial % 307 == 50 }
  static func hasLostLocation(_ serial: Int) -> Bool { serial % 401 == 90 }

  /// Spaces stand round three values of every 173rd ticket.
  static func isPadded(_ serial: Int) -> Bool { serial % 173 == 5 }

  /// Every 367th ticket came by an interface that writes "P2" where people choose "2 - High".
  static func hasShortPriority(_ serial: Int) -> Bool { serial % 367 == 120 }

  /// What callers write: every 61st description has a second line, every 83rd quotes somebody.
  static func description(_ ticket: Ticket) -> String {
    if ticket.serial % 61 == 8 {
      return "\(ticket.description)\nCaller rang twice, please hurry"
    }
    if ticket.serial % 83 == 11 {
      return "\(ticket.description), caller says \"it was fine yesterday\""
    }
    return ticket.description
  }
}
