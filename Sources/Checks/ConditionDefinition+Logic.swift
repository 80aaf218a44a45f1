import Diagnostics
import ServiceModel

extension ConditionDefinition {
  /// Whether some ticket could fulfil both.
  func overlaps(_ other: ConditionDefinition) -> Bool { and(other) != nil }

  /// Whether every ticket that fulfils the other fulfils this one.
  func holdsWherever(_ other: ConditionDefinition) -> Bool { clausesBeyond(other).isEmpty }

  /// What both demand at once; nothing where no ticket could fulfil both.
  func and(_ other: ConditionDefinition) -> ConditionDefinition? {
    var joined = clauses
    for clause in other.clauses {
      guard let place = joined.firstIndex(where: { $0.field.value == clause.field.value }) else {
        joined.append(clause)
        continue
      }
      guard let shared = joined[place].shared(with: clause) else { return nil }
      joined[place] = shared
    }
    return ConditionDefinition(joined)
  }

  /// What is left where the other one's tickets are gone; nothing where it takes all of them.
  ///
  /// Values are taken out where the other differs in one field; where it differs in more, what is
  /// left cannot be told by values of fields and stays whole.
  func without(_ other: ConditionDefinition) -> ConditionDefinition? {
    let beyond = other.clausesBeyond(self)
    guard let clause = beyond.first else { return nil }
    guard beyond.count == 1,
      let place = clauses.firstIndex(where: { $0.field.value == clause.field.value })
    else { return self }
    var left = clauses
    left[place] = clauses[place].filtered { !clause.accepts($0) }
    return ConditionDefinition(left)
  }

  /// The clauses that some ticket of the other does not fulfil.
  private func clausesBeyond(_ other: ConditionDefinition) -> [Clause] {
    clauses.filter { clause in
      !other.clauses.contains { $0.field.value == clause.field.value && clause.accepts(all: $0) }
    }
  }
}

extension ConditionDefinition.Clause {
  /// The values that both accept; nothing where there are none.
  fileprivate func shared(
    with other: ConditionDefinition.Clause
  ) -> ConditionDefinition.Clause? {
    let own = filtered { other.accepts($0) }
    let added = other.filtered { accepts($0) && !own.names($0) }
    let values = own.values + added.values
    return values.isEmpty ? nil : ConditionDefinition.Clause(field: field, values: values)
  }

  fileprivate func accepts(all other: ConditionDefinition.Clause) -> Bool {
    other.values.allSatisfy { accepts($0.value) }
  }

  /// Whether the value, which may itself be any, is among those that fulfil the clause.
  fileprivate func accepts(_ value: String) -> Bool {
    names(value) || !value.isEmpty && names("*")
  }

  private func names(_ value: String) -> Bool { values.contains { $0.value == value } }

  fileprivate func filtered(
    _ isKept: (String) -> Bool
  ) -> ConditionDefinition.Clause {
    ConditionDefinition.Clause(field: field, values: values.filter { isKept($0.value) })
  }
}
