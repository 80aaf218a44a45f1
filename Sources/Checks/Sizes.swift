import Diagnostics
import ServiceModel

/// A project has no more targets, breakdowns and holders than a tally can tell apart.
enum Sizes {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let targets = catalogue.agreements.flatMap { $0.targets }
    let reports = catalogue.project.reports
    let breakdowns = reports.breakDownBy + (reports.scorecardsPer.map { [$0] } ?? [])
    return tooMany(targets.map { $0.id }, Rulebook.mostTargets, "targets")
      + tooMany(breakdowns, Rulebook.mostBreakdowns, "breakdowns")
      + tooMany(catalogue.project.holders, Rulebook.mostHolders, "holders")
  }

  private static func tooMany(
    _ items: [Located<String>], _ most: Int, _ what: String
  ) -> [Diagnostic] {
    guard items.count > most else { return [] }
    return [
      Diagnostic(
        .error, code: "too-many", "the project has \(items.count) \(what)",
        at: items[most].location, expected: "at most \(most)", mend: "split the project in two")
    ]
  }
}
