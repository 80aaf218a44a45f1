import ServiceModel

extension ProjectDraft {
  /// Statuses that nobody knows, and that are finished by a word among others.
  var finishedDoubts: [String] {
    let known = Set((guess.profile.finished ?? []).map { $0.lowercased() })
    let guessed = finished.filter {
      !known.contains($0.lowercased()) && !ValueGuess.isOnlyFinished($0)
    }
    if guessed.isEmpty { return [] }
    let shown = guessed.prefix(12).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
    let places = end?.hasPrefix("{") == true ? ", and of to in agreements/first.yaml," : ""
    return [
      "by a word in it alone a status is taken for finished: \(shown)\(guessed.count > 12 ? ", …" : ""); take out of"
        + " finished in attain.yaml\(places) what is not"
    ]
  }
}
