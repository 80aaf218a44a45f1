package import Diagnostics

/// What `attain.yaml` says.
package struct ProjectDefinition: Sendable {
  /// The file, as the user would name it.
  package let file: String
  package let name: Located<String>
  /// The zone that decides in which month an instant falls.
  package let timezone: Located<String>
  package let tickets: TicketsDefinition
  package let history: HistoryDefinition?
  /// The fields that say who has a ticket, the first that holds a value; the usual ones where none
  /// is named.
  package let holders: [Located<String>]
  package let reports: ReportsDefinition
  package let clockDefaults: ClockDefaults
  package let improvements: ImprovementRecord
  /// The file of the sealed months, below the project's folder.
  package let ledger: String

  package init(
    file: String, name: Located<String>, timezone: Located<String>, tickets: TicketsDefinition,
    history: HistoryDefinition? = nil, holders: [Located<String>] = [],
    reports: ReportsDefinition, clockDefaults: ClockDefaults, improvements: ImprovementRecord,
    ledger: String
  ) {
    self.file = file
    self.name = name
    self.timezone = timezone
    self.tickets = tickets
    self.history = history
    self.holders = holders
    self.reports = reports
    self.clockDefaults = clockDefaults
    self.improvements = improvements
    self.ledger = ledger
  }

  /// The same where these agreements are kept: of the fields that they and the reports name each has to be in every
  /// export, unless a history may tell it.
  func needed(by agreements: [AgreementDefinition]) -> ProjectDefinition {
    if history != nil { return self }
    let named =
      agreements.flatMap { $0.fieldNames } + reports.breakDownBy
      + [reports.scorecardsPer].compactMap { $0 }
    return ProjectDefinition(
      file: file, name: name, timezone: timezone,
      tickets: tickets.needing(Set(named.map { $0.value })), holders: holders, reports: reports,
      clockDefaults: clockDefaults, improvements: improvements, ledger: ledger)
  }
}

/// What a project, an agreement or a target may say of its clocks; the innermost that says it decides.
package struct ClockDefaults: Sendable {
  package let monthBy: Located<MonthRule>?
  package let countOverdue: Located<Bool>?

  package init(monthBy: Located<MonthRule>? = nil, countOverdue: Located<Bool>? = nil) {
    self.monthBy = monthBy
    self.countOverdue = countOverdue
  }
}
