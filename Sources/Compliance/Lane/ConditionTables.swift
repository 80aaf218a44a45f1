import ServiceModel

/// Conditions as tables of what each symbol comes to, for the inner loop: plain numbers only.
struct ConditionTables: Sendable {
  private var clauses: [Clause] = []
  /// Whether a symbol is accepted, by its id, for all clauses one behind the other.
  private var accepted: [Bool] = []

  /// Where a condition's clauses stand.
  struct Place: Sendable {
    fileprivate let first: Int
    fileprivate let end: Int
  }

  private struct Clause {
    /// As `TicketField.index`.
    let field: Int
    let firstAccepted: Int
    /// Symbols beyond this many are accepted or not alike.
    let count: Int
    let acceptsOthers: Bool
  }

  /// Adds a condition; its place is what `holds` asks for.
  mutating func add(_ condition: Condition) -> Place {
    let first = clauses.count
    for clause in condition.clauses {
      let count = clause.accepts.largestNamed + 1
      clauses.append(
        Clause(
          field: clause.field.index, firstAccepted: accepted.count, count: count,
          acceptsOthers: clause.accepts == .anything))
      accepted += (0..<count).map { clause.accepts.holds(Symbol(id: UInt32($0))) }
    }
    return Place(first: first, end: clauses.count)
  }

  /// Whether a condition holds for a ticket with these values, as `Condition.holds` says.
  @inline(__always)
  func holds(_ place: Place, _ values: [Symbol]) -> Bool {
    for number in place.first..<place.end {
      let clause = clauses[number]
      let id = Int(values[clause.field].id)
      let isAccepted =
        id < clause.count ? accepted[clause.firstAccepted + id] : clause.acceptsOthers
      if !isAccepted { return false }
    }
    return true
  }
}

extension Condition.Accepted {
  /// The largest symbol that is named, or that of the missing value.
  fileprivate var largestNamed: Int {
    guard case .oneOf(let values) = self else { return 0 }
    return Int(values.map { $0.id }.max() ?? 0)
  }
}
