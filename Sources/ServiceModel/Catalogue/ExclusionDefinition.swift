package import CivilTime
package import Diagnostics

/// Clocks that are left out of the adjusted attainment, as it is written.
package struct ExclusionDefinition: Sendable {
  package let location: Location
  package let when: ConditionDefinition
  package let tickets: [String]
  package let targets: [Located<String>]
  package let because: String
  package let evidence: String
  package let approvedBy: String
  /// The last date on which it holds.
  package let expires: LocalDate?

  package init(
    location: Location, when: ConditionDefinition = ConditionDefinition(), tickets: [String] = [],
    targets: [Located<String>] = [], because: String, evidence: String = "",
    approvedBy: String = "", expires: LocalDate? = nil
  ) {
    self.location = location
    self.when = when
    self.tickets = tickets
    self.targets = targets
    self.because = because
    self.evidence = evidence
    self.approvedBy = approvedBy
    self.expires = expires
  }
}
