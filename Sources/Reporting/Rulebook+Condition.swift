import ServiceModel

extension Rulebook {
  /// What a condition asks for, `priority: P1, P2; type: incident`; nothing where it asks for nothing.
  ///
  /// `noValue` stands for an empty cell.
  func text(of condition: Condition, noValue: String) -> String? {
    text(of: condition, noValue) { $0 }
  }

  /// The same in the language of a page.
  func text(of condition: Condition, _ say: Wording) -> String? {
    text(of: condition, say, noValue: say(.noValue))
  }

  func text(of condition: Condition, _ say: Wording, noValue: String) -> String? {
    text(of: condition, noValue) { say.field($0) }
  }

  private func text(
    of condition: Condition, _ noValue: String, field: (String) -> String
  ) -> String? {
    let clauses = condition.clauses.map { clause in
      "\(field(fields.name(of: clause.field))): \(text(of: clause.accepts, noValue))"
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: "; ")
  }

  private func text(of accepted: Condition.Accepted, _ noValue: String) -> String {
    switch accepted {
    case .anything: return "*"
    case .oneOf(let values):
      let texts = values.map { symbols.text(of: $0) }
      return texts.map { OwnWord(noValue).shown($0) }.joined(separator: ", ")
    }
  }
}
