import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// One way through the ticket files, record by record into a ticket that is used again.
///
/// The state of one worker: its symbols, its ticket and what it rejected.
struct TicketPass: ~Copyable {
  private(set) var symbols: SymbolTable
  private(set) var rejections: [Rejection] = []
  private(set) var rejectedRows = 0
  private(set) var problems: [Diagnostic] = []
  private var ticket: Ticket
  private let definition: TicketsDefinition
  private let timestamps: TimestampReader
  private let fields: TicketFields
  private let pieceSize: Int

  init(
    _ definition: TicketsDefinition, timestamps: TimestampReader, rulebook: borrowing Rulebook,
    pieceSize: Int = ByteFile.pieceSize
  ) {
    self.definition = definition
    self.timestamps = timestamps
    self.pieceSize = pieceSize
    fields = rulebook.fields
    symbols = rulebook.symbols
    ticket = Ticket(fieldCount: rulebook.fields.count)
  }

  /// Reads one file and hands every ticket to the sink; trouble with its content goes to `problems`.
  mutating func read(
    _ path: String, number: Int, into sink: inout some TicketSink
  ) throws(FileProblem) -> ReadFile {
    let file = PiecesAhead(path: path, pieceSize: pieceSize)
    var reader = CSVReader()
    var decoder: TicketDecoder?
    var goesOn = true
    while let piece = file.next() {
      goesOn = goesOn && read(piece.bytes, &reader, &decoder, path, number, into: &sink)
      file.giveBack(piece)
      if !goesOn { file.abandon() }
    }
    let whole = try file.whole()
    finish(&reader, &decoder, path, number, into: &sink)
    return whole ?? ReadFile(path: path, bytes: 0, sha256: "")
  }

  /// False where the rest of the file cannot be read.
  private mutating func read(
    _ piece: Span<UInt8>, _ reader: inout CSVReader, _ decoder: inout TicketDecoder?,
    _ path: String, _ number: Int, into sink: inout some TicketSink
  ) -> Bool {
    do throws(CSVReader.Problem) {
      var start = 0
      if decoder == nil {
        var headers: [String]?
        guard let end = try reader.readOne(piece, { headers = Header.names(of: $0) }) else {
          return true
        }
        start = end
        decoder = makeDecoder(headers ?? [], path, number)
        guard let decoder else { return false }
        reader.select(columns: decoder.selectedColumns, of: decoder.columnCount)
      }
      guard let decoder else { return false }
      try reader.read(piece.extracting(start...)) { take($0, decoder, into: &sink) }
      return true
    } catch {
      problems.append(error.diagnostic(in: path))
      return false
    }
  }

  private mutating func finish(
    _ reader: inout CSVReader, _ decoder: inout TicketDecoder?, _ path: String, _ number: Int,
    into sink: inout some TicketSink
  ) {
    if problems.last?.location?.file == path { return }
    do throws(CSVReader.Problem) {
      guard let decoder else {
        var headers: [String]?
        try reader.finish { headers = Header.names(of: $0) }
        if let headers {
          _ = makeDecoder(headers, path, number)
        } else {
          problems.append(Header.missing(in: path))
        }
        return
      }
      try reader.finish { take($0, decoder, into: &sink) }
    } catch {
      problems.append(error.diagnostic(in: path))
    }
  }

  private mutating func makeDecoder(
    _ headers: [String], _ path: String, _ number: Int
  ) -> TicketDecoder? {
    switch TicketColumns.find(definition, in: headers, file: path) {
    case .problems(let found):
      problems += found
      return nil
    case .columns(let columns):
      return TicketDecoder(
        definition, columns, timestamps: timestamps, fields: fields, file: number,
        symbols: &symbols)
    }
  }

  private mutating func take(
    _ record: borrowing CSVRecord, _ decoder: TicketDecoder, into sink: inout some TicketSink
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
