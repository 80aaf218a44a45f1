/// A definition, or attain itself, that is another than when a month was sealed.
package struct ChangedRule: Hashable, Sendable {
  package let cause: MoveCause
  /// What shows it, for people.
  package let evidence: String

  package init(cause: MoveCause, evidence: String) {
    self.cause = cause
    self.evidence = evidence
  }
}
