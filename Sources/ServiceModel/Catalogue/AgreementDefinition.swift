package import CivilTime
package import Diagnostics

/// What one agreement file says.
package struct AgreementDefinition: Sendable {
  package let file: String
  package let name: Located<String>
  package let kind: Located<AgreementKind>
  /// The role and the name of each party, in the order they are written.
  package let parties: [Party]
  /// The first date in force; from the beginning of time where there is none.
  package let from: Located<LocalDate>?
  /// The last date in force, included.
  package let until: Located<LocalDate>?
  /// The calendar of every limit that names none.
  package let calendar: Located<String>?
  package let scope: ConditionDefinition
  package let pauses: [ConditionDefinition.Clause]
  package let exclusions: [ExclusionDefinition]
  /// The files that exclusions were read from.
  package let exclusionFiles: [String]
  package let suspensions: [SuspensionDefinition]
  /// The files that suspensions were read from, those without a row too.
  package let suspensionFiles: [String]
  /// The columns of these files that are to be fields of tickets, where they are named.
  package let suspensionColumns: [SuspensionColumn]
  package let examples: [ExampleDefinition]
  package let targets: [TargetDefinition]
  package let clockDefaults: ClockDefaults
  /// The agreements that this one rests on, in the order in which a ticket passes through them.
  package let underpinnedBy: [Located<String>]
  package let workload: WorkloadLimit?
  package let credits: CreditsDefinition?

  /// The calendars that the agreement names, some of them more than once.
  package var calendarNames: [Located<String>] {
    [calendar].compactMap { $0 }
      + targets.flatMap { target in
        [target.calendar].compactMap { $0 } + target.within.compactMap { $0.calendar }
          + target.within.flatMap { $0.holderCalendars?.calendars.map { $0.calendar } ?? [] }
      }
  }

  package init(
    file: String, name: Located<String>, kind: Located<AgreementKind>, parties: [Party],
    from: Located<LocalDate>?, until: Located<LocalDate>?, calendar: Located<String>?,
    scope: ConditionDefinition, pauses: [ConditionDefinition.Clause],
    exclusions: [ExclusionDefinition], exclusionFiles: [String] = [],
    suspensions: [SuspensionDefinition], suspensionFiles: [String] = [],
    suspensionColumns: [SuspensionColumn] = [], examples: [ExampleDefinition],
    targets: [TargetDefinition], clockDefaults: ClockDefaults,
    underpinnedBy: [Located<String>], workload: WorkloadLimit?, credits: CreditsDefinition?
  ) {
    self.file = file
    self.name = name
    self.kind = kind
    self.parties = parties
    self.from = from
    self.until = until
    self.calendar = calendar
    self.scope = scope
    self.pauses = pauses
    self.exclusions = exclusions
    self.exclusionFiles = exclusionFiles
    self.suspensions = suspensions
    self.suspensionFiles = suspensionFiles
    self.suspensionColumns = suspensionColumns
    self.examples = examples
    self.targets = targets
    self.clockDefaults = clockDefaults
    self.underpinnedBy = underpinnedBy
    self.workload = workload
    self.credits = credits
  }
}

/// Who takes part in an agreement.
package struct Party: Hashable, Sendable {
  /// `provider`, `customer` or `supplier`.
  package let role: String
  package let name: String

  package init(role: String, name: String) {
    self.role = role
    self.name = name
  }
}

/// Fields and the values that they must hold, as they are written.
package struct ConditionDefinition: Sendable {
  package struct Clause: Sendable {
    package let field: Located<String>
    /// `"*"` is any value but a missing one, `""` the missing one.
    package let values: [Located<String>]

    package init(field: Located<String>, values: [Located<String>]) {
      self.field = field
      self.values = values
    }
  }

  package let clauses: [Clause]

  package init(_ clauses: [Clause] = []) { self.clauses = clauses }
}
