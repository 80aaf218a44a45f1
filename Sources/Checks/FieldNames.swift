import Diagnostics
import ServiceModel

/// Every field that is named is a ticket's, and the export has a column for it.
enum FieldNames {
  static func check(_ catalogue: Catalogue) -> [Diagnostic] {
    let fields = ProjectFields(catalogue.project)
    let project = catalogue.project
    let names =
      namedByProject(project) + catalogue.agreements.flatMap { $0.fieldNames }
    let columns = catalogue.agreements.flatMap { $0.suspensionColumns }
    return names.flatMap { fields.check($0) } + columns.flatMap { fields.check($0) }
  }

  private static func namedByProject(_ project: ProjectDefinition) -> [Located<String>] {
    var names = project.tickets.values.map { $0.field }
    names += project.holders
    names += project.history?.fields.map { $0.to } ?? []
    names += [project.history?.field].compactMap { $0 }
    names += [project.reports.scorecardsPer].compactMap { $0 }
    return names + project.reports.breakDownBy
  }
}

/// The fields of a project's tickets.
private struct ProjectFields {
  private let mapped: Set<String>

  init(_ project: ProjectDefinition) {
    mapped = project.mappedFields
  }

  /// A column of suspensions without a row for it is one all the same, where it has the name of a field.
  func check(_ column: SuspensionColumn) -> [Diagnostic] {
    let header = column.field.value
    if mapped.contains(header) { return [] }
    if TicketField.standardNames.contains(header) {
      return column.isFilled ? check(column.field) : []
    }
    let choices = column.others + mapped.union(TicketField.standardNames).sorted()
    return [
      Diagnostic(
        .error, code: "unknown-column",
        header.isEmpty
          ? "a column of the file has no name" : "a suspension has no column '\(header)'",
        at: column.field.location, expected: "one of \(choices.joined(separator: ", "))",
        mend: NearMiss.question(header, among: choices)
          ?? "name its column under fields in attain.yaml, or take it out of the file")
    ]
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
