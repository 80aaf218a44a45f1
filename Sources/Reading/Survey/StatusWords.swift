/// The words of a status in their order, which tell whether the work is done.
///
/// The first word that says something decides: `Awaiting resolution` waits, `Closed, nothing to await` does not. Only
/// whole words and endings count, since `done` is in `abandoned` and `resolv` in `resolver`.
struct StatusWords {
  private let words: [String]

  init(_ status: String) { words = VerdictHeader.words(of: status) }

  /// Whether they say that the work is done.
  var areFinished: Bool {
    guard let place = words.firstIndex(where: { StatusWords.isFinished($0) }) else { return false }
    return !areReopened && !isDenied(place) && !isOnlyAsked(place)
  }

  /// Whether they say that the work began again, wherever that stands.
  private var areReopened: Bool {
    let isAgain = zip(words, words.dropFirst()).contains { word, next in
      StatusWords.again.contains(word) && !StatusWords.isFinished(next)
    }
    return isAgain
      || words.contains { word in
        StatusWords.reopened.contains { word.contains($0) }
      }
  }

  /// Whether no other words stand beside those that say so.
  var areOnlyFinished: Bool { !words.isEmpty && words.allSatisfy { StatusWords.isFinished($0) } }

  /// Whether they say that somebody else has to act first, and nothing before that the work is done.
  var areWaiting: Bool {
    guard let place = words.firstIndex(where: { StatusWords.isWaiting($0) }) else { return false }
    return !areFinished && !words[..<place].contains { StatusWords.denials.contains($0) }
  }

  /// Whether a word before it turns it round, or says that it has yet to come.
  private func isDenied(_ place: Int) -> Bool {
    let before = words[..<place]
    return before.contains { word in
      StatusWords.denials.contains(word) || StatusWords.parts.contains { word.hasPrefix($0) }
        || StatusWords.isWaiting(word)
    } || before.first == "open" || before.last.map { StatusWords.nexts.contains($0) } ?? false
  }

  /// Whether it says what to do, as `close` does, and another word that it is not done yet.
  private func isOnlyAsked(_ place: Int) -> Bool {
    StatusWords.commands.contains(words[place])
      && words.contains { word in
        StatusWords.isWaiting(word) || StatusWords.asked.contains { word.hasPrefix($0) }
      }
  }

  private static func isFinished(_ word: String) -> Bool {
    if whole.contains(word) || commands.contains(word) { return true }
    if stems.contains(where: { word.hasPrefix($0) }) { return !word.hasPrefix("completi") }
    return participles.contains { word.contains($0) } && !isTurnedRound(word)
  }

  /// Whether it is a word such as `unresolved`.
  private static func isTurnedRound(_ word: String) -> Bool {
    ["un", "non", "not", "in"].contains { prefix in
      participles.contains { word.hasPrefix(prefix + $0) }
    }
  }

  private static func isWaiting(_ word: String) -> Bool {
    held.contains(word) || waits.contains { word.contains($0) }
      || lasting.contains { word.hasPrefix($0) }
  }

  /// English ones may be parts of a longer word: `autoclosed`.
  private static let participles = [
    "closed", "resolved", "solved", "completed", "finished", "fixed",
  ]
  private static let whole = [
    "done", "gelöst", "geloest", "gelost", "geschlossen", "erledigt", "abgeschlossen", "behoben",
    "résolu", "résolue", "résolus", "résolues", "resolu", "resolue", "clos",
    "opgelost", "gesloten", "afgesloten",
  ]
  private static let stems = [
    "complet", "clôturé", "cloturé", "fermé", "terminé", "cerrad", "resuelt", "resolvid",
  ]
  private static let commands = ["close", "resolve", "finish", "clôture"]

  private static let denials = ["not", "nicht", "niet", "pas", "ready", "almost", "nearly", "wird"]
  private static let parts = [
    "partial", "partly", "partiel", "parcial", "teilw", "unvollst", "gedeelt",
  ]
  /// These are about the word that follows them.
  private static let nexts = ["no", "non", "un", "to", "be", "being", "for", "à", "zu", "te"]
  private static let asked = ["request", "propos", "demand"]
  private static let again = ["re", "wieder"]
  private static let reopened = [
    "reopen", "wiedereröffn", "wiedereroeffn", "wiedergeöffn", "rouvert", "réouvert", "heropend",
    "reabiert",
  ]
  private static let held = ["hold", "onhold", "holding"]
  private static let waits = [
    "pending", "await", "wait", "suspend", "warte", "ausstehend", "attente", "espera", "pendiente",
    "paus", "parked", "deferred", "zurückgestellt", "attesa",
  ]
  private static let lasting = ["wacht", "afwacht"]
}
