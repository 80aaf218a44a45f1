import Diagnostics

extension ProjectDefinition {
  /// The fields of tickets for which the exports have a column, by name.
  package var mappedFields: Set<String> {
    let standard = TicketColumn.all.compactMap { column in
      if case .field = column, tickets.has(column) { column.name } else { nil }
    }
    return Set(standard + tickets.fields.map { $0.name.value })
  }
}
