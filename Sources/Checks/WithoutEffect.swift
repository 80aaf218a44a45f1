import Diagnostics
import ServiceModel

/// What is stated and does nothing is said, so that nobody relies on it.
enum WithoutEffect {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let keys =
      catalogue.project.withoutEffect
      + catalogue.agreements.flatMap { $0.withoutEffect }
    return keys.map { key in
      Diagnostic(
        .warning, code: "without-effect",
        "'\(key.value)' is read and not yet evaluated by this version", at: key.location,
        mend: "nothing in a report rests on it")
    } + formats(catalogue.project.reports)
  }

  private static func formats(_ reports: ReportsDefinition) -> [Diagnostic] {
    reports.formats.filter { $0.value == .html || $0.value == .xlsx }.map { format in
      Diagnostic(
        .warning, code: "format-not-written",
        "the format '\(format.value.rawValue)' is not yet written by this version",
        at: format.location, expected: "csv or json")
    }
  }
}
