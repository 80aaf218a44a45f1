/// Writes diagnostics for people, in the form that editors and build servers recognise.
///
/// ```
/// agreements/payments.yaml:14:15: error: no calendar is named 'uk-ofice' [dangling-reference]
///   14 |     calendar: uk-ofice
///      |               ^^^^^^^^
///   expected: one of always, de-by-office, uk-office
///   mend:     did you mean 'uk-office'?
/// ```
package struct DiagnosticPrinter: Sendable {
  /// How often one code is printed for one file before the rest is only counted.
  package let foldAfter: Int
  private let colour: Bool

  package init(foldAfter: Int = 5, colour: Bool = false) {
    self.foldAfter = foldAfter
    self.colour = colour
  }

  /// All of them, in order of their places, each code folded past `foldAfter` times in a file, and those that
  /// have one reason past the first.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    let folded = FoldedDiagnostics(diagnostics.inOrder, after: foldAfter)
    return folded.shown.map { text($0) + (folded.remainder(after: $0).map { "  (\($0))\n" } ?? "") }
      .joined()
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    var lines = [head(diagnostic)]
    lines += Excerpt(diagnostic)?.lines ?? []
    if let expected = diagnostic.expected {
      lines.append("  expected: \(Excerpt.visible(expected))")
    }
    for note in diagnostic.notes {
      let head = note.location.map { "\($0): note: " } ?? "  note:     "
      lines.append(Excerpt.visible(head + note.message))
    }
    if let mend = diagnostic.mend { lines.append("  mend:     \(Excerpt.visible(mend))") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func head(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { Excerpt.visible("\($0): ") } ?? "attain: "
    let severity = painted(diagnostic.severity)
    return "\(place)\(severity): \(Excerpt.visible(diagnostic.message)) [\(diagnostic.code)]"
  }

  private func painted(_ severity: Diagnostic.Severity) -> String {
    guard colour else { return severity.rawValue }
    let code = severity == .error ? "31" : severity == .warning ? "33" : "36"
    return "\u{1B}[1;\(code)m\(severity.rawValue)\u{1B}[0m"
  }
}

/// Diagnostics of which no code stands more than so often for one file, and one trouble that several files
/// have for the same reason stands once.
private struct FoldedDiagnostics {
  let shown: [Diagnostic]
  private let counts: [Key: Int]
  private let limit: Int
  /// At how many places a trouble stands that has one reason.
  private let places: [Reason: Int]

  private struct Key: Hashable {
    let file: String?
    let code: String

    init(_ diagnostic: Diagnostic) {
      file = diagnostic.location?.file
      code = diagnostic.code
    }
  }

  /// What is wrong, and the places that it is wrong by.
  private struct Reason: Hashable {
    let code: String
    let message: String
    let notes: [Diagnostic.Note]

    init?(_ diagnostic: Diagnostic) {
      if diagnostic.notes.allSatisfy({ $0.location == nil }) { return nil }
      code = diagnostic.code
      message = diagnostic.message
      notes = diagnostic.notes
    }
  }

  /// `limit` is `.max` where nothing is folded.
  init(_ diagnostics: [Diagnostic], after limit: Int) {
    self.limit = limit
    var places: [Reason: Int] = [:]
    let distinct = diagnostics.filter { diagnostic in
      guard limit < .max, let reason = Reason(diagnostic) else { return true }
      places[reason, default: 0] += 1
      return places[reason] == 1
    }
    var counts: [Key: Int] = [:]
    shown = distinct.filter { diagnostic in
      counts[Key(diagnostic), default: 0] += 1
      return counts[Key(diagnostic), default: 0] <= limit
    }
    self.counts = counts
    self.places = places
  }

  /// What was left out, told after the last one that is shown.
  func remainder(after diagnostic: Diagnostic) -> String? {
    if let reason = Reason(diagnostic), let count = places[reason], count > 1 {
      return "1 of \(count) with this reason; --all-errors lists them"
    }
    let key = Key(diagnostic)
    let more = counts[key, default: 0] - limit
    guard more > 0, diagnostic == shown.last(where: { Key($0) == key }) else { return nil }
    return "and \(more) more of \(diagnostic.code) in this file; --all-errors lists them"
  }
}
