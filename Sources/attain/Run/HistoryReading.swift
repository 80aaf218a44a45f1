import Compliance
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

  /// What is put aside while files are read, new for every way through them.
  private struct Aside {
    let events: PartSpace
    let rejected: RejectionStore?

    init(_ context: HistoryContext, _ sizes: TicketRun.Sizes) {
      events = PartSpace(context.parts, limit: sizes.historyMemory)
      rejected = context.rowNames.map { RejectionStore(files: $0) }
    }
  }

  /// Reads all files, by several workers where they follow RFC 4180, else in order by one.
  static func read(
    _ context: HistoryContext, _ paths: [String], _ seed: SymbolTable, _ sizes: TicketRun.Sizes
  ) throws(FileProblem) -> HistoryReading {
    var cut = PieceCut.betweenRecords
    while true {
      if let found = try read(context, paths, seed, sizes, cut) { return found }
      cut = .anywhere
    }
  }

  private static func read(
    _ context: HistoryContext, _ paths: [String], _ seed: SymbolTable, _ sizes: TicketRun.Sizes,
    _ cut: PieceCut
  ) throws(FileProblem) -> HistoryReading? {
    let aside = Aside(context, sizes)
    let workers = RecordWorkers(paths, .history(context.definition), cut, sizes)
    let order = PieceOrder(paths, printLimit: 0, ahead: workers.ahead) { result, log in
      aside.rejected?.append(log.takeRejections())
      if let taken = result.found.parts { aside.events.append(taken) }
    }
    let read = try workers.read(order) { HistoryPass(context, symbols: seed, worker: $0) }
    guard let (passes, files) = read else { return nil }
    return try HistoryReading(aside, seed, passes, order.log, files, sizes)
  }

  private init(
    _ aside: Aside, _ seed: SymbolTable, _ passes: [HistoryPass], _ log: ReadingLog,
    _ files: [ReadFile], _ sizes: TicketRun.Sizes
  ) throws(FileProblem) {
    try aside.events.finish()
    events = aside.events
    rejected = aside.rejected
    symbols = SharedSymbols(seed, workers: passes.map { $0.symbols })
    counts = passes.reduce(into: HistoryCounts()) { $0 += $1.counts }
    rejections = log.rejections
    problems = log.problems
    self.files = files
    joined =
      events.isSpilled
      ? nil : try JoinedHistory(events, symbols: symbols.shared, workers: sizes.workers)
  }
}
