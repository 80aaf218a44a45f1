import CivilTime
package import ServiceModel

/// Turns the records of one file of changes into events, in place.
package struct HistoryDecoder: Sendable {
  private let columns: HistoryColumns
  private let timestamps: TimestampReader
  private let missing: CellTexts
  private let maps: [ValueMap?]
  private let fields: HistoryFields
  private let file: Int

  /// What became of a record.
  package enum Decoded {
    case event(HistoryEvent)
    /// It is about a field that decides nothing.
    case otherField
    /// The reason is the last of the rejections.
    case rejected
  }

  /// `symbols` is the table that the decoder will be used with: the mapped values become known to it.
  package init(
    _ definition: TicketsDefinition, _ columns: HistoryColumns, _ fields: HistoryFields,
    timestamps: TimestampReader, names: TicketFields, file: Int, symbols: inout SymbolTable
  ) {
    self.columns = columns
    self.fields = fields
    self.timestamps = timestamps
    self.file = file
    missing = CellTexts(definition.missing + [""])
    maps = ValueMap.all(definition.values, names, &symbols)
  }

  /// The columns of the file that the decoder reads, in the order in which it wants them.
  package var selectedColumns: [Int] { columns.selected }

  /// How many columns the file has.
  package var columnCount: Int { columns.headers.count }

  /// The bytes of the id of a record's ticket.
  @_lifetime(copy record)
  package func ticket(_ record: borrowing CSVRecord) -> Span<UInt8> {
    record.cell(columns.slots[.ticket] ?? 0)
  }

  /// Reads a record; a value that cannot be read goes to `rejections`.
  package func decode(
    _ record: borrowing CSVRecord, _ symbols: inout SymbolTable, _ rejections: inout [Rejection]
  ) -> Decoded {
    if record.cellCount != columnCount {
      let count = record.cellCount
      reject(record, nil, "it has \(count) cells, the header has \(columnCount)", &rejections)
      return .rejected
    }
    if missing.contains(ticket(record)) {
      reject(record, .ticket, "the row names no ticket", &rejections)
      return .rejected
    }
    guard let field = field(record) else { return .otherField }
    let atColumn: HistoryColumn = columns.slots[.at] == nil ? .start : .at
    guard let at = instant(record, atColumn) else {
      reject(record, atColumn, "it is not \(timestamps.expected)", &rejections)
      return .rejected
    }
    var end: Instant?
    if let slot = columns.slots[.end], !missing.contains(record.cell(slot)) {
      end = timestamps.instant(record.cell(slot))
      if end.map({ $0 < at }) ?? true {
        let reason = end == nil ? "it is not \(timestamps.expected)" : "it ends before it starts"
        reject(record, .end, reason, &rejections)
        return .rejected
      }
    }
    let toColumn: HistoryColumn = columns.slots[.to] == nil ? .value : .to
    return .event(
      HistoryEvent(
        at: at, end: end, field: field,
        from: columns.slots[.from].map { symbol(record, $0, field, &symbols) },
        to: columns.slots[toColumn].map { symbol(record, $0, field, &symbols) } ?? .missing))
  }

  private func field(_ record: borrowing CSVRecord) -> TicketField? {
    guard let slot = columns.slots[.field] else { return fields.only }
    return fields[record.cell(slot)]
  }

  private func instant(_ record: borrowing CSVRecord, _ column: HistoryColumn) -> Instant? {
    columns.slots[column].flatMap { timestamps.instant(record.cell($0)) }
  }

  private func symbol(
    _ record: borrowing CSVRecord, _ slot: Int, _ field: TicketField,
    _ symbols: inout SymbolTable
  ) -> Symbol {
    let cell = record.cell(slot)
    if missing.contains(cell) { return .missing }
    let symbol = symbols.symbol(for: cell)
    return maps[field.index]?.mapped(symbol) ?? symbol
  }

  private func reject(
    _ record: borrowing CSVRecord, _ column: HistoryColumn?, _ reason: String,
    _ rejections: inout [Rejection]
  ) {
    let slot = column.flatMap { columns.slots[$0] }
    let place = slot.map { columns.selected[$0] }
    rejections.append(
      Rejection(
        kind: .row, file: file, line: record.line, column: place.map { $0 + 1 } ?? 0,
        field: place.map { columns.headers[$0] } ?? "",
        text: slot.map { String(record.text($0).prefix(100)) } ?? "", reason: reason))
  }
}
