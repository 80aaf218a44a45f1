/// The word that a misspelt one was probably meant to be.
package enum NearMiss {
  /// The nearest of the choices, by edit distance, at most a third of the word away.
  ///
  /// Example: of `always` and `uk-office`, `uk-ofice` was meant to be `uk-office`.
  package static func of(_ word: String, among choices: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased())
    let limit = max(1, letters.count / 3)
    let near = choices.map { (choice: $0, distance: distance(letters, Array($0.lowercased()))) }
      .filter { $0.distance <= limit }
    return near.min { ($0.distance, $0.choice) < ($1.distance, $1.choice) }?.choice
  }

  /// `did you mean 'uk-office'?`, or nothing where no choice is near.
  package static func question(_ word: String, among choices: some Sequence<String>) -> String? {
    of(word, among: choices).map { "did you mean '\($0)'?" }
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
  ///
  /// Source: the optimal string alignment distance. Cost: O(n × m).
  private static func distance(_ from: [Character], _ to: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for (row, letter) in from.enumerated() {
      var current = [row + 1]
      for (column, other) in to.enumerated() {
        let replaced = last[column] + (letter == other ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == to[column - 1], from[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[to.count]
  }
}
