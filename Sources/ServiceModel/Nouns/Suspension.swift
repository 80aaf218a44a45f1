package import CivilTime

/// A dated window that stops the clocks of the tickets that it is for: maintenance, force majeure.
package struct Suspension: Hashable, Sendable {
  /// The tickets that it is for; all where it names no field.
  package let condition: Condition
  package let interval: Interval
  /// In the words of whoever wrote it down; windows of one cause are one account.
  package let cause: Symbol
  package let approvedBy: String

  package init(condition: Condition, interval: Interval, cause: Symbol, approvedBy: String) {
    self.condition = condition
    self.interval = interval
    self.cause = cause
    self.approvedBy = approvedBy
  }
}
