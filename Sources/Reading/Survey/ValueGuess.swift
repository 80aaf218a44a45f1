/// What the words of a tool mostly mean, in the languages that tools speak.
enum ValueGuess {
  /// Whether a status says that the work is done.
  static func isFinished(_ status: String) -> Bool { StatusWords(status).areFinished }

  /// Whether a status says nothing else.
  static func isOnlyFinished(_ status: String) -> Bool { StatusWords(status).areOnlyFinished }

  /// Whether a status says that the work was called off.
  static func isCancelled(_ status: String) -> Bool {
    let text = status.lowercased()
    return !text.contains("request") && cancelled.contains { text.contains($0) }
  }

  /// Whether a status says that somebody else has to act first.
  static func isWaiting(_ status: String) -> Bool { StatusWords(status).areWaiting }

  /// How urgent a priority is, from 1; nothing where its words do not say.
  ///
  /// Example: `2 - High`, `P2`, `Hoch` and `Haute` are all 2.
  static func rank(ofPriority priority: String) -> Int? {
    let text = priority.lowercased()
    if let digit = text.first(where: { $0.isASCII && $0.isNumber }), text.count < 24 {
      return digit.wholeNumberValue.map { max(1, min($0, 6)) }
    }
    for (rank, words) in priorities where words.contains(where: { text.contains($0) }) {
      return rank
    }
    return nil
  }

  private static let cancelled = [
    "cancel", "withdrawn", "reject", "duplicate", "merged", "storniert", "abgebrochen", "abgelehnt",
    "annul", "rejet", "geannuleerd", "abandon",
  ]
  private static let priorities: [(Int, [String])] = [
    (
      1,
      [
        "critical", "blocker", "urgent", "highest", "very high", "emergency", "kritisch",
        "dringend", "sehr hoch", "critique", "très haute", "majeur", "crític", "urgente",
      ]
    ),
    (2, ["high", "major", "hoch", "haute", "alta", "élevé", "hoog"]),
    (3, ["medium", "moderate", "normal", "mittel", "moyen", "media", "gemiddeld"]),
    (5, ["lowest", "very low", "planning", "trivial", "sehr niedrig", "très basse"]),
    (4, ["low", "minor", "niedrig", "gering", "basse", "faible", "baja", "laag"]),
  ]
}
