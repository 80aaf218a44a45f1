import CivilTime
import Compliance
import Dispatch
import Reading
import Reporting
import ServiceModel
import Synchronization

/// Reads the ticket files by several workers at once, each with a parser, a ticket and tallies of its
/// own, to what one alone would find.
///
/// Each takes the next piece, reads it and writes the rows of its lists; logs and rows are put together
/// in the order of the pieces, tallies at the end.
struct TicketWorkers {
  let context: TicketContext
  let rulebook: Rulebook
  let paths: [String]
  let fresh: Tallies
  let rows: TicketRows

  /// What all workers found together.
  struct Found {
    let tallies: Tallies
    let symbols: SymbolTable
    let log: ReadingLog
    let files: [ReadFile]
  }

  /// Reads all files; nothing where one does not follow RFC 4180, so that it has to be read in order
  /// by one worker.
  func read(count: Int, pieceSize: Int) throws(FileProblem) -> Found? {
    let pieces = TicketPieces(paths, context.definition, pieceSize: pieceSize)
    let order = PieceOrder(paths, context, rows, ahead: 2 * count + 2)
    let results = Mutex<[TicketWorker.Result]>([])
    let source: any PieceSource = count == 1 ? PieceAhead(pieces) : pieces
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      var worker = TicketWorker(context, rulebook, paths, fresh, rows)
      worker.work(source, order)
      let result = worker.result
      results.withLock { $0.append(result) }
    }
    if order.isBroken { return nil }
    let files = try pieces.files()
    let (tallies, symbols) = merged(results.withLock { $0 })
    return Found(tallies: tallies, symbols: symbols, log: order.log, files: files)
  }

  private func merged(_ results: [TicketWorker.Result]) -> (Tallies, SymbolTable) {
    var tallies = fresh
    var symbols = rulebook.symbols
    for result in results {
      let ids = (0..<result.symbols.count).map { id in
        symbols.symbol(for: result.symbols.bytes(of: Symbol(id: UInt32(id))).span)
      }
      tallies.merge(result.tallies) { ids[Int($0.id)] }
    }
    // Workers end in no order; what still waits in a list was found by one or the other.
    for index in tallies.tallies.indices { tallies.tallies[index].restoreOrder() }
    return (tallies, symbols)
  }
}

/// One worker: all that reading a piece changes.
private struct TicketWorker: ~Copyable {
  private var pass: TicketPass
  private var tallies: Tallies
  private var lists: [ListRows]
  private let context: TicketContext
  private let paths: [String]
  private var reader: CSVReader?
  private var decoder: TicketDecoder?
  private var file = -1

  /// What is left when all pieces are read.
  struct Result: Sendable {
    let tallies: Tallies
    let symbols: SymbolTable
  }

  init(
    _ context: TicketContext, _ rulebook: Rulebook, _ paths: [String], _ fresh: Tallies,
    _ rows: TicketRows
  ) {
    self.context = context
    self.paths = paths
    pass = TicketPass(context, symbols: rulebook.symbols)
    tallies = fresh.forWorker()
    lists = rows.writers(rulebook)
  }

  var result: Result { Result(tallies: tallies, symbols: pass.symbols) }

  /// Reads pieces until there are no more.
  mutating func work(_ pieces: any PieceSource, _ order: PieceOrder) {
    var piece = TicketPieces.Piece()
    while order.waitForTurn(), pieces.next(into: &piece) {
      let keepsPrints = piece.number < 16 || context.printLimit == .max
      _ = pass.takeLog(keepingPrints: keepsPrints ? context.printLimit : 0)
      guard read(piece) else {
        order.breakOff()
        pieces.abandon()
        return
      }
      for problem in piece.problems { pass.add(problem) }
      order.add(
        PieceOrder.Result(
          file: piece.file, isLast: piece.isLast, log: pass.takeLog(), rows: takeRows()),
        number: piece.number)
      tallies.widen()
    }
    order.endTurn()
  }

  /// Returns whether the piece begins and ends between two records.
  private mutating func read(_ piece: borrowing TicketPieces.Piece) -> Bool {
    if piece.isUncut { return false }
    guard let header = piece.header else { return true }
    if piece.file != file { begin(header, file: piece.file) }
    guard let decoder else { return true }
    let path = paths[piece.file]
    reader?.begin(line: piece.line)
    do throws(CSVReader.Problem) {
      try reader?.read(piece.records) {
        pass.take($0, by: decoder, of: path, into: &tallies)
      }
      if piece.isLast {
        try reader?.finish { pass.take($0, by: decoder, of: path, into: &tallies) }
      }
    } catch {
      pass.add(error.diagnostic(in: path))
      return true
    }
    if piece.isLast { return true }
    return reader?.isBetweenRecords == true && reader?.line == piece.nextLine
  }

  private mutating func begin(_ header: TicketPieces.Piece.Header, file: Int) {
    self.file = file
    let decoder = pass.decoder(header.columns, file: file)
    self.decoder = decoder
    var reader = CSVReader(delimiter: header.delimiter)
    reader.select(columns: decoder.selectedColumns, of: decoder.columnCount)
    self.reader = consume reader
  }

  private mutating func takeRows() -> [[ListRows.Batch]] {
    lists.indices.map { lists[$0].takeRows(from: &tallies.tallies[$0], pass.symbols) }
  }
}
