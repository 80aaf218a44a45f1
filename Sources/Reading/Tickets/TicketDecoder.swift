import CivilTime
package import Diagnostics
package import ServiceModel

/// Turns the records of one file into tickets, in place.
///
/// Nothing in it changes; it is a class so that handing it to every record costs nothing.
package final class TicketDecoder: Sendable {
  private let columns: TicketColumns
  private let timestamps: TimestampReader
  private let missing: CellTexts
  private let fields: FieldColumns
  /// The columns of the moments behind the creation.
  private let stamps: [StampColumn]
  private let verdicts: VerdictWords
  private let verdictColumn: Located<String>?
  private let file: Int
  private let headerCount: Int
  /// What the id's cell of a repeated header holds.
  private let idHeader: [UInt8]
  private let holdUnit: HoldUnit
  private let words: HiddenWords?

  private struct StampColumn {
    /// As `TicketMoment.index`.
    let moment: Int
    let slot: Int
  }

  /// `symbols` is the table that the decoder will be used with: the mapped values become known to it.
  package init(
    _ definition: TicketsDefinition, _ columns: TicketColumns, timestamps: TimestampReader,
    fields: TicketFields, file: Int, symbols: inout SymbolTable
  ) {
    self.columns = columns
    self.timestamps = timestamps.copied()
    self.file = file
    headerCount = columns.headers.count
    idHeader = Array(columns.headers[columns.selected[columns.id]].utf8)
    holdUnit = definition.holdUnit
    words = symbols.words
    missing = CellTexts(definition.missing + [""])
    verdictColumn = definition.columns[.toolVerdict]
    verdicts = VerdictWords(definition.verdict?.words, header: columns.verdictHeader ?? "")
    self.fields = FieldColumns(columns.fields, definition, fields, &symbols)
    stamps = columns.moments.enumerated().dropFirst().compactMap { moment, slot in
      slot.map { StampColumn(moment: moment, slot: $0) }
    }
  }

  /// Reads a record into a ticket that is used again for every record.
  ///
  /// A value that cannot be read goes to `rejections`. Returns whether the record is a ticket; where
  /// not, its reason is the last of the rejections. Cost: no allocation unless something is wrong.
  package func decode(
    _ record: borrowing CSVRecord, into ticket: inout Ticket, _ symbols: inout SymbolTable,
    _ rejections: inout [Rejection]
  ) -> Bool {
    if record.cellCount != headerCount {
      let count = record.cellCount
      reject(
        record, nil, "it has \(count) cells, the header has \(headerCount)", &rejections,
        isRagged: true)
      return false
    }
    if isHeader(record) {
      reject(record, nil, "it is the header once more", &rejections)
      return false
    }
    guard decodeIdentity(record, &ticket, &rejections) else { return false }
    decodeStamps(record, &ticket, &rejections)
    fields.decode(record, into: &ticket, &symbols)
    decodeHold(record, &ticket, &rejections)
    if let slot = columns.verdict {
      ticket.verdict = verdict(record.cell(slot)) ?? .none
    }
    return true
  }

  private func verdict(_ cell: Span<UInt8>) -> ToolVerdict? {
    missing.contains(cell.trimmed) ? ToolVerdict.none : verdicts.verdict(of: cell.trimmed)
  }

  /// What has to be asked of a tool's verdict that could mean either; nothing of any other.
  ///
  /// `path` is that of the export.
  package func verdictProblem(_ record: borrowing CSVRecord, in path: String) -> Diagnostic? {
    guard let slot = columns.verdict, verdict(record.cell(slot)) == nil else { return nil }
    let text = words.shown(record.text(slot))
    let place = record.place(ofColumn: columns.selected[slot])
    let problem = Diagnostic(
      .error, code: "verdict-words",
      "the header '\(columns.verdictHeader ?? "")' does not say whether '\(text)' is met or breached"
        + " (record \(record.number))",
      at: Location(file: path, line: place.line, column: place.character),
      expected: "the words of both in verdict:, beside columns: in attain.yaml",
      mend: VerdictWords.opposite(of: text).map {
        "verdict: {met: [\"\(text)\"], breached: [\"\($0)\"]}, or the other way round"
      } ?? "name the words of both",
      notes: verdictColumn.map { [.init("the column is named here", at: $0.location)] } ?? [])
    return CellMark.marked(problem, cell: text, line: record.text(ofLine: place.line))
  }

  /// Reads when a snapshot was taken, where the file says it; returns whether that can be read.
  package func decodeUpdated(
    _ record: borrowing CSVRecord, into ticket: inout Ticket, _ rejections: inout [Rejection]
  ) -> Bool {
    guard let slot = columns.updated else { return true }
    let cell = record.cell(slot).trimmed
    let isMissing = missing.contains(cell)
    ticket.updated = isMissing ? nil : timestamps.instant(cell)
    if ticket.updated != nil { return true }
    let fault = isMissing ? "is missing" : timestamps.fault(of: cell)
    reject(record, slot, "the snapshot's time \(fault)", &rejections)
    return false
  }

  /// The columns of the file that the decoder reads, in the order in which it wants them.
  package var selectedColumns: [Int] { columns.selected }

  /// Whether a ticket has its id from a record, also where the record is rejected for something else.
  package func hasIdentified(_ ticket: borrowing Ticket, _ record: borrowing CSVRecord) -> Bool {
    ticket.place == TicketPlace(file: file, line: record.line)
  }

  /// How many columns the file has.
  package var columnCount: Int { headerCount }

  /// Whether a record repeats the header, as files put together do.
  private func isHeader(_ record: borrowing CSVRecord) -> Bool {
    let cell = record.cell(columns.id)
    return cell.count == idHeader.count && cell.indices.allSatisfy { cell[$0] == idHeader[$0] }
  }

  private func decodeIdentity(
    _ record: borrowing CSVRecord, _ ticket: inout Ticket, _ rejections: inout [Rejection]
  ) -> Bool {
    let id = record.cell(columns.id).trimmed.ticketID
    if missing.contains(id) {
      reject(record, columns.id, "the ticket has no id", &rejections)
      return false
    }
    if id.isRoundedNumber {
      reject(record, columns.id, RoundedID.reason, &rejections)
      return false
    }
    ticket.begin(id: id)
    ticket.place = TicketPlace(file: file, line: record.line)
    guard let slot = columns.moments[TicketMoment.created.index] else { return true }
    let cell = record.cell(slot).trimmed
    let isMissing = missing.contains(cell)
    if !isMissing, let created = timestamps.instant(cell) {
      ticket.stamps[TicketMoment.created.index] = .at(created)
      return true
    }
    let reason =
      isMissing
      ? "the ticket has no time of creation"
      : "the time of creation \(timestamps.fault(of: cell))"
    reject(record, slot, reason, &rejections)
    return false
  }

  private func decodeStamps(
    _ record: borrowing CSVRecord, _ ticket: inout Ticket, _ rejections: inout [Rejection]
  ) {
    for place in stamps.indices {
      let column = stamps[place]
      let cell = record.cell(column.slot).trimmed
      if missing.contains(cell) { continue }
      if let instant = timestamps.instant(cell) {
        ticket.stamps[column.moment] = .at(instant)
      } else {
        ticket.stamps[column.moment] = .unreadable
        reject(record, column.slot, "it \(timestamps.fault(of: cell))", &rejections, kind: .value)
      }
    }
  }

  private func decodeHold(
    _ record: borrowing CSVRecord, _ ticket: inout Ticket, _ rejections: inout [Rejection]
  ) {
    guard let slot = columns.hold else { return }
    let cell = record.cell(slot).trimmed
    if missing.contains(cell) { return }
    if let seconds = DurationCell.seconds(cell, unit: holdUnit) {
      ticket.hold = seconds
    } else {
      reject(
        record, slot, "it is not a length of time in \(holdUnit.rawValue), zero or more",
        &rejections,
        kind: .value)
    }
  }

  private func reject(
    _ record: borrowing CSVRecord, _ slot: Int?, _ reason: String,
    _ rejections: inout [Rejection], kind: Rejection.Kind = .row,
    isRagged: Bool = false
  ) {
    let column = slot.map { columns.selected[$0] }
    let place = column.map { record.place(ofColumn: $0) }
    rejections.append(
      Rejection(
        kind: kind, file: file, line: record.line, record: record.number,
        column: column.map { $0 + 1 } ?? 0, cellLine: place?.line, character: place?.character ?? 1,
        field: column.map { columns.headers[$0] } ?? "",
        text: slot.map { String(words.shown(record.text($0)).prefix(100)) } ?? "", reason: reason,
        isRagged: isRagged))
  }
}
