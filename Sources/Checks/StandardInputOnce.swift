import Diagnostics
import ServiceModel

/// Standard input is one export, which stands in one place.
enum StandardInputOnce {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let project = catalogue.project
    let named = (project.tickets.files + (project.history?.files ?? [])).filter { $0.value == "-" }
    guard let first = named.first else { return [] }
    return named.dropFirst().map { again in
      Diagnostic(
        .error, code: "standard-input-twice", "standard input is named twice, and comes once",
        at: again.location, expected: "'-' once among the files of tickets and history",
        mend: "take this one out, or name a file",
        notes: [.init("first named here", at: first.location)])
    }
  }
}
