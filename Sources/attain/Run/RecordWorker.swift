import Diagnostics
import Dispatch
import Reading
import ServiceModel
import Synchronization

/// What a worker does with the records of the pieces that it reads.
protocol RecordPass<Columns>: Sendable {
  /// What is known of the columns of a file.
  associatedtype Columns: Sendable
  /// What reads the records of one file.
  associatedtype Decoder: RecordDecoder

  /// Begins a piece.
  mutating func beginPiece(_ number: Int)

  /// Begins a file.
  mutating func begin(_ columns: Columns, file: Int, path: String) -> Decoder

  /// Takes a record of the file that was begun last.
  mutating func take(_ record: borrowing CSVRecord, by decoder: Decoder)

  /// Adds trouble with the content.
  mutating func add(_ problem: Diagnostic)

  /// What the piece gave.
  mutating func endPiece() -> (log: PieceLog, found: PieceOrder.Found)
}

extension RecordPass {
  mutating func beginPiece(_ number: Int) {}
}

/// Reads the records of one file.
protocol RecordDecoder {
  /// The columns of the file that it reads, in the order in which it wants them.
  var selectedColumns: [Int] { get }

  /// How many columns the file has.
  var columnCount: Int { get }
}

extension TicketDecoder: RecordDecoder {}
extension HistoryDecoder: RecordDecoder {}

/// Reads files by several workers at once, each with a parser and a pass of its own, to what one alone
/// would find.
///
/// Each takes the next piece and reads it; what pieces give is put together in their order. Where pieces are cut
/// anywhere, one alone reads them.
struct RecordWorkers<Columns: Sendable> {
  let paths: [String]
  let role: FileRole<Columns>
  let cut: PieceCut
  let count: Int
  private let pieceSize: Int
  /// Who is told how far it is.
  private let progress: Progress?

  init(
    _ paths: [String], _ role: FileRole<Columns>, _ cut: PieceCut, _ sizes: TicketRun.Sizes
  ) {
    self.paths = paths
    self.role = role
    self.cut = cut
    count = cut == .anywhere ? 1 : sizes.workers
    pieceSize = sizes.piece
    progress = sizes.progress
  }

  /// Reads all files, and gives the passes by the number of their worker; nothing where one that is cut between
  /// records does not follow RFC 4180, so that they have to be read in order.
  func read<Pass: RecordPass<Columns>>(
    _ order: PieceOrder, pass: @Sendable (_ worker: Int) -> Pass
  ) throws(FileProblem) -> (passes: [Pass], files: [ReadFile])? {
    let pieces = RecordPieces(paths, role, pieceSize: pieceSize, cut)
    let passes = Mutex<[Int: Pass]>([:])
    progress?.begin(role.title, files: paths)
    defer { progress?.end() }
    let source: any PieceSource<Columns> = count == 1 ? PieceAhead(pieces) : pieces
    DispatchQueue.concurrentPerform(iterations: count) { number in
      var worker = RecordWorker(pass(number), paths, cut, progress)
      worker.work(source, order)
      let pass = worker.pass
      passes.withLock { $0[number] = pass }
    }
    if order.isBroken { return nil }
    let files = try pieces.files()
    let found = passes.withLock { $0 }
    return ((0..<count).compactMap { found[$0] }, files)
  }

  /// How many pieces may be in work or wait for one before them.
  var ahead: Int { 2 * count + 2 }
}

/// One worker: all that reading a piece changes.
private struct RecordWorker<Pass: RecordPass>: ~Copyable {
  private(set) var pass: Pass
  private let paths: [String]
  private let cut: PieceCut
  private let progress: Progress?
  private var reader: CSVReader?
  /// None where nothing of the file can be read, or no more.
  private var decoder: Pass.Decoder?
  private var file = -1

  init(_ pass: Pass, _ paths: [String], _ cut: PieceCut, _ progress: Progress?) {
    self.pass = pass
    self.paths = paths
    self.cut = cut
    self.progress = progress
  }

  /// Reads pieces until there are no more.
  mutating func work(_ pieces: any PieceSource<Pass.Columns>, _ order: PieceOrder) {
    var piece = RecordPiece<Pass.Columns>()
    while order.waitForTurn(), pieces.next(into: &piece) {
      pass.beginPiece(piece.number)
      guard read(piece) else {
        order.breakOff()
        pieces.abandon()
        return
      }
      for problem in piece.problems { pass.add(problem) }
      let (log, found) = pass.endPiece()
      progress?.add(bytes: piece.fileBytes, rows: log.rows)
      order.add(
        PieceOrder.Result(file: piece.file, isLast: piece.isLast, log: log, found: found),
        number: piece.number)
    }
    order.endTurn()
  }

  /// Returns whether the piece begins and ends where its cut says.
  private mutating func read(_ piece: RecordPiece<Pass.Columns>) -> Bool {
    if piece.isUncut { return false }
    if piece.file != file {
      file = piece.file
      decoder = nil
      if let header = piece.header { begin(header) }
    }
    guard let decoder else { return true }
    if piece.isFirst || cut == .betweenRecords {
      reader?.begin(line: piece.line)
    } else {
      reader?.goOn()
    }
    do throws(CSVReader.Problem) {
      try reader?.read(piece.bytes) { pass.take($0, by: decoder) }
      if piece.isLast { try reader?.finish { pass.take($0, by: decoder) } }
    } catch {
      pass.add(error.diagnostic(in: paths[piece.file]))
      self.decoder = nil
      return true
    }
    if piece.isLast || cut == .anywhere { return true }
    return reader?.isBetweenRecords == true && reader?.line == piece.nextLine
  }

  private mutating func begin(_ header: RecordPiece<Pass.Columns>.Header) {
    let decoder = pass.begin(header.columns, file: file, path: paths[file])
    var reader = CSVReader(delimiter: header.delimiter)
    reader.select(columns: decoder.selectedColumns, of: decoder.columnCount)
    self.decoder = decoder
    self.reader = consume reader
  }
}
