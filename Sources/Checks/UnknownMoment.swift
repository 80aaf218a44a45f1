import Diagnostics
import ServiceModel

/// A name in the place of a moment that is none, and what may be meant: a field's name is that of a change, and the
/// column of a snapshot's time may be a moment under another name.
struct UnknownMoment {
  private let need: MomentColumns.Need
  private let choices: [String]
  private let tickets: TicketsDefinition
  private let mappedFields: Set<String>

  init(_ need: MomentColumns.Need, _ choices: [String], _ project: ProjectDefinition) {
    self.need = need
    self.choices = choices
    tickets = project.tickets
    mappedFields = project.mappedFields
  }

  var diagnostic: Diagnostic {
    let change = need.isTrigger ? ", or a change such as {status: Open}" : ""
    return Diagnostic(
      .error, code: "unknown-moment", "a ticket has no moment '\(name)'", at: need.moment.location,
      expected: "one of \(choices.joined(separator: ", "))" + change,
      mend: ofProfile ?? ofField ?? ofColumn ?? NearMiss.question(name, among: choices)
        ?? "name its column under moments in attain.yaml")
  }

  private var name: String { need.moment.value }

  private var ofProfile: String? {
    tickets.profile?.moments.first { $0.name == name }.map {
      "moments: {\($0.name): \($0.columns.first ?? "")} in attain.yaml, as the profile calls it"
    }
  }

  private var ofField: String? {
    let fields = TicketField.standardNames + tickets.fields.map { $0.name.value }
    guard fields.contains(name) else { return nil }
    guard need.isTrigger else { return "'\(name)' is a field, which has no time: name a moment" }
    return mappedFields.contains(name)
      ? "'\(name)' is a field: write {changes: \(name)}, or the field with its values, as {status: Open}"
      : "'\(name)' is a field for which no column of the export is named: name a moment"
  }

  private var ofColumn: String? {
    guard let column = TicketColumn.all.first(where: { $0.name == name }) else { return nil }
    return column == .updated
      ? "name the column under moments in attain.yaml by another name, such as last-update"
      : "'\(name)' is every ticket's own \(column.kind), which has no time: name a moment"
  }
}
