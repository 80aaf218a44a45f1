package import Diagnostics

extension AgreementDefinition {
  /// The fields of tickets that the agreement names, some of them more than once, but those of its suspensions.
  package var fieldNames: [Located<String>] {
    var conditions = [scope]
    conditions += exclusions.map { $0.when }
    conditions += targets.flatMap { target in target.within.map { $0.when } }
    let pauses = self.pauses + targets.flatMap { $0.pauses ?? [] }
    var names = (conditions.flatMap { $0.clauses } + pauses).map { $0.field }
    names += examples.flatMap { $0.fields.map { $0.name } }
    return names + targets.flatMap { $0.fieldNames }
  }
}

extension TargetDefinition {
  fileprivate var fieldNames: [Located<String>] {
    let triggers = clock.triggers.compactMap { trigger -> Located<String>? in
      switch trigger {
      case .moment: nil
      case .becomes(let clause): clause.field
      case .changes(let field): field
      }
    }
    return triggers + [clock.visits?.field].compactMap { $0 }
      + within.compactMap { $0.holderCalendars?.field }
  }
}
