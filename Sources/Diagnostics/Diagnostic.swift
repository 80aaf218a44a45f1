/// What is wrong, where, what was expected and how to mend it.
///
/// A value like any other: collected, sorted, counted and printed, never thrown between modules.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Hashable, Sendable {
    case error, warning, note
  }

  package let severity: Severity
  /// The name of the rule that speaks, in kebab case: `dangling-reference`.
  package let code: String
  /// What is wrong, in the file's own words.
  package let message: String
  /// The place; none where the trouble is with the run and not with a file.
  package let location: Location?
  /// The user's own line at the place, where whoever found the trouble had it at hand.
  package let excerpt: String?
  package let expected: String?
  package let mend: String?
  /// Second places, such as "first defined here".
  package let notes: [Note]

  /// A second place that explains the first, or something that has no place and explains it.
  package struct Note: Hashable, Sendable {
    package let message: String
    package let location: Location?

    package init(_ message: String, at location: Location?) {
      self.message = message
      self.location = location
    }
  }

  package init(
    _ severity: Severity, code: String, _ message: String, at location: Location?,
    excerpt: String? = nil, expected: String? = nil, mend: String? = nil, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.location = location
    self.excerpt = excerpt
    self.expected = expected
    self.mend = mend
    self.notes = notes
  }
}

extension Diagnostic {
  /// The same with the user's own line.
  package func with(excerpt: String?) -> Diagnostic {
    Diagnostic(
      severity, code: code, message, at: location, excerpt: excerpt ?? self.excerpt,
      expected: expected, mend: mend, notes: notes)
  }

  /// The same with another way to mend it.
  package func with(mend: String) -> Diagnostic {
    Diagnostic(
      severity, code: code, message, at: location, excerpt: excerpt, expected: expected, mend: mend,
      notes: notes)
  }

  /// The same as something that stops nothing.
  package var asWarning: Diagnostic {
    Diagnostic(
      .warning, code: code, message, at: location, excerpt: excerpt, expected: expected, mend: mend,
      notes: notes)
  }

  /// The same at a place that covers so many characters.
  package func with(length: Int) -> Diagnostic {
    let place = location.map {
      Location(file: $0.file, line: $0.line, column: $0.column, length: length)
    }
    return Diagnostic(
      severity, code: code, message, at: place, excerpt: excerpt, expected: expected, mend: mend,
      notes: notes)
  }
}

extension [Diagnostic] {
  /// Whether any of them is an error.
  package var haveErrors: Bool { contains { $0.severity == .error } }

  /// How many there are of a severity.
  package func count(of severity: Diagnostic.Severity) -> Int {
    reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// In the order of their places; those without a place first, in the order they were found.
  package var inOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let a?, let b?): a == b ? left.offset < right.offset : a < b
      case (nil, nil): left.offset < right.offset
      case (nil, _): true
      case (_, nil): false
      }
    }.map { $0.element }
  }
}
