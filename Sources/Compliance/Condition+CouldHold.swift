import ServiceModel

extension Condition {
  /// Whether the ticket ever had values that each clause accepts, at one time or another.
  func couldHold(_ ticket: borrowing Ticket) -> Bool {
    for clause in clauses where !clause.accepts.holds(ticket.values[clause.field.index]) {
      var held = false
      for change in ticket.changes where change.field == clause.field {
        held = held || clause.accepts.holds(change.to)
        held = held || change.from.map { clause.accepts.holds($0) } ?? false
      }
      if !held { return false }
    }
    return true
  }
}
