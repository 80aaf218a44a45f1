extension Proportion {
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
