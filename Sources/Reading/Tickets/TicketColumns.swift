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

  /// The header of the column with the tool's own verdict.
  var verdictHeader: String? { verdict.map { headers[selected[$0]] } }

  /// A ticket field and the slot of its column.
  struct FieldSlot: Sendable {
    let field: TicketField
    let slot: Int
  }

  /// Finds every column of the definition in a header; what is not there is an error.
  ///
  /// `place` is that of the header in the export, for the messages.
  package static func find(
    _ definition: TicketsDefinition, in headers: [String], at place: Location
  ) -> FoundColumns<TicketColumns> {
    var search = ColumnSearch(headers: headers, at: place)
    func slot(_ column: TicketColumn) -> Int? {
      search.slot(
        definition.columns[column], role: column.name, isNeeded: isNeeded(column, definition))
        ?? (definition.columns[column] == nil
          ? search.slot(definition.profile?.columns[column]) : nil)
    }
    let id = slot(.id)
    let standard = TicketMoment.standard.map { slot(.moment($0)) }
    let needed = TicketColumn.all.filter { column in
      if case .field = column { definition.neededFields.contains(column.name) } else { false }
    }
    let asked = [(TicketColumn.id, id), (.moment(.created), standard[0])]
    for (column, found) in asked + needed.map({ ($0, slot($0)) })
    where found == nil && definition.columns[column] == nil {
      return .problems(
        [unrecognised(column, definition, headers, place)], found: search.selected.count)
    }
    let moments = standard + definition.moments.map { search.slot($0.column, role: $0.name.value) }
    var fields = TicketField.standardNames.indices.compactMap { index -> FieldSlot? in
      let field = TicketField(index: index)
      return slot(.field(field)).map { FieldSlot(field: field, slot: $0) }
    }
    for (index, own) in definition.fields.enumerated() {
      let field = TicketField(index: TicketField.standardNames.count + index)
      if let slot = search.slot(own.column, role: own.name.value) {
        fields.append(FieldSlot(field: field, slot: slot))
      }
    }
    let hold = slot(.onHold)
    let verdict = slot(.toolVerdict)
    let updated = slot(.updated)
    guard let id, search.problems.isEmpty else {
      return .problems(search.problems, found: search.selected.count)
    }
    return .columns(
      TicketColumns(
        selected: search.selected, headers: headers, id: id, moments: moments, fields: fields,
        hold: hold, verdict: verdict, updated: updated))
  }

  /// Whether no ticket is without the column, and only the project says where it stands.
  private static func isNeeded(_ column: TicketColumn, _ definition: TicketsDefinition) -> Bool {
    [.id, .moment(.created)].contains(column) && definition.profile?.columns[column] == nil
  }

  private static func unrecognised(
    _ column: TicketColumn, _ definition: TicketsDefinition, _ headers: [String],
    _ place: Location
  ) -> Diagnostic {
    let names = definition.profile?.columns[column] ?? []
    return Diagnostic(
      .error, code: "missing-column",
      "the export has none of the columns that the profile reads \(column.name) from",
      at: place, excerpt: headers.joined(separator: ","),
      expected: "one of \(names.joined(separator: ", "))",
      mend: "name the column in attain.yaml: columns: {\(column.name): …}")
  }
}
