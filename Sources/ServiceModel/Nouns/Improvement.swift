package import CivilTime

/// What is to be done about a target that missed a month: a line of the improvement record, which people
/// keep.
package struct Improvement: Hashable, Sendable {
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case open
    case inProgress = "in progress"
    case done
    case dropped

    /// Whether something is still to be done.
    package var isOpen: Bool { self == .open || self == .inProgress }
  }

  /// The place of the target in `Rulebook.targets`.
  package let target: Int
  /// The month that was missed.
  package let month: Month
  package let action: String
  package let owner: String
  /// The last date on which it is in time.
  package let due: LocalDate?
  package let status: Status
  /// From which date on it takes effect.
  package let done: LocalDate?
  /// Where the line stands.
  package let file: String
  package let line: Int

  package init(
    target: Int, month: Month, action: String = "", owner: String = "", due: LocalDate? = nil,
    status: Status = .open, done: LocalDate? = nil, file: String, line: Int
  ) {
    self.target = target
    self.month = month
    self.action = action
    self.owner = owner
    self.due = due
    self.status = status
    self.done = done
    self.file = file
    self.line = line
  }
}
