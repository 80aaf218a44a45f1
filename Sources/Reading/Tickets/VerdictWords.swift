import Diagnostics
import ServiceModel

/// Reads the tool's own verdict in place: by a project's words, or by the usual ones.
struct VerdictWords: Sendable {
  private let met: FoldedTexts
  private let breached: FoldedTexts
  private let breachedPrefix: [UInt8]?
  /// What every other text says.
  private let others: ToolVerdict
  /// What `true` and `false` say; none where the project has words of its own.
  private let flags: Flags?

  /// `header` is that of the column: it says what a plain `true` means.
  init(_ words: VerdictDefinition.Words?, header: String) {
    met = FoldedTexts(words?.met ?? VerdictWords.usualMet)
    breached = FoldedTexts(words?.breached ?? VerdictWords.usualBreached)
    breachedPrefix = words?.breachedPrefix.map { Array($0.utf8) }
    others = words.map { VerdictWords.others($0) } ?? .none
    flags = words == nil ? Flags(header: header) : nil
  }

  /// What a cell without blanks around it says; nothing where it is a plain `true` or `false` and nobody says of what.
  func verdict(of cell: Span<UInt8>) -> ToolVerdict? {
    if met.contains(cell) { return .met }
    if breached.contains(cell) { return .breached }
    if let flags, let isTrue = flags.isTrue(cell) { return flags.verdict(isTrue) }
    if let breachedPrefix, cell.begins(with: breachedPrefix) { return .breached }
    return others
  }

  /// Whether a cell that says yes or no says yes.
  func isYes(_ cell: Span<UInt8>) -> Bool { flags?.isTrue(cell) ?? false }

  /// The other one of a pair of words that say yes and no; nothing for any other word.
  static func opposite(of word: String) -> String? { Flags.opposite(of: word.lowercased()) }

  private static func others(_ words: VerdictDefinition.Words) -> ToolVerdict {
    words.met.contains("*") ? .met : words.breached.contains("*") ? .breached : .none
  }

  private static let usualMet = [
    "met", "achieved", "attained", "fulfilled", "within sla", "in sla", "sla met", "sla achieved",
    "on time", "ontime", "on-time", "in time", "eingehalten", "erfüllt", "respecté",
  ]

  private static let usualBreached = [
    "missed", "breached", "breach", "violated", "not met", "not achieved", "failed", "exceeded",
    "outside sla", "out of sla", "sla missed", "sla breached", "sla violated", "overdue", "late",
    "verletzt", "überschritten", "nicht eingehalten", "dépassé", "non respecté",
  ]
}

/// Cells that say yes or no to what the column's header asks.
private struct Flags: Sendable {
  /// Each yes with its no.
  private static let pairs = [
    ("true", "false"), ("yes", "no"), ("1", "0"), ("oui", "non"), ("ja", "nein"), ("t", "f"),
    ("y", "n"),
  ]
  private let yes = FoldedTexts(pairs.map { $0.0 })
  private let no = FoldedTexts(pairs.map { $0.1 })
  /// Whether a yes is a breach; nothing where the header does not say.
  private let namesFailure: Bool?

  init(header: String) { namesFailure = VerdictHeader(header).namesFailure }

  static func opposite(of word: String) -> String? {
    pairs.first { $0.0 == word }?.1 ?? pairs.first { $0.1 == word }?.0
  }

  func isTrue(_ cell: Span<UInt8>) -> Bool? {
    yes.contains(cell) ? true : no.contains(cell) ? false : nil
  }

  func verdict(_ isTrue: Bool) -> ToolVerdict? {
    namesFailure.map { isTrue == $0 ? .breached : .met }
  }
}

/// Texts that cells are compared with in any case of the letters, blanks around them left out.
///
/// ASCII letters are folded in place; of other letters both cases are kept.
private struct FoldedTexts: Sendable {
  private let texts: [[UInt8]]
  /// A bit for each length that a text has; texts of 63 bytes and more share the last.
  private let lengths: UInt64

  init(_ texts: [String]) {
    let cases = texts.flatMap { [$0.lowercased(), $0.uppercased()] }
    self.texts = Set(cases.map { $0.utf8.map { $0.lowercasedASCII } }).sorted {
      $0.lexicographicallyPrecedes($1)
    }
    lengths = self.texts.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
  }

  func contains(_ cell: Span<UInt8>) -> Bool {
    let cell = cell.trimmed
    if lengths >> UInt64(min(cell.count, 63)) & 1 == 0 { return false }
    for text in texts where text.count == cell.count {
      if cell.indices.allSatisfy({ cell[$0].lowercasedASCII == text[$0] }) { return true }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension Span<UInt8> {
  fileprivate func begins(with prefix: [UInt8]) -> Bool {
    count >= prefix.count && prefix.indices.allSatisfy { self[$0] == prefix[$0] }
  }
}
