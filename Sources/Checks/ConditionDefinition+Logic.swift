import Diagnostics
import ServiceModel

extension ConditionDefinition {
  /// Whether some ticket could fulfil both.
  func overlaps(_ other: ConditionDefinition) -> Bool {
    clauses.allSatisfy { clause in
      other.clauses.filter { $0.field.value == clause.field.value }
        .allSatisfy { clause.shares($0) }
    }
  }

  /// Whether every ticket that fulfils the other fulfils this one.
  func holdsWherever(_ other: ConditionDefinition) -> Bool {
    clauses.allSatisfy { clause in
      other.clauses.contains { $0.field.value == clause.field.value && clause.accepts(all: $0) }
    }
  }
}

extension ConditionDefinition.Clause {
  private var texts: Set<String> { Set(values.map { $0.value }) }

  fileprivate func accepts(all other: ConditionDefinition.Clause) -> Bool {
    texts.contains("*")
      ? !other.texts.contains("") || texts.contains("") : other.texts.isSubset(of: texts)
  }

  fileprivate func shares(_ other: ConditionDefinition.Clause) -> Bool {
    let named = texts.intersection(other.texts)
    if !named.isEmpty { return true }
    return texts.contains("*") && other.texts != [""]
      || other.texts.contains("*") && texts != [""]
  }
}
