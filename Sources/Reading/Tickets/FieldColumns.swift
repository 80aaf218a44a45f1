import Diagnostics
import ServiceModel

/// The columns of a file that hold ticket fields, and what their texts are called here.
///
/// Every text becomes a symbol. Those that stand for another text, or for none, are known beforehand
/// and so have the smallest symbols: a look into a short list says what they become.
struct FieldColumns: Sendable {
  private let columns: [Column]
  /// The lists of all columns, one behind the other: what each of the first symbols becomes.
  private let replacements: [Symbol]

  private struct Column {
    let slot: Int
    let field: Int
    /// Where its list stands in `replacements`, and how long it is.
    let start: Int
    let count: Int
  }

  /// `table` gives the symbols; every text that is replaced becomes known to it.
  init(
    _ fields: [TicketColumns.FieldSlot], _ definition: TicketsDefinition, _ names: TicketFields,
    _ table: inout SymbolTable
  ) {
    let missing = definition.missing.map { table.symbol($0) }
    var columns: [Column] = []
    var replacements: [Symbol] = []
    for column in fields {
      let list = FieldColumns.list(
        missing, definition.values.pairs(of: column.field, in: names), &table)
      columns.append(
        Column(
          slot: column.slot, field: column.field.index, start: replacements.count,
          count: list.count))
      replacements += list
    }
    self.columns = columns
    self.replacements = replacements
  }

  /// What each symbol up to the last replaced one becomes; a missing text stays missing whatever it
  /// is mapped to.
  private static func list(
    _ missing: [Symbol], _ pairs: [ValueMapping.Pair], _ table: inout SymbolTable
  ) -> [Symbol] {
    var pairs = pairs.map { (from: table.symbol($0.from), to: table.symbol($0.to)) }
    pairs += missing.map { ($0, .missing) }
    let last = pairs.map { Int($0.from.id) }.max() ?? 0
    var list = (0...last).map { Symbol(id: UInt32($0)) }
    for pair in pairs { list[Int(pair.from.id)] = pair.to }
    return list
  }

  /// Reads the fields of a record, whose order of columns is that of the selection.
  @inline(__always)
  func decode(
    _ record: borrowing CSVRecord, into ticket: inout Ticket, _ symbols: inout SymbolTable
  ) {
    var values = ticket.values.mutableSpan
    for place in columns.indices {
      let column = columns[place]
      let cell = record.cell(column.slot).trimmed
      let symbol = symbols.symbol(ofCell: cell)
      let id = Int(symbol.id)
      values[column.field] = id < column.count ? replacements[column.start + id] : symbol
    }
  }
}
