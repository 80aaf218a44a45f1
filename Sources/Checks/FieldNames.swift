import Diagnostics
import ServiceModel

/// Every field that is named is a ticket's, and the export has a column for it.
enum FieldNames {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let fields = ProjectFields(catalogue.project)
    let project = catalogue.project
    return project.tickets.values.flatMap { fields.check($0.field) }
      + project.reports.breakDownBy.flatMap { fields.check($0) }
      + catalogue.agreements.flatMap { agreement in
        named(in: agreement).flatMap { fields.check($0) }
      }
  }

  private static func named(in agreement: AgreementDefinition) -> [Located<String>] {
    let conditions =
      [agreement.scope] + agreement.exclusions.map { $0.when }
      + agreement.targets.flatMap { target in target.within.map { $0.when } }
    let pauses = agreement.pauses + agreement.targets.flatMap { $0.pauses ?? [] }
    return conditions.flatMap { $0.clauses.map { $0.field } } + pauses.map { $0.field }
  }
}

/// The fields of a project's tickets.
private struct ProjectFields {
  private let mapped: Set<String>

  init(_ project: ProjectDefinition) {
    let standard = project.tickets.columns.keys.compactMap { column in
      if case .field = column { column.name } else { nil }
    }
    mapped = Set(standard + project.tickets.fields.map { $0.name.value })
  }

  func check(_ name: Located<String>) -> [Diagnostic] {
    if mapped.contains(name.value) { return [] }
    if TicketField.standardNames.contains(name.value) {
      return [
        Diagnostic(
          .error, code: "field-without-column",
          "'\(name.value)' is named here, and no column of the export is",
          at: name.location, expected: "\(name.value): and a header, in columns of attain.yaml")
      ]
    }
    let choices = mapped.union(TicketField.standardNames).sorted()
    return [
      Diagnostic(
        .error, code: "unknown-field", "a ticket has no field '\(name.value)'",
        at: name.location, expected: "one of \(choices.joined(separator: ", "))",
        mend: NearMiss.question(name.value, among: choices)
          ?? "name its column under fields in attain.yaml")
    ]
  }
}
