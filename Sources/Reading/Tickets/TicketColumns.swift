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
    // Nothing is made of the tool's own verdict yet, but a column that is not there is a mistake.
    _ = search.slot(definition.columns[.toolVerdict], role: "tool-verdict")
    let updated = search.slot(definition.columns[.updated], role: "updated")
    guard let id, search.problems.isEmpty else { return .problems(search.problems) }
    return .columns(
      TicketColumns(
        selected: search.selected, headers: headers, id: id, moments: moments, fields: fields,
        hold: hold, updated: updated))
  }

  /// The columns, or what is missing.
  package enum Found {
    case columns(TicketColumns)
    case problems([Diagnostic])
  }
}

/// Columns that were asked for, in the order of asking.
private struct ColumnSearch {
  let headers: [String]
  let file: String
  private(set) var selected: [Int] = []
  private(set) var problems: [Diagnostic] = []

  init(headers: [String], file: String) {
    self.headers = headers
    self.file = file
  }

  mutating func slot(_ header: Located<String>?, role: String) -> Int? {
    guard let header else { return nil }
    let places = headers.indices.filter { headers[$0] == header.value }
    guard let place = places.first else {
      problems.append(missing(header, role))
      return nil
    }
    if places.count > 1 { problems.append(repeated(header, places)) }
    if let slot = selected.firstIndex(of: place) { return slot }
    selected.append(place)
    return selected.count - 1
  }

  private func missing(_ header: Located<String>, _ role: String) -> Diagnostic {
    let near = NearMiss.question(header.value, among: headers)
    return Diagnostic(
      .error, code: "missing-column",
      "the export has no column '\(header.value)', which \(role) is read from",
      at: Location(file: file, line: 1, column: 1), excerpt: headers.joined(separator: ","),
      expected: "one of \(headers.prefix(40).joined(separator: ", "))",
      mend: near ?? "name the column that holds \(role), or remove the line",
      notes: [.init("the column is named here", at: header.location)])
  }

  private func repeated(_ header: Located<String>, _ places: [Int]) -> Diagnostic {
    let columns = places.map { "\($0 + 1)" }.joined(separator: ", ")
    return Diagnostic(
      .error, code: "repeated-column",
      "the export has the column '\(header.value)' more than once: columns \(columns)",
      at: Location(file: file, line: 1, column: 1), excerpt: headers.joined(separator: ","),
      mend: "rename all but one of them in the export",
      notes: [.init("the column is named here", at: header.location)])
  }
}
