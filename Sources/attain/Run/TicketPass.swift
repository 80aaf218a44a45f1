import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// Turns records into tickets for one worker: its symbols, a ticket that is used again for every
/// record, and what is found beside the tickets.
struct TicketPass {
  private(set) var symbols: SymbolTable
  private var ticket: Ticket
  private var log: PieceLog
  private let context: TicketContext

  init(_ context: TicketContext, symbols: SymbolTable) {
    self.context = context
    self.symbols = symbols
    ticket = Ticket(fieldCount: context.fields.count)
    log = PieceLog(keepingPrints: context.printLimit)
  }

  /// What turns the records of a file into tickets.
  mutating func decoder(_ columns: TicketColumns, file: Int) -> TicketDecoder {
    TicketDecoder(
      context.definition, columns, timestamps: context.timestamps, fields: context.fields,
      file: file, symbols: &symbols)
  }

  /// Begins a piece; of the first ones of a file fingerprints are kept.
  mutating func beginPiece(_ number: Int) {
    let keepsPrints = number < 16 || context.printLimit == .max
    _ = takeLog(keepingPrints: keepsPrints ? context.printLimit : 0)
  }

  /// Hands out what was found since the last time; of what comes next so many fingerprints of ids are
  /// kept.
  mutating func takeLog(keepingPrints limit: Int = 0) -> PieceLog {
    var taken = PieceLog(keepingPrints: limit)
    swap(&taken, &log)
    return taken
  }

  /// Adds trouble with the content.
  mutating func add(_ problem: Diagnostic) { log.problems.append(problem) }

  /// Hands the ticket of a record to the sink, if it is one.
  @inline(__always)
  mutating func take(
    _ record: borrowing CSVRecord, by decoder: TicketDecoder, of path: String,
    into sink: inout some TicketSink
  ) {
    log.rows += 1
    log.lastLine = record.line
    // No memory is left to be asked for: the run ends with what it says of so many values.
    if symbols.count > context.mostValues { return }
    if context.asksForVerdict { askForVerdict(record, decoder, path) }
    guard decoder.decode(record, into: &ticket, &symbols, &log.rejections) else {
      return reject(record, decoder)
    }
    if context.isSnapshots { return takeSnapshot(record, decoder, into: &sink) }
    if let kept = context.repeated[ticket.place] {
      log.rejections.append(context.repetition(of: ticket, by: kept, record: record.number))
      log.addRepeated()
      return
    }
    log.add(ticket)
    sink.prepare(&ticket)
    sink.take(ticket)
  }

  @inline(never)
  private mutating func reject(_ record: borrowing CSVRecord, _ decoder: TicketDecoder) {
    log.addRejected()
    if context.keepsRejectedIDs, decoder.hasIdentified(ticket, record) {
      log.rejectedIDs.append(ticket.id.map { $0 })
    }
  }

  /// Apart from the inner loop, which then copies no question.
  @inline(never)
  private mutating func askForVerdict(
    _ record: borrowing CSVRecord, _ decoder: TicketDecoder, _ path: String
  ) {
    if log.question == nil { log.question = decoder.verdictProblem(record, in: path) }
  }

  private mutating func takeSnapshot(
    _ record: borrowing CSVRecord, _ decoder: TicketDecoder, into sink: inout some TicketSink
  ) {
    guard decoder.decodeUpdated(record, into: &ticket, &log.rejections) else {
      log.addRejected()
      return
    }
    log.add(snapshot: ticket)
    sink.take(ticket)
  }
}

/// What all workers read tickets by.
struct TicketContext: Sendable {
  let definition: TicketsDefinition
  let timestamps: TimestampReader
  let fields: TicketFields
  let isSnapshots: Bool
  /// Whether the tool's verdict is read from a column whose words nobody has stated.
  let asksForVerdict: Bool
  let mostValues: Int
  /// Whether somebody asks which tickets are missing because their rows are rejected.
  let keepsRejectedIDs: Bool
  let repeated: RepeatedRows
  /// How many fingerprints of ids are kept of a piece, and of all.
  let printLimit: Int
  /// How the files are named in reasons.
  private let names: [String]

  init(
    _ definition: TicketsDefinition, timestamps: TimestampReader, fields: TicketFields,
    names: [String], repeated: RepeatedRows, printLimit: Int, keepsRejectedIDs: Bool
  ) {
    self.keepsRejectedIDs = keepsRejectedIDs
    self.definition = definition
    self.timestamps = timestamps
    self.fields = fields
    self.names = names
    self.repeated = repeated
    self.printLimit = printLimit
    mostValues = definition.mostValues
    isSnapshots = definition.rows == .snapshot
    asksForVerdict = definition.has(.toolVerdict) && definition.verdict?.words == nil
  }

  func repetition(
    of ticket: borrowing Ticket, by kept: TicketPlace, record: Int
  ) -> Rejection {
    Rejection(
      kind: .repeated, file: ticket.place.file, line: ticket.place.line, record: record, column: 0,
      field: "", text: String(decoding: ticket.id.prefix(100), as: UTF8.self),
      reason: "the ticket stands again in \(names[kept.file]) on line \(kept.line), which counts")
  }
}
