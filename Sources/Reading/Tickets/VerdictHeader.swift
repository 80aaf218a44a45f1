/// What the header of a column of yes and no asks: whether a target was met, or whether it was not.
struct VerdictHeader {
  /// Whether a yes is a breach; nothing where the header says neither, or both, or denies one.
  let namesFailure: Bool?

  init(_ header: String) {
    let words = VerdictHeader.words(of: header)
    let failure = VerdictHeader.holds(words, Self.failures, Self.failureStems)
    let success =
      VerdictHeader.holds(words, Self.successes, Self.successStems)
      || zip(words, words.dropFirst()).contains { ["on", "in"].contains($0) && $1 == "time" }
    let isDenied = words.contains { VerdictHeader.denies($0) }
    namesFailure = failure == success || isDenied ? nil : failure
  }

  private static let failures = ["overdue", "late", "missed", "passed", "failed"]
  private static let failureStems = [
    "breach", "violat", "exceed", "escalat", "depass", "dépass", "überschr", "ueberschr", "verletz",
  ]
  private static let successes = ["made", "met", "within", "ontime", "attained"]
  private static let successStems = ["achiev", "respect", "eingehalten"]
  private static let denials = [
    "not", "no", "non", "un", "never", "none", "without", "zero", "free", "isn", "wasn", "hasn",
    "haven",
    "didn", "nicht", "nie", "niemals", "ohne", "kein", "keine", "keinen", "keiner", "keinem",
    "keines",
    "pas", "sans", "jamais", "aucun", "aucune",
  ]

  /// Whether a word turns round what others say, as `never` does, or itself, as `unbreached`.
  private static func denies(_ word: String) -> Bool {
    denials.contains(word)
      || ["un", "non"].contains { word.hasPrefix($0) && names(String(word.dropFirst($0.count))) }
      || ["free", "frei"].contains { word.hasSuffix($0) && names(word) }
  }

  private static func names(_ word: String) -> Bool {
    holds([word], failures + successes, failureStems + successStems)
  }

  /// A short word counts whole, since `late` is in `related`; a stem wherever it stands.
  private static func holds(_ words: [String], _ whole: [String], _ stems: [String]) -> Bool {
    words.contains { word in whole.contains(word) || stems.contains { word.contains($0) } }
  }

  /// The words of `made_sla`, `Has breached` and `hasBreached`, in small letters.
  static func words(of header: String) -> [String] {
    var words: [String] = [""]
    var before: Character = " "
    for character in header {
      let begins = character.isUppercase && before.isLowercase
      if !character.isLetter || begins { words.append("") }
      if character.isLetter { words[words.count - 1] += character.lowercased() }
      before = character
    }
    return words.filter { !$0.isEmpty }
  }
}
