import CivilTime
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// One way through the files of changes, event by event.
struct HistoryPass {
  private(set) var symbols: SymbolTable
  private(set) var rejections: [Rejection] = []
  private(set) var problems: [Diagnostic] = []
  private(set) var counts = HistoryCounts()
  private let tickets: TicketsDefinition
  private let definition: HistoryDefinition
  private let fields: HistoryFields
  private let names: TicketFields
  private let timestamps: TimestampReader
  private let pieceSize: Int
  /// The only ticket whose events are wanted; all where there is none.
  private let only: [UInt8]?

  init(_ project: Project, _ definition: HistoryDefinition, only: [UInt8]?, pieceSize: Int) {
    tickets = project.catalogue.project.tickets
    self.definition = definition
    self.only = only
    self.pieceSize = pieceSize
    symbols = project.rulebook.symbols
    names = project.rulebook.fields
    fields = HistoryFields(definition, tickets, names)
    timestamps = TimestampReader(definition.timestamps ?? tickets.timestamps, project.zones)
  }

  /// Reads one file and hands every event of a ticket field to `keep`.
  mutating func read(
    _ path: String, number: Int, keep: (HistoryEvent, Span<UInt8>) -> Void
  ) throws(FileProblem) -> ReadFile {
    var decoder: HistoryDecoder?
    var found: [Diagnostic] = []
    defer { problems += found }
    return try ExportFile(path: path, form: definition.form, pieceSize: pieceSize).read(
      problems: &found,
      layout: { headers in
        switch HistoryColumns.find(definition, in: headers, file: path) {
        case .problems(let problems): return .problems(problems)
        case .columns(let columns):
          let made = HistoryDecoder(
            tickets, columns, fields, timestamps: timestamps, names: names, file: number,
            symbols: &symbols)
          decoder = made
          return .columns(selected: made.selectedColumns, count: made.columnCount)
        }
      },
      take: { record in
        if let decoder { take(record, decoder, keep) }
      })
  }

  private mutating func take(
    _ record: borrowing CSVRecord, _ decoder: HistoryDecoder,
    _ keep: (HistoryEvent, Span<UInt8>) -> Void
  ) {
    counts.rows += 1
    switch decoder.decode(record, &symbols, &rejections) {
    case .rejected: counts.rejected += 1
    case .otherField: counts.otherFields += 1
    case .event(let event):
      counts.events += 1
      let ticket = decoder.ticket(record)
      if only.map({ ticket.isEqual(to: $0) }) ?? true { keep(event, ticket) }
    }
  }
}

extension Span<UInt8> {
  fileprivate func isEqual(to bytes: [UInt8]) -> Bool {
    count == bytes.count && indices.allSatisfy { self[$0] == bytes[$0] }
  }
}
