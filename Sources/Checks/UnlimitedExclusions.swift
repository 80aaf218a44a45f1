import Diagnostics
import ServiceModel

/// An exclusion says what it leaves out: one without a condition and without ids would take every clock.
enum UnlimitedExclusions {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    catalogue.agreements.flatMap { $0.exclusions }
      .filter { $0.tickets.isEmpty && $0.when.clauses.allSatisfy { takesAll($0) } }
      .map { exclusion in
        Diagnostic(
          .error, code: "excludes-everything", "the exclusion leaves out every ticket",
          at: exclusion.location, expected: "a condition, or the ids of tickets",
          mend: "name a field in 'when', or ids in 'ticket'")
      }
  }

  /// Any value, and the missing one.
  private static func takesAll(_ clause: ConditionDefinition.Clause) -> Bool {
    ["*", ""].allSatisfy { value in clause.values.contains { $0.value == value } }
  }
}
