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
    return folded.shown.map { diagnostic in
      let rest = folded.remainder(after: diagnostic)
      return text(diagnostic) + rest.map { "  (\($0); --all-errors lists them)\n" }.joined()
    }.joined()
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
  private let files: [Reason: Files]

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

  /// The file that tells of a reason first, and how many others have the same.
  private struct Files {
    let first: String?
    var others = 0
  }

  /// `limit` is `.max` where nothing is folded.
  init(_ diagnostics: [Diagnostic], after limit: Int) {
    self.limit = limit
    var files: [Reason: Files] = [:]
    let told = diagnostics.filter { diagnostic in
      guard limit < .max, let reason = Reason(diagnostic) else { return true }
      let file = diagnostic.location?.file
      guard let known = files[reason] else {
        files[reason] = Files(first: file)
        return true
      }
      if known.first == file { return true }
      files[reason]?.others += 1
      return false
    }
    var counts: [Key: Int] = [:]
    shown = told.filter { diagnostic in
      counts[Key(diagnostic), default: 0] += 1
      return counts[Key(diagnostic), default: 0] <= limit
    }
    self.counts = counts
    self.files = files
  }

  /// What was left out, told after the last one that is shown.
  func remainder(after diagnostic: Diagnostic) -> [String] {
    let key = Key(diagnostic)
    let more = counts[key, default: 0] - limit
    let isLast = more > 0 && diagnostic == shown.last { Key($0) == key }
    let others = Reason(diagnostic).flatMap { files[$0]?.others } ?? 0
    return (others == 0 ? [] : ["and \(others) more of this reason in other files"])
      + (isLast ? ["and \(more) more of \(diagnostic.code) in this file"] : [])
  }
}
