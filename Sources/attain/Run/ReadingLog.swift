import Diagnostics
import Reading
import ServiceModel

/// What the whole reading found beside the tickets, put together piece by piece in the order of the
/// files.
struct ReadingLog {
  private(set) var rejections: [Rejection] = []
  private(set) var rejectedRows = 0
  /// As `PieceLog.rejectedIDs`, the first of them.
  private(set) var rejectedIDs: [[UInt8]] = []
  private(set) var watch: RepeatWatch
  private(set) var cutOff = CutOffWatch()
  private(set) var problems: [Diagnostic] = []
  /// What the pieces of each file told, in the order of the files, for who puts it together with that of
  /// other files.
  private(set) var trails: [FileTrail] = []
  private var pieces: [PieceLog] = []
  private var file = FileState()

  /// What is known of the file that is being read.
  private struct FileState {
    var rows = 0
    var lastLine = 0
    var lastRejection: Rejection?
    /// Of the file alone.
    var watch = RepeatWatch(limit: 0)
    /// Rows that do not count since the last ticket that does.
    var rejectedBehind = 0
    var hasAsked = false
    var hasFailed = false
  }

  /// How many fingerprints of ids are kept.
  let printLimit: Int

  /// No more ids of rejected rows are kept.
  private static let mostRejectedIDs = 100_000

  init(keepingPrints limit: Int) {
    printLimit = limit
    watch = RepeatWatch(limit: limit)
  }

  /// Adds the next piece of the file that is being read.
  ///
  /// Behind a piece with problems a file counts no more.
  mutating func append(_ piece: PieceLog) {
    if file.hasFailed { return }
    pieces.append(piece.trimmed)
    for rejection in piece.rejections { rejections.append(rejection.shifted(by: file.rows)) }
    rejectedRows += piece.rejectedRows
    rejectedIDs += piece.rejectedIDs.prefix(ReadingLog.mostRejectedIDs - rejectedIDs.count)
    file.lastRejection = piece.rejections.last ?? file.lastRejection
    file.rows += piece.rows
    if piece.rows > 0 { file.lastLine = piece.lastLine }
    let isFirst = file.watch.first == nil
    let (seen, inFile) = file.watch.follow(piece)
    let inRun = watch.append(piece.watch)
    cutOff.append(
      seen, from: isFirst ? inRun : inFile, behind: file.rejectedBehind + piece.rejectedBefore)
    file.rejectedBehind =
      piece.rejectedBehind + (piece.watch.first == nil ? file.rejectedBehind : 0)
    if let question = piece.question, !file.hasAsked {
      problems.append(question)
      file.hasAsked = true
    }
    problems += piece.problems
    file.hasFailed = piece.problems.haveErrors
  }

  /// Ends the file that is being read.
  mutating func endFile(_ path: String, number: Int) {
    let last = file.lastRejection.map { rejection in
      let isLast = rejection.line == file.lastLine && rejection.file == number
      return (line: file.lastLine, isShort: isLast && rejection.isRagged)
    }
    cutOff.endFile(path, rows: file.rows, lastRow: last, ids: file.watch)
    file = FileState()
    trails.append(FileTrail(file: number, pieces: pieces))
    pieces = []
  }

  /// Hands out the rejections that are there, which then are no longer.
  mutating func takeRejections() -> [Rejection] {
    let taken = rejections
    rejections = []
    return taken
  }
}

extension Rejection {
  /// The same, so many records further on in its file.
  fileprivate func shifted(by records: Int) -> Rejection {
    if records == 0 { return self }
    return Rejection(
      kind: kind, file: file, line: line, record: record + records, column: column,
      cellLine: cellLine, character: character, field: field, text: text, reason: reason,
      isRagged: isRagged)
  }
}
