/// A target of one version of an agreement.
///
/// Nothing in it changes; it is a class so that every clock shares it.
package final class Target: Sendable {
  /// Its place in the rulebook's list of targets.
  package let number: Int
  package let policy: ClockPolicy
  package let goal: Goal
  /// Read in order: the first whose condition holds gives the threshold.
  package let within: [Limit]
  /// How its clock is read from stamps alone; nothing where it needs more.
  package let stampClock: StampClock?
  /// Which limit a value means, where one field decides.
  package let limitIndex: LimitIndex?

  package init(number: Int, policy: ClockPolicy, goal: Goal, within: [Limit]) {
    self.number = number
    self.policy = policy
    stampClock = StampClock(policy)
    self.goal = goal
    self.within = within
    limitIndex = LimitIndex(within)
  }

  /// The place in `within` of the limit for a ticket with these values; nothing where the target does
  /// not cover it.
  ///
  /// Cost: one look where all conditions ask for values of one field, else all conditions.
  package func limit(for values: [Symbol]) -> Int? {
    if let limitIndex { return limitIndex.place(for: values) }
    for place in within.indices where within[place].condition.holds(values) { return place }
    return nil
  }
}

/// The places of limits by the value of the one field that their conditions ask for.
package struct LimitIndex: Sendable {
  package let field: TicketField
  /// By `Symbol.id`; -1 where none holds.
  package let places: [Int32]
  /// For symbols beyond those.
  package let placeOfOthers: Int32

  /// Nothing where the conditions ask for several fields, or for any value at all.
  init?(_ limits: [Limit]) {
    let clauses = limits.flatMap { $0.condition.clauses }
    guard let field = clauses.first?.field, clauses.allSatisfy({ $0.field == field }),
      limits.allSatisfy({ $0.condition.clauses.count < 2 })
    else { return nil }
    var symbols: [Symbol] = []
    for clause in clauses {
      guard case .oneOf(let values) = clause.accepts else { return nil }
      symbols += values
    }
    let count = (symbols.map { Int($0.id) }.max() ?? 0) + 1
    self.field = field
    placeOfOthers = Int32(limits.firstIndex { $0.condition.clauses.isEmpty } ?? -1)
    places = (0..<count).map { id in
      let place = limits.firstIndex { limit in
        limit.condition.clauses.allSatisfy { $0.accepts.holds(Symbol(id: UInt32(id))) }
      }
      return Int32(place ?? -1)
    }
  }

  func place(for values: [Symbol]) -> Int? {
    let id = Int(values[field.index].id)
    let place = id < places.count ? places[id] : placeOfOthers
    return place < 0 ? nil : Int(place)
  }
}
