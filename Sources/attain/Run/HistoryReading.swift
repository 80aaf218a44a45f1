import Diagnostics
import Dispatch
import Reading
import Reporting
import ServiceModel
import Synchronization

/// What was read of the files of changes.
struct HistoryReading {
  /// The events, by the part of their tickets.
  let events: PartSpace
  let symbols: SharedSymbols
  /// Without those that joined, which only the tickets tell.
  let counts: HistoryCounts
  let rejections: [Rejection]
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
    let events = PartSpace(limit: sizes.historyMemory)
    let workers = RecordWorkers(
      paths: paths, role: .history(context.definition), count: sizes.workers,
      pieceSize: sizes.piece)
    let order = PieceOrder(paths, printLimit: 0, ahead: workers.ahead) { found, _ in
      if let taken = found.parts { events.append(taken) }
    }
    let read = try workers.read(order) { HistoryPass(context, symbols: seed, worker: $0) }
    guard let (passes, files) = read else { return nil }
    return try HistoryReading(events, seed, passes, order.log, files)
  }

  private static func inOrder(
    _ context: HistoryContext, _ paths: [String], _ seed: SymbolTable, _ sizes: TicketRun.Sizes
  ) throws(FileProblem) -> HistoryReading {
    let events = PartSpace(limit: sizes.historyMemory)
    var pass = HistoryPass(context, symbols: seed, worker: 0)
    var log = ReadingLog(keepingPrints: 0)
    var files: [ReadFile] = []
    for (number, path) in paths.enumerated() {
      var decoder: HistoryDecoder?
      var problems: [Diagnostic] = []
      let file = ExportFile(path: path, form: context.definition.form, pieceSize: sizes.piece)
      files.append(
        try file.read(
          problems: &problems,
          layout: { headers in
            switch HistoryColumns.find(context.definition, in: headers, file: path) {
            case .problems(let problems): return .problems(problems)
            case .columns(let columns):
              decoder = pass.begin(.history(columns), file: number, path: path)
              return .columns(
                selected: columns.selected, count: columns.headers.count)
            }
          },
          take: { record in
            if let decoder { pass.take(record, by: decoder) }
            if pass.isFull, let taken = pass.takeParts().parts { events.append(taken) }
          }))
      for problem in problems { pass.add(problem) }
      let (found, rest) = pass.endPiece()
      log.append(found)
      log.endFile(path, number: number)
      if let taken = rest.parts { events.append(taken) }
    }
    return try HistoryReading(events, seed, [pass], log, files)
  }

  private init(
    _ events: PartSpace, _ seed: SymbolTable, _ passes: [HistoryPass], _ log: ReadingLog,
    _ files: [ReadFile]
  ) throws(FileProblem) {
    try events.finish()
    self.events = events
    symbols = SharedSymbols(seed, workers: passes.map { $0.symbols })
    counts = passes.reduce(into: HistoryCounts()) { $0 += $1.counts }
    rejections = log.rejections
    problems = log.problems
    self.files = files
  }

  /// All changes in memory, sorted by several workers.
  func joined(workers: Int) throws(FileProblem) -> JoinedHistory {
    let stores = Mutex<[Int: HistoryStore]>([:])
    try Parts.each(workers: workers) { (part) throws(FileProblem) in
      let store = HistoryStore(part: try events.content(of: part), symbols: symbols.shared)
      stores.withLock { $0[part] = store }
    }
    let found = stores.withLock { $0 }
    return JoinedHistory(stores: (0..<PartedBytes.partCount).map { found[$0] ?? HistoryStore() })
  }
}

/// The parts, worked on one after the other by whoever is free.
enum Parts {
  /// Hands each worker a part until there are no more; throws what went wrong first.
  static func each(
    workers: Int, _ body: @Sendable (_ part: Int) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let next = Atomic(0)
    let problem = Mutex<FileProblem?>(nil)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let part = next.add(1, ordering: .relaxed).oldValue
        if part >= PartedBytes.partCount { return }
        do throws(FileProblem) {
          try body(part)
        } catch {
          problem.withLock { $0 = $0 ?? error }
          return
        }
      }
    }
    if let found = problem.withLock({ $0 }) { throw found }
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
