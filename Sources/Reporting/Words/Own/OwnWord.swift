/// A word of attain's own in a place where values of the user's stand: `all` for a row of totals, or what is said
/// where there is no value.
struct OwnWord: Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  /// What rows of totals are called in CSV and JSON.
  static let all = OwnWord("all")

  /// A value as it stands beside the word: `'all'` for one that is `all` itself.
  ///
  /// One that is the word in quotation marks already has one pair more, so that no two values become one.
  func apart(_ value: String) -> String {
    var core = value[...]
    while core != text, core.count > 2, core.first == "'", core.last == "'" {
      core = core.dropFirst().dropLast()
    }
    return core == text ? "'\(value)'" : value
  }

  /// The value that is shown so.
  func value(of shown: String) -> String {
    let core = String(shown.dropFirst().dropLast())
    return shown != text && apart(core) == shown ? core : shown
  }

  /// The value apart, or the word where there is none.
  func shown(_ value: String) -> String { value.isEmpty ? text : apart(value) }
}

extension Wording {
  /// A value of the user's, or what is said where there is none.
  func callAsFunction(_ phrase: Phrase, for value: String) -> String {
    OwnWord(self(phrase)).shown(value)
  }

  /// A type, or the word for all of them.
  func title(of row: BacklogRow) -> String {
    row.type.map { OwnWord(self(.all)).apart(self(.noValue, for: $0)) } ?? self(.all)
  }
}
