import Diagnostics
import Reading
import Reporting
import ServiceModel

/// Turns records of changes into events for one worker, which are put aside by part.
struct HistoryPass: RecordPass {
  private(set) var symbols: SymbolTable
  private(set) var counts = HistoryCounts()
  private var log = PieceLog(keepingPrints: 0)
  private var parts: PartedBytes
  let context: HistoryContext
  private let worker: Int
  private let wantsAll: Bool

  init(_ context: HistoryContext, symbols: SymbolTable, worker: Int) {
    self.context = context
    parts = PartedBytes(context.parts)
    self.symbols = symbols
    self.worker = worker
    wantsAll = context.only == nil
  }

  mutating func begin(_ columns: HistoryColumns, file: Int, path: String) -> HistoryDecoder {
    HistoryDecoder(
      context.tickets, columns, context.fields, timestamps: context.timestamps,
      names: context.names, file: context.firstFile + file, symbols: &symbols)
  }

  @inline(__always)
  mutating func take(_ record: borrowing CSVRecord, by decoder: HistoryDecoder) {
    log.rows += 1
    log.lastLine = record.line
    if symbols.count > context.tickets.mostValues { return }
    switch decoder.decode(record, &symbols, &log.rejections) {
    case .rejected: log.rejectedRows += 1
    case .otherField: counts.otherFields += 1
    case .event(let event):
      counts.events += 1
      let ticket = decoder.ticket(record)
      if wantsAll || context.wants(ticket) { parts.append(event, of: ticket) }
    }
  }

  mutating func add(_ problem: Diagnostic) { log.problems.append(problem) }

  mutating func endPiece() -> (log: PieceLog, found: PieceOrder.Found) {
    counts.rows += log.rows
    counts.rejected += log.rejectedRows
    var taken = PieceLog(keepingPrints: 0)
    swap(&taken, &log)
    var found = PieceOrder.Found(parts: parts.take())
    found.parts?.worker = worker
    return (taken, found)
  }
}

/// What all workers read changes by.
struct HistoryContext: Sendable {
  let tickets: TicketsDefinition
  let definition: HistoryDefinition
  let fields: HistoryFields
  let names: TicketFields
  let timestamps: TimestampReader
  /// The place of the first file of changes in the run's list.
  let firstFile: Int
  /// The only ticket whose events are wanted; all where there is none.
  let only: [UInt8]?
  /// How the files of the run are named in the rows that rejections become; nothing where they are kept.
  let rowNames: [String]?
  /// How changes, and the tickets to be joined with them, are split.
  let parts: Parts

  init(
    _ project: Project, _ definition: HistoryDefinition, firstFile: Int, only: [UInt8]?,
    rowNames: [String]?, parts: Parts
  ) {
    self.rowNames = rowNames
    self.parts = parts
    tickets = project.catalogue.project.tickets
    self.definition = definition
    self.only = only
    self.firstFile = firstFile
    names = project.rulebook.fields
    fields = HistoryFields(definition, tickets, names)
    timestamps = TimestampReader(definition.timestamps ?? tickets.timestamps, project.zones)
  }

  @inline(__always)
  func wants(_ ticket: Span<UInt8>) -> Bool {
    guard let only else { return true }
    return ticket.count == only.count && ticket.indices.allSatisfy { ticket[$0] == only[$0] }
  }
}
