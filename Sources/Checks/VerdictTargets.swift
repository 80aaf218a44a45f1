import Diagnostics
import ServiceModel

/// What the tool's own verdict is about is a target of some agreement, with one clock a ticket.
enum VerdictTargets {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let targets = catalogue.agreements.flatMap { $0.targets }.filter { $0.clock.runsOnce }
    let ids = Set(targets.map { $0.id.value })
    let named = catalogue.project.tickets.verdict?.targets ?? []
    return named.filter { !ids.contains($0.value) }.map { unknown($0, ids.sorted()) }
  }

  private static func unknown(_ name: Located<String>, _ choices: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "unknown-target",
      "no agreement has a target '\(name.value)' with one clock a ticket", at: name.location,
      expected: choices.isEmpty
        ? "a target without visits, update-at and repeats"
        : "one of \(choices.joined(separator: ", "))",
      mend: NearMiss.question(name.value, among: choices))
  }
}

extension ClockDefinition {
  fileprivate var runsOnce: Bool {
    visits == nil && updateAt.isEmpty && repeats?.value != true
  }
}
