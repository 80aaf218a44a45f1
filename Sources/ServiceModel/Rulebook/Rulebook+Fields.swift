extension Rulebook {
  /// The fields whose changes a clock could depend on, by index.
  ///
  /// Changes of other fields decide nothing.
  package var decidingFields: Set<Int> {
    var fields: Set<Int> = [TicketField.status.index]
    fields.formUnion(holders.map { $0.index })
    fields.formUnion(breakdowns.map { $0.index })
    for agreement in agreements {
      fields.formUnion(agreement.scope.fields)
      for exclusion in agreement.exclusions { fields.formUnion(exclusion.condition.fields) }
      for suspension in agreement.suspensions { fields.formUnion(suspension.condition.fields) }
      for target in agreement.targets { fields.formUnion(target.fields) }
    }
    return fields
  }
}

extension Condition {
  fileprivate var fields: [Int] { clauses.map { $0.field.index } }
}

extension Target {
  fileprivate var fields: [Int] {
    let limits = within.flatMap { limit in
      limit.condition.fields + [limit.holderTimetables?.field.index].compactMap { $0 }
    }
    return limits + policy.pauses.map { $0.field.index } + policy.triggers.compactMap { $0.field }
      + [policy.visits?.field.index].compactMap { $0 }
  }
}

extension ClockPolicy {
  fileprivate var triggers: [ClockTrigger] {
    from + to + conditions.restarts + conditions.cancels + conditions.pauses + conditions.resumes
      + conditions.updates
  }
}

extension ClockTrigger {
  fileprivate var field: Int? {
    switch self {
    case .moment: nil
    case .becomes(let field, _), .changes(let field): field.index
    }
  }
}
