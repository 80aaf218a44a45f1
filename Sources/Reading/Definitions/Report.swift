import Diagnostics

/// What is found wrong while definitions are read.
struct Report {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  mutating func error(
    _ code: String, _ message: String, at location: Location, expected: String? = nil,
    mend: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    add(
      Diagnostic(
        .error, code: code, message, at: location, expected: expected, mend: mend, notes: notes))
  }

  mutating func warning(
    _ code: String, _ message: String, at location: Location, expected: String? = nil,
    mend: String? = nil
  ) {
    add(
      Diagnostic(.warning, code: code, message, at: location, expected: expected, mend: mend))
  }
}
