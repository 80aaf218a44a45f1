/// What a ticket's fields must hold: all of the clauses, and for each one of its values.
///
/// A condition without clauses holds for every ticket.
@usableFromInline package struct Condition: Hashable, Sendable {
  @usableFromInline package struct Clause: Hashable, Sendable {
    @usableFromInline package let field: TicketField
    @usableFromInline package let accepts: Accepted

    package init(field: TicketField, accepts: Accepted) {
      self.field = field
      self.accepts = accepts
    }
  }

  @usableFromInline package enum Accepted: Hashable, Sendable {
    /// One of these values; the missing value may be among them.
    case oneOf([Symbol])
    /// Any value at all, but not a missing one: written `"*"`.
    case anything
  }

  @usableFromInline package let clauses: [Clause]

  package init(_ clauses: [Clause] = []) { self.clauses = clauses }

  /// Whether it holds for a ticket with these values.
  ///
  /// Cost: the number of values compared.
  @inlinable package func holds(_ values: [Symbol]) -> Bool {
    for clause in clauses {
      if !clause.accepts.holds(values[clause.field.index]) { return false }
    }
    return true
  }

  /// Whether both demand the same, in whatever order they name fields and values.
  package func isSame(as other: Condition) -> Bool {
    Set(clauses.map(Named.init)) == Set(other.clauses.map(Named.init))
  }

  /// A clause without the order of its values.
  private struct Named: Hashable {
    let field: TicketField
    /// Nothing for any value.
    let values: Set<Symbol>?

    init(_ clause: Clause) {
      field = clause.field
      if case .oneOf(let values) = clause.accepts {
        self.values = Set(values)
      } else {
        values = nil
      }
    }
  }

  /// Whether some ticket could fulfil both.
  package func overlaps(_ other: Condition) -> Bool {
    clauses.allSatisfy { clause in
      other.clauses.filter { $0.field == clause.field }
        .allSatisfy { clause.accepts.overlaps($0.accepts) }
    }
  }
}

extension Condition.Accepted {
  /// Whether a value is accepted.
  @inlinable package func holds(_ value: Symbol) -> Bool {
    switch self {
    case .oneOf(let accepted): accepted.contains(value)
    case .anything: value != .missing
    }
  }

  fileprivate func overlaps(_ other: Condition.Accepted) -> Bool {
    switch (self, other) {
    case (.oneOf(let a), .oneOf(let b)): a.contains { b.contains($0) }
    case (.oneOf(let values), .anything), (.anything, .oneOf(let values)):
      values.contains { $0 != .missing }
    case (.anything, .anything): true
    }
  }
}
