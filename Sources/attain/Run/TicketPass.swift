import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// One way through the ticket files, record by record into a ticket that is used again.
///
/// The state of one worker: its symbols, its ticket and what it rejected.
struct TicketPass {
  private(set) var symbols: SymbolTable
  private(set) var rejections: [Rejection] = []
  private(set) var rejectedRows = 0
  private(set) var problems: [Diagnostic] = []
  private let definition: TicketsDefinition
  private let timestamps: TimestampReader
  private let fields: TicketFields
  private let pieceSize: Int

  /// `symbols` holds at least those of the rulebook.
  init(
    _ definition: TicketsDefinition, timestamps: TimestampReader, rulebook: borrowing Rulebook,
    symbols: SymbolTable, pieceSize: Int = ByteFile.pieceSize
  ) {
    self.definition = definition
    self.timestamps = timestamps
    self.pieceSize = pieceSize
    self.symbols = symbols
    fields = rulebook.fields
  }

  /// Reads one file and hands every ticket to the sink; trouble with its content goes to `problems`.
  mutating func read(
    _ path: String, number: Int, into sink: inout some TicketSink
  ) throws(FileProblem) -> ReadFile {
    var decoder: TicketDecoder?
    var found: [Diagnostic] = []
    // One question a file is enough.
    var isAsking = definition.has(.toolVerdict) && definition.verdict?.words == nil
    // In variables of their own, which no access to the rest of the pass can copy.
    var symbols = self.symbols
    var ticket = Ticket(fieldCount: fields.count)
    self.symbols = SymbolTable()
    defer {
      self.symbols = symbols
      problems += found
    }
    return try ExportFile(path: path, form: definition.form, pieceSize: pieceSize).read(
      problems: &found,
      layout: { headers in
        switch TicketColumns.find(definition, in: headers, file: path) {
        case .problems(let problems): return .problems(problems)
        case .columns(let columns):
          let made = TicketDecoder(
            definition, columns, timestamps: timestamps, fields: fields, file: number,
            symbols: &symbols)
          decoder = made
          return .columns(selected: made.selectedColumns, count: made.columnCount)
        }
      },
      take: { record in
        guard let decoder else { return }
        take(record, decoder, &ticket, &symbols, into: &sink)
        if isAsking, let problem = decoder.verdictProblem(record, in: path) {
          problems.append(problem)
          isAsking = false
        }
      })
  }

  private mutating func take(
    _ record: borrowing CSVRecord, _ decoder: TicketDecoder, _ ticket: inout Ticket,
    _ symbols: inout SymbolTable, into sink: inout some TicketSink
  ) {
    guard decoder.decode(record, into: &ticket, &symbols, &rejections) else {
      rejectedRows += 1
      return
    }
    guard definition.rows == .snapshot, decoder.hasUpdated else {
      sink.take(ticket, updated: nil)
      return
    }
    guard let updated = decoder.updated(record, &rejections) else {
      rejectedRows += 1
      return
    }
    sink.take(ticket, updated: updated)
  }
}
