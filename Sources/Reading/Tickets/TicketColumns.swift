package import Diagnostics
package import ServiceModel

/// Where the columns that a project needs stand in one file's header.
package struct TicketColumns: Sendable {
  /// The columns to select, in the order of the slots below.
  package let selected: [Int]
  package let headers: [String]
  let id: Int
  /// By `TicketMoment.index`; none where there is no column.
  let moments: [Int?]
  let fields: [FieldSlot]
  let hold: Int?
  let verdict: Int?
  let updated: Int?

  /// A ticket field and the slot of its column.
  struct FieldSlot: Sendable {
    let field: TicketField
    let slot: Int
  }

  /// Finds every column of the definition in a header; what is not there is an error.
  ///
  /// `file` is the export, for the messages.
  package static func find(
    _ definition: TicketsDefinition, in headers: [String], file: String
  ) -> Found {
    var search = ColumnSearch(headers: headers, file: file)
    let id = search.slot(definition.columns[.id], role: "id")
    let standard = TicketMoment.standard.map { moment in
      search.slot(
        definition.columns[.moment(moment)], role: TicketMoment.standardNames[moment.index])
    }
    let moments = standard + definition.moments.map { search.slot($0.column, role: $0.name.value) }
    var fields = TicketField.standardNames.indices.compactMap { index -> FieldSlot? in
      let field = TicketField(index: index)
      let role = TicketField.standardNames[index]
      return search.slot(definition.columns[.field(field)], role: role)
        .map { FieldSlot(field: field, slot: $0) }
    }
    for (index, own) in definition.fields.enumerated() {
      let field = TicketField(index: TicketField.standardNames.count + index)
      if let slot = search.slot(own.column, role: own.name.value) {
        fields.append(FieldSlot(field: field, slot: slot))
      }
    }
    let hold = search.slot(definition.columns[.onHold], role: "on-hold")
    let verdict = search.slot(definition.columns[.toolVerdict], role: "tool-verdict")
    let updated = search.slot(definition.columns[.updated], role: "updated")
    guard let id, search.problems.isEmpty else { return .problems(search.problems) }
    return .columns(
      TicketColumns(
        selected: search.selected, headers: headers, id: id, moments: moments, fields: fields,
        hold: hold, verdict: verdict, updated: updated))
  }

  /// The columns, or what is missing.
  package enum Found {
    case columns(TicketColumns)
    case problems([Diagnostic])
  }
}
