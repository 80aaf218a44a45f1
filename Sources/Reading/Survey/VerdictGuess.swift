import ServiceModel

/// What the words of the tool's own verdict are known to say, by the header of their column.
struct VerdictGuess {
  let header: String
  /// Words of yes, and of no, under a header that does not say of what.
  private(set) var yes: [String] = []
  private(set) var no: [String] = []
  private(set) var met: [String] = []
  private(set) var breached: [String] = []
  /// Words that say neither, and how often each stands there.
  private(set) var unknown: [(text: String, count: Int)] = []

  /// Nothing where there is no such column, or it holds more different texts than are counted.
  init?(_ column: ColumnSurvey?) {
    guard let column, !column.values.isEmpty else { return nil }
    header = column.header
    let words = VerdictWords(nil, header: column.header)
    for (text, count) in column.values {
      let cell = Array(text.utf8)
      switch words.verdict(of: cell.span) {
      case .met: met.append(text)
      case .breached: breached.append(text)
      case ToolVerdict.none?: unknown.append((text, count))
      case nil: if words.isYes(cell.span) { yes.append(text) } else { no.append(text) }
      }
    }
  }

  /// Whether nothing tells which of yes and no is a breach.
  var isOpen: Bool { !yes.isEmpty || !no.isEmpty }

  /// Both ways of reading yes and no, each with the words that are known.
  var answers: [(met: [String], breached: [String])] {
    let yes = yes.isEmpty ? no.compactMap { Self.opposite($0) } : yes
    let no = no.isEmpty ? yes.compactMap { Self.opposite($0) } : no
    return [(met + yes, breached + no), (met + no, breached + yes)]
  }

  private static let opposites = [
    ("true", "false"), ("yes", "no"), ("1", "0"), ("oui", "non"), ("ja", "nein"), ("t", "f"),
    ("y", "n"),
  ]

  private static func opposite(_ word: String) -> String? {
    let text = word.lowercased()
    return opposites.first { $0.0 == text }?.1 ?? opposites.first { $0.1 == text }?.0
  }
}
