import ServiceModel

extension Project {
  /// The same project, of whose tickets no output shows a word that no definition names; ids, instants and
  /// lengths of time stay.
  func hidingWords() -> Project { with(rulebook.hiding(hiddenWords(beside: rulebook))) }

  var hidesWords: Bool { rulebook.symbols.words != nil }

  /// What outputs show for a text of a ticket.
  func shown(_ text: String) -> String { rulebook.symbols.words.shown(text) }

  /// What is hidden where a rulebook judges, whose texts stay, as do those that values are mapped from and to and the
  /// names of agreements and of their parties.
  ///
  /// For each word stands a part of its hash, with the project's name so that two projects have nothing in common: twelve
  /// digits, by which even a million words are most likely told apart.
  func hiddenWords(beside rulebook: Rulebook) -> HiddenWords {
    let tickets = catalogue.project.tickets
    var kept = rulebook.symbols
    kept.words = nil
    let named =
      tickets.missing + tickets.values.flatMap { $0.pairs }.flatMap { [$0.from, $0.to] }
      + rulebook.agreements.flatMap { [$0.name] + $0.parties.map { $0.name } }
    for text in named { _ = kept.symbol(text) }
    let salt = Array(rulebook.name.utf8) + [0]
    return HiddenWords(keeping: kept) { text in
      "hidden-\(SHA256.hash(salt + text).prefix(12))"
    }
  }
}
