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
  /// half hour, else the first second after a leap of the underpinning deadline; in between, both
  /// deadlines stand still or move on with the start. Cost: two deadlines for each of some twenty
  /// thousand starts a year.
  package func worst(in stretch: ChainStretch) -> Overrun? {
    let landmarks = landmarks(in: stretch.starts)
    let halfHours = halfHours(in: stretch.starts)
    let leaps = leaps(between: (landmarks + halfHours).sorted())
    return [landmarks, halfHours, leaps].reduce(nil) { worst, starts in
      later(than: worst, among: starts, known: stretch.known)
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

  private func later(
    than worst: Overrun?, among starts: [Instant], known: Instant
  ) -> Overrun? {
    var most = worst?.length ?? .zero
    var found: Instant?
    for start in starts {
      guard let due = upper.deadline(from: start), due <= known, let end = end(from: start),
        end - due > most
      else { continue }
      most = end - due
      found = start
    }
    return found.flatMap { overrun(from: $0) } ?? worst
  }

  /// The last underpinning deadline.
  func end(from start: Instant) -> Instant? {
    var end = start
    for budget in underpinning {
      guard let next = budget.deadline(from: end) else { return nil }
      end = next
    }
    return end
  }
}

/// A start and the deadlines from it, the last of which may lie after the one that it underpins.
package struct Overrun: Hashable, Sendable {
  package let start: Instant
  /// The deadline that is underpinned.
  package let due: Instant
  /// The deadlines beneath, in their order.
  package let ends: [Instant]

  /// How much later the last one is; negative where it is in time.
  package var length: Seconds { (ends.last ?? start) - due }
}
