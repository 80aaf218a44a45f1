package import CivilTime

/// Where a project stands, by what its last run and its seals left.
package struct ProjectStatus: Sendable {
  package let name: String
  /// As the user named it.
  package let folder: String
  /// Nothing where no month is reported.
  package let lastRun: LastRun?
  /// In order.
  package let sealed: [Month]

  package init(name: String, folder: String, lastRun: LastRun?, sealed: [Month]) {
    self.name = name
    self.folder = folder
    self.lastRun = lastRun
    self.sealed = sealed
  }

  /// The last month whose reports are whole.
  package struct LastRun: Sendable {
    package let month: Month
    package let asOf: Instant
    /// When its manifest, the last of its files, was written.
    package let written: Instant
    /// Nothing where `formats` names no `json`.
    package let numbers: Numbers?

    package init(month: Month, asOf: Instant, written: Instant, numbers: Numbers?) {
      self.month = month
      self.asOf = asOf
      self.written = written
      self.numbers = numbers
    }
  }

  /// What `report.json` says of the month.
  package struct Numbers: Sendable {
    package let breaches: Int
    /// Clocks beyond their deadline at the as-of, and those that have used three quarters of their threshold.
    package let overdue: Int
    package let atRisk: Int
    package let targets: [TargetStatus]

    package init(breaches: Int, overdue: Int, atRisk: Int, targets: [TargetStatus]) {
      self.breaches = breaches
      self.overdue = overdue
      self.atRisk = atRisk
      self.targets = targets
    }
  }
}
