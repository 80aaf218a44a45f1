import ServiceModel

extension ProjectDraft {
  /// The words of the tool's own verdict; nothing where the profile says what they mean.
  private var verdictGuess: VerdictGuess? {
    guess.profile.verdict?.words == nil ? VerdictGuess(guess.survey(of: .toolVerdict)) : nil
  }

  /// The part `verdict`, where it has to be asked for.
  var verdictLines: [String] {
    guard let guess = verdictGuess else { return [] }
    if guess.isOpen {
      return [
        "  # QUESTION: \(question(guess)).",
        "  # Write one of the two; nothing runs until then.",
      ] + guess.answers.map { "  #   verdict: \(words($0.met, $0.breached))" } + [
        "  verdict: undecided"
      ]
    }
    if guess.met.isEmpty, guess.breached.isEmpty {
      let words = words(guess.unknown.prefix(1).map { $0.text }, ["…"])
      return ["  # verdict: \(words)  # for each word of the column what it says"]
    }
    return []
  }

  /// What has to be answered before anything runs.
  var verdictQuestion: String? {
    verdictGuess.flatMap { guess in
      guess.isOpen ? "\(question(guess)): write one of the two under verdict in attain.yaml" : nil
    }
  }

  /// Words that are taken for no verdict.
  var verdictDoubts: [String] {
    guard let guess = verdictGuess, !guess.isOpen, !guess.unknown.isEmpty else { return [] }
    let shown = guess.unknown.prefix(6).map { "'\($0.text.prefix(24))' \($0.count)" }
    let list = shown.joined(separator: ", ") + (guess.unknown.count > 6 ? ", …" : "")
    return [
      guess.met.isEmpty && guess.breached.isEmpty
        ? "no word in '\(guess.header)' is known to say met or breached (\(list)): until verdict says so,"
          + " nothing is compared with the tool"
        : "some words in '\(guess.header)' are taken for no verdict (\(list)): name them under verdict"
          + " where they are one"
    ]
  }

  private func question(_ guess: VerdictGuess) -> String {
    let words = (guess.yes + guess.no).prefix(4).map { "'\($0)'" }.joined(separator: " or ")
    return "the header '\(guess.header)' does not say whether \(words) is met or breached"
  }

  private func words(_ met: [String], _ breached: [String]) -> String {
    "{met: \(YAMLText.list(met)), breached: \(YAMLText.list(breached))}"
  }
}
