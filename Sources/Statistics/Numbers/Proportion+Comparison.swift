extension Proportion {
  /// Whether the share is at least a fraction, decided by integers; nothing of nothing has no
  /// answer.
  ///
  /// Example: 95 of 100 reach 95 %, 94 of 100 do not.
  package func reaches(_ goal: Fraction) -> Bool? {
    total == 0 ? nil : count >= goal.roundedUp(of: total)
  }

  /// Where the share lies relative to another one, decided by integers.
  ///
  /// Nothing where either total is 0. Example: 2 of 4 lies neither above nor below 3 of 6.
  package func side(of other: Proportion) -> Side? {
    let mine = count.multipliedFullWidth(by: other.total)
    let others = other.count.multipliedFullWidth(by: total)
    if (mine.high, mine.low) < (others.high, others.low) { return .below }
    return (mine.high, mine.low) == (others.high, others.low) ? nil : .above
  }
}

/// On which side of a line something lies.
package enum Side: Hashable, Sendable {
  case below, above
}
