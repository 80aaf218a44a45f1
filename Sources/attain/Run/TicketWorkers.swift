import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// Reads the ticket files by several workers at once, each with a ticket, symbols and a sink of its own.
struct TicketWorkers {
  let context: TicketContext
  /// What all workers' symbols begin with.
  let symbols: SymbolTable
  let files: RecordWorkers<TicketColumns>
  /// Where the rows of lists go, and those of what is rejected, where somebody writes them.
  let rows: TicketRows?

  /// What all workers found together.
  struct Found<Sink: TicketSink> {
    let sinks: [Sink]
    /// All workers' symbols, and by the worker and its symbol the one that all share.
    let symbols: SharedSymbols
    let log: ReadingLog
    let files: [ReadFile]
  }

  /// Reads all files; nothing where they have to be read in order.
  ///
  /// `parts` gets what the sinks put aside.
  func read<Sink: TicketSink>(
    parts: PartSpace? = nil, sink: @Sendable () -> Sink
  ) throws(FileProblem) -> Found<Sink>? {
    let order = PieceOrder(
      files.paths, printLimit: context.printLimit, ahead: files.ahead
    ) { [rows] result, log in
      if let rows {
        rows.append(result.found.rows, file: result.file)
        rows.append(rejections: log.takeRejections())
      }
      if let taken = result.found.parts { parts?.append(taken) }
    }
    let read = try files.read(order) { worker in
      TicketWork(
        pass: TicketPass(context, symbols: symbols), sink: sink(), worker: worker)
    }
    guard let (passes, read) = read else { return nil }
    return Found(
      sinks: passes.map { $0.sink },
      symbols: SharedSymbols(symbols, workers: passes.map { $0.pass.symbols }), log: order.log,
      files: read)
  }
}

/// What one worker does with the records of tickets.
private struct TicketWork<Sink: TicketSink>: RecordPass {
  private(set) var pass: TicketPass
  private(set) var sink: Sink
  private let worker: Int
  private var path = ""

  init(pass: TicketPass, sink: Sink, worker: Int) {
    self.pass = pass
    self.sink = sink
    self.worker = worker
  }

  mutating func beginPiece(_ number: Int) { pass.beginPiece(number) }

  mutating func begin(_ columns: TicketColumns, file: Int, path: String) -> TicketDecoder {
    self.path = path
    return pass.decoder(columns, file: file)
  }

  @inline(__always)
  mutating func take(_ record: borrowing CSVRecord, by decoder: TicketDecoder) {
    pass.take(record, by: decoder, of: path, into: &sink)
  }

  mutating func add(_ problem: Diagnostic) { pass.add(problem) }

  mutating func endPiece() -> (log: PieceLog, found: PieceOrder.Found) {
    var found = sink.endPiece(pass.symbols)
    found.parts?.worker = worker
    return (pass.takeLog(), found)
  }
}

/// One table of all workers' symbols.
struct SharedSymbols: Sendable {
  private(set) var table: SymbolTable
  /// By the worker and its symbol.
  let shared: [[Symbol]]

  /// `seed` is what all workers' tables began with.
  init(_ seed: SymbolTable, workers: [SymbolTable]) {
    var table = seed
    shared = workers.map { own in
      (0..<own.count).map { table.symbol(for: own.bytes(of: Symbol(id: UInt32($0))).span) }
    }
    self.table = table
  }

  /// The same for so many who all know the symbols of the table.
  init(of table: SymbolTable, known workers: Int) {
    self.table = table
    let same = (0..<table.count).map { Symbol(id: UInt32($0)) }
    shared = Array(repeating: same, count: workers)
  }
}
