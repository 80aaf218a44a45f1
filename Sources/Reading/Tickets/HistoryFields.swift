import Diagnostics
package import ServiceModel

/// What a history calls the fields of the tickets.
package struct HistoryFields: Sendable {
  /// The field of every row, where the rows do not say.
  let only: TicketField?
  /// The names, and the field of each by its symbol.
  private let names: SymbolTable
  private let named: [TicketField?]

  /// A field goes by the name that the definition gives it, by the header of its column in the
  /// tickets, and by its own name.
  package init(
    _ definition: HistoryDefinition, _ tickets: TicketsDefinition, _ fields: TicketFields
  ) {
    only = definition.field.flatMap { fields[$0.value] }
    var names = definition.fields.map { ($0.from.value, $0.to.value) }
    for column in TicketColumn.all {
      if case .field = column, let header = tickets.columns[column] {
        names += HistoryFields.texts(of: header).map { ($0, column.name) }
      }
      if case .field = column, let headers = tickets.profile?.columns[column] {
        names += headers.map { ($0, column.name) }
      }
    }
    for own in tickets.fields {
      names += HistoryFields.texts(of: own.column).map { ($0, own.name.value) }
    }
    names += fields.names.map { ($0, $0) }
    var table = SymbolTable()
    var named: [TicketField?] = [nil]
    for (text, name) in names {
      let symbol = table.symbol(text)
      // What is named first is meant.
      if Int(symbol.id) == named.count { named.append(fields[name]) }
      if named[Int(symbol.id)] == nil, !text.isEmpty { named[Int(symbol.id)] = fields[name] }
    }
    self.names = table
    self.named = named
  }

  /// A column's text, and its header where that is numbered.
  private static func texts(of column: Located<String>) -> [String] {
    [column.value] + (NumberedColumn(column.value).map { [$0.header] } ?? [])
  }

  subscript(name: Span<UInt8>) -> TicketField? { named[Int(names.known(name).id)] }
}
