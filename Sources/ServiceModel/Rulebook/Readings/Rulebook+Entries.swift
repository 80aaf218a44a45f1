extension Rulebook {
  /// The versions of a target, in the order of their agreements.
  package func versions(of target: Int) -> [(agreement: Int, place: Int, target: Target)] {
    agreements.enumerated().flatMap { number, agreement in
      agreement.targets.enumerated().filter { $0.element.number == target }
        .map { (number, $0.offset, $0.element) }
    }
  }

  /// The conditions of the entries of a target's `within`, of all its versions, each once.
  package func conditions(of target: Int) -> [Condition] {
    var conditions: [Condition] = []
    for limit in versions(of: target).flatMap({ $0.target.within })
    where !conditions.contains(limit.condition) {
      conditions.append(limit.condition)
    }
    return conditions
  }

  /// What an entry of `within` is called: the values that it asks for, or `else`.
  ///
  /// Example: `{when: {priority: [P1, P2], type: incident}}` is `P1,P2,incident`.
  package func name(ofEntry condition: Condition) -> String {
    if condition.clauses.isEmpty { return "else" }
    return condition.clauses.flatMap { clause in
      switch clause.accepts {
      case .anything: ["*"]
      case .oneOf(let values): values.map { symbols.text(of: $0) }
      }
    }.joined(separator: ",")
  }
}
