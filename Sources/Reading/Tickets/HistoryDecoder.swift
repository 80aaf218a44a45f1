import CivilTime
package import ServiceModel

/// Turns the records of one file of changes into events, in place.
///
/// Nothing in it changes; it is a class so that handing it to every record costs nothing.
package final class HistoryDecoder: Sendable {
  private let columns: HistoryColumns
  private let ticketSlot: Int
  private let fieldSlot: Int?
  /// When something came to hold: the time of a change, or the start of a state.
  private let at: (column: HistoryColumn, slot: Int?)
  private let endSlot: Int?
  private let fromSlot: Int?
  /// What came to hold: the new value of a change, or the value of a state.
  private let toSlot: Int?
  private let timestamps: TimestampReader
  private let missing: CellTexts
  private let maps: [ValueMap?]
  private let fields: HistoryFields
  private let file: Int
  private let headerCount: Int
  private let words: HiddenWords?

  /// What became of a record.
  package enum Decoded {
    case event(HistoryEvent)
    /// It is about something that is no field of the tickets.
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
    let slots = columns.slots
    ticketSlot = slots[.ticket] ?? 0
    fieldSlot = slots[.field]
    at = slots[.at].map { (.at, $0) } ?? (.start, slots[.start])
    endSlot = slots[.end]
    fromSlot = slots[.from]
    toSlot = slots[.to] ?? slots[.value]
    self.fields = fields
    self.timestamps = timestamps.copied()
    self.file = file
    headerCount = columns.headers.count
    missing = CellTexts(definition.missing + [""])
    maps = ValueMap.all(definition.values, names, &symbols)
    words = symbols.words
  }

  /// The columns of the file that the decoder reads, in the order in which it wants them.
  package var selectedColumns: [Int] { columns.selected }

  /// How many columns the file has.
  package var columnCount: Int { headerCount }

  /// The bytes of the id of a record's ticket.
  @_lifetime(copy record)
  package func ticket(_ record: borrowing CSVRecord) -> Span<UInt8> {
    record.cell(ticketSlot).trimmed.ticketID
  }

  /// Reads a record; a value that cannot be read goes to `rejections`.
  package func decode(
    _ record: borrowing CSVRecord, _ symbols: inout SymbolTable, _ rejections: inout [Rejection]
  ) -> Decoded {
    if record.cellCount != headerCount {
      let count = record.cellCount
      reject(record, nil, "it has \(count) cells, the header has \(headerCount)", &rejections)
      return .rejected
    }
    let id = ticket(record)
    if missing.contains(id) {
      reject(record, .ticket, "the row names no ticket", &rejections)
      return .rejected
    }
    if id.isRoundedNumber {
      reject(record, .ticket, RoundedID.reason, &rejections)
      return .rejected
    }
    guard let field = field(record) else { return .otherField }
    guard let instant = at.slot.flatMap({ self.instant(record, $0) }) else {
      reject(
        record, at.column, "it \(at.slot.map { fault(record, $0) } ?? "is missing")", &rejections)
      return .rejected
    }
    var end: Instant?
    if let slot = endSlot, !missing.contains(record.cell(slot).trimmed) {
      end = self.instant(record, slot)
      if end.map({ $0 < instant }) ?? true {
        let reason = end == nil ? "it \(fault(record, slot))" : "it ends before it starts"
        reject(record, .end, reason, &rejections)
        return .rejected
      }
    }
    return .event(
      HistoryEvent(
        at: instant, end: end, field: field,
        from: fromSlot.map { symbol(record, $0, field, &symbols) },
        to: toSlot.map { symbol(record, $0, field, &symbols) } ?? .missing))
  }

  private func instant(_ record: borrowing CSVRecord, _ slot: Int) -> Instant? {
    let cell = record.cell(slot).trimmed
    return missing.contains(cell) ? nil : timestamps.instant(cell)
  }

  private func fault(_ record: borrowing CSVRecord, _ slot: Int) -> String {
    let cell = record.cell(slot).trimmed
    return missing.contains(cell) ? "is missing" : timestamps.fault(of: cell)
  }

  private func field(_ record: borrowing CSVRecord) -> TicketField? {
    guard let slot = fieldSlot else { return fields.only }
    return fields[record.cell(slot).trimmed]
  }

  private func symbol(
    _ record: borrowing CSVRecord, _ slot: Int, _ field: TicketField,
    _ symbols: inout SymbolTable
  ) -> Symbol {
    let cell = record.cell(slot).trimmed
    if missing.contains(cell) { return .missing }
    let symbol = symbols.symbol(ofCell: cell)
    return maps[field.index]?.mapped(symbol) ?? symbol
  }

  private func reject(
    _ record: borrowing CSVRecord, _ column: HistoryColumn?, _ reason: String,
    _ rejections: inout [Rejection]
  ) {
    let slot = column.flatMap { columns.slots[$0] }
    let place = slot.map { columns.selected[$0] }
    let cell = place.map { record.place(ofColumn: $0) }
    rejections.append(
      Rejection(
        kind: .row, file: file, line: record.line, record: record.number,
        column: place.map { $0 + 1 } ?? 0, cellLine: cell?.line, character: cell?.character ?? 1,
        field: place.map { columns.headers[$0] } ?? "",
        text: slot.map { String(words.shown(record.text($0)).prefix(100)) } ?? "", reason: reason))
  }
}
