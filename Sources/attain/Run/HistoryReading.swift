import Diagnostics
import Reading
import Reporting
import ServiceModel

/// What was read of the files of changes.
struct HistoryReading {
  /// The events, by the part of their tickets, where they are not in memory.
  let events: PartSpace
  /// All events, where they are in memory.
  let joined: JoinedHistory?
  let symbols: SharedSymbols
  /// Without those that joined, which only the tickets tell.
  let counts: HistoryCounts
  /// What was rejected, where that is kept.
  let rejections: [Rejection]
  /// The same as rows, where it is not.
  let rejected: RejectionStore?
  let problems: [Diagnostic]
  let files: [ReadFile]

  /// Reads all files, by several workers where they follow RFC 4180, else in order by one.
  static func read(
    _ context: HistoryContext, _ paths: [String], _ seed: SymbolTable, _ sizes: TicketRun.Sizes
  ) throws(FileProblem) -> HistoryReading {
    if let found = try inPieces(context, paths, seed, sizes) { return found }
    return try inOrder(context, paths, seed, sizes)
  }

  private static func inPieces(
    _ context: HistoryContext, _ paths: [String], _ seed: SymbolTable, _ sizes: TicketRun.Sizes
  ) throws(FileProblem) -> HistoryReading? {
    let events = PartSpace(
      Parts(files: paths, memory: sizes.historyMemory), limit: sizes.historyMemory)
    let workers = RecordWorkers(
      paths: paths, role: .history(context.definition), count: sizes.workers,
      pieceSize: sizes.piece, progress: sizes.progress)
    let rejected = context.rowNames.map { RejectionStore(files: $0) }
    let order = PieceOrder(paths, printLimit: 0, ahead: workers.ahead) { result, log in
      rejected?.append(log.takeRejections())
      if let taken = result.found.parts { events.append(taken) }
    }
    let read = try workers.read(order) {
      HistoryPass(context, symbols: seed, worker: $0, parts: events.parts)
    }
    guard let (passes, files) = read else { return nil }
    return try HistoryReading(events, seed, passes, order.log, rejected, files, sizes)
  }

  private static func inOrder(
    _ context: HistoryContext, _ paths: [String], _ seed: SymbolTable, _ sizes: TicketRun.Sizes
  ) throws(FileProblem) -> HistoryReading {
    let events = PartSpace(
      Parts(files: paths, memory: sizes.historyMemory), limit: sizes.historyMemory)
    var pass = HistoryPass(context, symbols: seed, worker: 0, parts: events.parts)
    var log = ReadingLog(keepingPrints: 0)
    let rejected = context.rowNames.map { RejectionStore(files: $0) }
    var files: [ReadFile] = []
    for (number, path) in paths.enumerated() {
      files.append(try pass.read(path, number: number, pieceSize: sizes.piece, to: events))
      let (found, rest) = pass.endPiece()
      log.append(found)
      rejected?.append(log.takeRejections())
      log.endFile(path, number: number)
      if let taken = rest.parts { events.append(taken) }
    }
    return try HistoryReading(events, seed, [pass], log, rejected, files, sizes)
  }

  private init(
    _ events: PartSpace, _ seed: SymbolTable, _ passes: [HistoryPass], _ log: ReadingLog,
    _ rejected: RejectionStore?, _ files: [ReadFile], _ sizes: TicketRun.Sizes
  ) throws(FileProblem) {
    try events.finish()
    self.events = events
    symbols = SharedSymbols(seed, workers: passes.map { $0.symbols })
    counts = passes.reduce(into: HistoryCounts()) { $0 += $1.counts }
    rejections = log.rejections
    self.rejected = rejected
    problems = log.problems
    self.files = files
    joined =
      events.isSpilled
      ? nil : try JoinedHistory(events, symbols: symbols.shared, workers: sizes.workers)
  }
}

extension HistoryPass {
  /// Reads one file in order, as one worker does who reads alone.
  fileprivate mutating func read(
    _ path: String, number: Int, pieceSize: Int, to events: PartSpace
  ) throws(FileProblem) -> ReadFile {
    let definition = context.definition
    var decoder: HistoryDecoder?
    var problems: [Diagnostic] = []
    let file = try ExportFile(path: path, form: definition.form, pieceSize: pieceSize).read(
      problems: &problems,
      layout: { headers in
        switch HistoryColumns.find(definition, in: headers, file: path) {
        case .problems(let problems): return .problems(problems)
        case .columns(let columns):
          decoder = begin(.history(columns), file: number, path: path)
          return .columns(selected: columns.selected, count: columns.headers.count)
        }
      },
      take: { record in
        if let decoder { take(record, by: decoder) }
        if isFull, let taken = takeParts().parts { events.append(taken) }
      })
    for problem in problems { add(problem) }
    return file
  }
}

extension HistoryCounts {
  fileprivate static func += (left: inout HistoryCounts, right: HistoryCounts) {
    left.rows += right.rows
    left.rejected += right.rejected
    left.otherFields += right.otherFields
    left.events += right.events
  }
}
