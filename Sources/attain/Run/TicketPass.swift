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
  private(set) var watch: RepeatWatch
  private(set) var cutOff = CutOffWatch()
  private let repeated: RepeatedRows
  /// How the files are named in reasons.
  private let names: [String]
  private(set) var problems: [Diagnostic] = []
  private let definition: TicketsDefinition
  private let isSnapshots: Bool
  private let timestamps: TimestampReader
  private let fields: TicketFields
  private let pieceSize: Int

  /// `symbols` holds at least those of the rulebook.
  init(
    _ definition: TicketsDefinition, timestamps: TimestampReader, rulebook: borrowing Rulebook,
    symbols: SymbolTable, names: [String], repeated: RepeatedRows = .none,
    watch: RepeatWatch = RepeatWatch(keepsAll: false), pieceSize: Int = ByteFile.pieceSize
  ) {
    self.names = names
    self.repeated = repeated
    self.watch = watch
    self.definition = definition
    isSnapshots = definition.rows == .snapshot
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
    var rows = 0
    var lastLine = 0
    let read = try ExportFile(path: path, form: definition.form, pieceSize: pieceSize).read(
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
        rows += 1
        lastLine = record.line
        take(record, decoder, &ticket, &symbols, into: &sink)
        if isAsking, let problem = decoder.verdictProblem(record, in: path) {
          problems.append(problem)
          isAsking = false
        }
      })
    let last = rejections.last.map { rejection in
      let isLast = rejection.line == lastLine && rejection.file == number
      return (line: lastLine, isShort: isLast && rejection.isRagged)
    }
    cutOff.endFile(path, rows: rows, lastRow: last)
    return read
  }

  private mutating func take(
    _ record: borrowing CSVRecord, _ decoder: TicketDecoder, _ ticket: inout Ticket,
    _ symbols: inout SymbolTable, into sink: inout some TicketSink
  ) {
    guard decoder.decode(record, into: &ticket, &symbols, &rejections) else {
      rejectedRows += 1
      return
    }
    guard isSnapshots else {
      if let kept = repeated[ticket.place] {
        rejections.append(repetition(of: ticket, by: kept, record: record.number))
        return
      }
      cutOff.add(ticket, missing: watch.add(ticket))
      sink.take(ticket, updated: nil)
      return
    }
    guard decoder.hasUpdated else {
      sink.take(ticket, updated: nil)
      return
    }
    guard let updated = decoder.updated(record, &rejections) else {
      rejectedRows += 1
      return
    }
    sink.take(ticket, updated: updated)
  }

  private func repetition(
    of ticket: borrowing Ticket, by kept: TicketPlace, record: Int
  ) -> Rejection {
    Rejection(
      kind: .repeated, file: ticket.place.file, line: ticket.place.line, record: record, column: 0,
      field: "", text: String(decoding: ticket.id.prefix(100), as: UTF8.self),
      reason: "the ticket stands again in \(names[kept.file]) on line \(kept.line), which counts")
  }
}
