import Diagnostics
import ServiceModel

/// What only a history can tell is asked for where there is one.
enum NeededHistory {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let tickets = catalogue.project.tickets
    let hasHistory =
      catalogue.project.history != nil
      || (tickets.rows == .snapshot && tickets.has(.updated))
    if let history = catalogue.project.history, tickets.rows == .snapshot {
      return [twice(history)]
    }
    if hasHistory { return [] }
    return catalogue.agreements.flatMap { $0.targets }.compactMap { target in
      place(in: target).map { location in
        Diagnostic(
          .warning, code: "without-history",
          "the clock of '\(target.id.value)' needs the tickets' history, and the project has none",
          at: location, expected: "history: in attain.yaml, or rows: snapshot with updated:",
          mend: "without it the target's clocks are unmeasurable, and counted as such")
      }
    }
  }

  private static func twice(_ history: HistoryDefinition) -> Diagnostic {
    Diagnostic(
      .error, code: "two-histories",
      "the tickets are snapshots, which hold their own history, and a history is named beside them",
      at: history.files.first?.location, expected: "rows: ticket, or no history:",
      mend: "take out one of the two")
  }

  private static func place(in target: TargetDefinition) -> Location? {
    if let visits = target.clock.visits { return visits.field.location }
    for trigger in target.clock.triggers {
      switch trigger {
      case .moment: continue
      case .becomes(let clause): return clause.field.location
      case .changes(let field): return field.location
      }
    }
    return nil
  }
}
