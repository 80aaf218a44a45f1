package import CivilTime
package import Diagnostics

/// A line of the improvement record as it is written.
package struct ImprovementDefinition: Sendable {
  package let month: Located<Month>
  package let agreement: Located<String>
  package let target: Located<String>
  package let action: String
  package let owner: String
  package let due: LocalDate?
  package let status: Improvement.Status
  package let done: LocalDate?

  package init(
    month: Located<Month>, agreement: Located<String>, target: Located<String>, action: String,
    owner: String, due: LocalDate?, status: Improvement.Status, done: LocalDate?
  ) {
    self.month = month
    self.agreement = agreement
    self.target = target
    self.action = action
    self.owner = owner
    self.due = due
    self.status = status
    self.done = done
  }
}

/// The improvement record of a project: a CSV file that people edit.
package struct ImprovementRecord: Sendable {
  /// Below the project's folder.
  package let path: String
  /// Whether there is such a file.
  package let isThere: Bool
  package let lines: [ImprovementDefinition]

  package init(path: String, isThere: Bool = false, lines: [ImprovementDefinition] = []) {
    self.path = path
    self.isThere = isThere
    self.lines = lines
  }

  /// What its header names; further columns are the people's own.
  package static let columns = [
    "month", "agreement", "target", "met", "measured", "action", "owner", "due", "status", "done",
  ]
}
