package import CivilTime

/// A budget, and those that underpin it, spent one after another.
package struct ChainBudget: Sendable {
  package let upper: Budget
  /// At least one; each starts at the deadline of the one before.
  package let underpinning: [Budget]

  package init(upper: Budget, underpinning: [Budget]) {
    self.upper = upper
    self.underpinning = underpinning
  }

  /// The start from which the last underpinning deadline lies furthest after the upper one; nothing
  /// where it never does.
  ///
  /// Of starts that are equally bad it is the first opening, closing or midnight, else the first
  /// half hour, else the first second beside a leap of one of the two deadlines; in between, both
  /// stand still or move on with the start. Cost: two deadlines for each of some twenty thousand
  /// starts a year.
  package func worst(in stretch: ChainStretch) -> Overrun? {
    let landmarks = landmarks(in: stretch.starts).compactMap { overrun(from: $0) }
    let halfHours = halfHours(in: stretch.starts).compactMap { overrun(from: $0) }
    let leaps = leaps(between: (landmarks + halfHours).sorted { $0.start < $1.start })
    let known = (landmarks + halfHours + leaps).filter { $0.due <= stretch.known }
    return known.reduce(nil) { worst, next in
      next.length > worst?.length ?? .zero ? next : worst
    }
  }

  /// What happens to a clock that starts here; nothing where a calendar never opens for that long.
  package func overrun(from start: Instant) -> Overrun? {
    var ends: [Instant] = []
    for budget in underpinning {
      guard let end = budget.deadline(from: ends.last ?? start) else { return nil }
      ends.append(end)
    }
    return upper.deadline(from: start).map { Overrun(start: start, due: $0, ends: ends) }
  }
}

/// A start and the deadlines from it, the last of which may lie after the one that it underpins.
package struct Overrun: Hashable, Sendable {
  package let start: Instant
  /// The deadline that is underpinned.
  package let due: Instant
  /// The deadlines beneath, in their order.
  package let ends: [Instant]

  /// The last of them.
  package var end: Instant { ends.last ?? start }

  /// How much later that is; negative where it is in time.
  package var length: Seconds { end - due }
}
