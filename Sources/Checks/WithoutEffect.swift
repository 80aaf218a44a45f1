import Diagnostics
import ServiceModel

/// What is stated and does nothing is said, so that nobody relies on it.
enum WithoutEffect {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { $0.withoutEffect }.map { key in
      Diagnostic(
        .warning, code: "without-effect",
        "'\(key.value)' is read and not yet evaluated by this version", at: key.location,
        mend: "nothing in a report rests on it")
    }
  }
}
