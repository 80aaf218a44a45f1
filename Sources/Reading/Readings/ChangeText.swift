package import Diagnostics
package import ServiceModel

/// A change of a clause as it is written: `northwind-gold/resolution P2=4h`.
///
/// Well formed, but no name in it is resolved.
package struct ChangeText: Sendable {
  package let clause: Clause
  /// The agreement; nothing where the change is for every target.
  package let agreement: Located<String>?
  /// Its target; nothing for all of them.
  package let target: Located<String>?
  /// The entry of `within`; nothing for all of them.
  package let entry: Located<String>?
  package let value: Located<String>
}

/// Reads changes: a place, `=` and what stands there instead, or only that where it is for every target.
///
/// A place is `agreement`, `agreement/target` or `agreement/target/entry`; a blank may stand for the second
/// slash. `*` is every agreement.
package struct ChangeTextReader {
  /// The changes of a text, which are parted by `;` and begin with the clause where none is given.
  ///
  /// `place` is where the text begins; what is wrong has its place in it.
  package static func changes(
    _ text: String, clause: Clause?, at place: Location
  ) -> (changes: [ChangeText], problems: [Diagnostic]) {
    var changes: [ChangeText] = []
    var problems: [Diagnostic] = []
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    for part in clause == nil ? parts : [text[...]] {
      var scanner = Scanner(text, part, place)
      let read = scanner.change(clause)
      if let change = read.change { changes.append(change) }
      if let problem = read.problem { problems.append(problem) }
    }
    return (changes, problems)
  }
}

extension ChangeTextReader {
  /// The agreement and the target of a place; nothing for a target that is not named.
  package static func place(
    _ text: String, at place: Location
  ) -> (agreement: Located<String>, target: Located<String>?) {
    var scanner = Scanner(text, text[...], place)
    return scanner.target()
  }
}

/// A part of a text that knows where it stands.
private struct Scanner {
  private let text: String
  private var rest: Substring
  private let place: Location

  init(_ text: String, _ part: Substring, _ place: Location) {
    self.text = text
    rest = part
    self.place = place
  }

  mutating func change(_ stated: Clause?) -> (change: ChangeText?, problem: Diagnostic?) {
    var clause = stated
    if clause == nil {
      let word = taken { $0 != " " }
      guard let known = Clause(rawValue: word.value) else { return (nil, unknown(word)) }
      clause = known
    }
    guard let clause else { return (nil, nil) }
    guard let end = rest.firstIndex(of: "=") else { return whole(clause, nil, nil, nil) }
    let agreement = taken { $0 != "/" && $0 != "=" }
    if rest.first == "/" { rest = rest.dropFirst() }
    let target = taken { $0 != "/" && $0 != "=" && $0 != " " }
    if rest.first == "/" { rest = rest.dropFirst() }
    let entry = taken { $0 != "=" }
    rest = rest.suffix(from: rest.base.index(after: end))
    return whole(clause, agreement, target, entry)
  }

  mutating func target() -> (agreement: Located<String>, target: Located<String>?) {
    let agreement = taken { $0 != "/" }
    if rest.first == "/" { rest = rest.dropFirst() }
    return (agreement, taken { _ in true }.ifStated)
  }

  private mutating func whole(
    _ clause: Clause, _ agreement: Located<String>?, _ target: Located<String>?,
    _ entry: Located<String>?
  ) -> (change: ChangeText?, problem: Diagnostic?) {
    let value = taken { _ in true }
    if value.value.isEmpty { return (nil, nothing(clause, value)) }
    return (
      ChangeText(
        clause: clause, agreement: agreement.flatMap { $0.value == "*" ? nil : $0.ifStated },
        target: target.flatMap { $0.value == "*" ? nil : $0.ifStated },
        entry: entry?.ifStated, value: value), nil
    )
  }

  /// The next characters, without blanks around them.
  private mutating func taken(while holds: (Character) -> Bool) -> Located<String> {
    rest = rest.drop { $0 == " " }
    let found = rest.prefix(while: holds)
    rest = rest[found.endIndex...]
    let shown = String(found.reversed().drop { $0 == " " }.reversed())
    let before = text[..<found.startIndex].unicodeScalars.count
    return Located(
      shown,
      at: Location(
        file: place.file, line: place.line, column: place.column + before,
        length: shown.unicodeScalars.count))
  }

  private func unknown(_ word: Located<String>) -> Diagnostic {
    let words = Clause.allCases.map { $0.rawValue }
    return Diagnostic(
      .error, code: "unknown-clause", "'\(word.value)' is no clause that a reading can change",
      at: word.location, expected: "one of \(words.joined(separator: ", "))",
      mend: NearMiss.question(word.value, among: words))
  }

  private func nothing(_ clause: Clause, _ value: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, code: "change", "nothing says what \(clause.rawValue) is instead", at: value.location,
      expected: "a place, '=' and what stands there instead, such as \(clause.example)")
  }
}

extension Located<String> {
  fileprivate var ifStated: Located<String>? { value.isEmpty ? nil : self }
}

extension Clause {
  /// A change of it as it is written.
  package var example: String {
    switch self {
    case .threshold: "gold/resolution/P2=4h, or +25%"
    case .goal: "gold/resolution=92%, or +1"
    case .calendar: "gold=always"
    case .pauses: "gold=none, or gold=status:On hold"
    case .reopened: "gold/resolution=restarts"
    case .judgedBy: "gold/resolution=start"
    case .monthBy: "gold=created"
    }
  }
}
