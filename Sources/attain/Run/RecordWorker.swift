import Diagnostics
import Dispatch
import Reading
import ServiceModel
import Synchronization

/// What a worker does with the records of the pieces that it reads.
protocol RecordPass: Sendable {
  /// What reads the records of one file.
  associatedtype Decoder: RecordDecoder

  /// Begins a piece.
  mutating func beginPiece(_ number: Int)

  /// Begins a file; nothing where its columns are those of another kind of file.
  mutating func begin(_ columns: FileColumns, file: Int, path: String) -> Decoder?

  /// Takes a record of the file that was begun last.
  mutating func take(_ record: borrowing CSVRecord, by decoder: Decoder)

  /// Adds trouble with the content.
  mutating func add(_ problem: Diagnostic)

  /// What the piece gave.
  mutating func endPiece() -> (log: PieceLog, found: PieceOrder.Found)
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
/// Each takes the next piece and reads it; what pieces give is put together in their order.
struct RecordWorkers {
  let paths: [String]
  let role: FileRole
  let count: Int
  let pieceSize: Int
  /// Who is told how far it is.
  var progress: Progress?

  /// Reads all files, and gives the passes by the number of their worker; nothing where a file does not
  /// follow RFC 4180, so that it has to be read in order by one worker.
  func read<Pass: RecordPass>(
    _ order: PieceOrder, pass: @Sendable (_ worker: Int) -> Pass
  ) throws(FileProblem) -> (passes: [Pass], files: [ReadFile])? {
    let pieces = RecordPieces(paths, role, pieceSize: pieceSize)
    let passes = Mutex<[Int: Pass]>([:])
    progress?.begin(role.title, files: paths)
    defer { progress?.end() }
    let source: any PieceSource = count == 1 ? PieceAhead(pieces) : pieces
    DispatchQueue.concurrentPerform(iterations: count) { number in
      var worker = RecordWorker(pass(number), paths, progress)
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
  private let progress: Progress?
  private var reader: CSVReader?
  private var decoder: Pass.Decoder?
  private var file = -1

  init(_ pass: Pass, _ paths: [String], _ progress: Progress?) {
    self.pass = pass
    self.paths = paths
    self.progress = progress
  }

  /// Reads pieces until there are no more.
  mutating func work(_ pieces: any PieceSource, _ order: PieceOrder) {
    var piece = RecordPieces.Piece()
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

  /// Returns whether the piece begins and ends between two records.
  private mutating func read(_ piece: borrowing RecordPieces.Piece) -> Bool {
    if piece.isUncut { return false }
    guard let header = piece.header else { return true }
    if piece.file != file { begin(header, file: piece.file) }
    guard let decoder else { return true }
    reader?.begin(line: piece.line)
    do throws(CSVReader.Problem) {
      try reader?.read(piece.records) { pass.take($0, by: decoder) }
      if piece.isLast { try reader?.finish { pass.take($0, by: decoder) } }
    } catch {
      pass.add(error.diagnostic(in: paths[piece.file]))
      return true
    }
    if piece.isLast { return true }
    return reader?.isBetweenRecords == true && reader?.line == piece.nextLine
  }

  private mutating func begin(_ header: RecordPieces.Piece.Header, file: Int) {
    self.file = file
    decoder = pass.begin(header.columns, file: file, path: paths[file])
    var reader = CSVReader(delimiter: header.delimiter)
    if let decoder { reader.select(columns: decoder.selectedColumns, of: decoder.columnCount) }
    self.reader = consume reader
  }
}
