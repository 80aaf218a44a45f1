package import CivilTime

/// A clock of a sealed month that is not now what was published.
package struct Move: Hashable, Sendable {
  /// As it was published; none where it was not among the month's clocks.
  package let published: ListedClock?
  /// As it is known now, in another month where it counts there; none where there is no such clock.
  package let known: ListedClock?
  package let cause: MoveCause
  /// What shows the cause, for people.
  package let evidence: String

  package init(
    published: ListedClock?, known: ListedClock?, cause: MoveCause, evidence: String
  ) {
    self.published = published
    self.known = known
    self.cause = cause
    self.evidence = evidence
  }

  /// What became of the clock.
  package enum Change: String, Hashable, Sendable {
    /// It is new in the month.
    case came
    /// It is no longer in the month.
    case left
    /// Its outcome is another.
    case verdict
    /// Its outcome is the same, and something else of it is not.
    case times
  }

  package func change(in month: Month) -> Change {
    guard let published else { return .came }
    guard let known, known.month == month else { return .left }
    return published.outcome == known.outcome ? .times : .verdict
  }

  /// The clock as it is known now, or as it was.
  package var clock: ListedClock? { known ?? published }
}
