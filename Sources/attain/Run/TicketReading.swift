import Reading
import ServiceModel

/// The ways in which tickets come to the sinks of workers: without a history, with one that is in memory, and with one
/// that is put aside by part.
struct TicketReading<Sink: TicketSink> {
  let run: TicketRun
  /// None where the tickets come without one.
  let history: HistoryReading?
  /// Where the rows of one way through the files go; nothing where nobody writes them.
  let rows: @Sendable () -> TicketRows?
  let sink: @Sendable () -> Sink

  /// What one way through the ticket files gave.
  struct Found {
    let sinks: [Sink]
    /// By the sink and its symbol.
    let symbols: SharedSymbols
    let rows: TicketRows?
    let log: ReadingLog
    let files: [ReadFile]
    var matches = HistoryMatches()
    /// Whether the tickets came in another order than that of their files.
    var isReordered = false
  }

  /// Goes through the ticket files once; nothing where they have to be read in order.
  func read(_ pass: TicketRun.Pass, _ cut: PieceCut) throws(FileProblem) -> Found? {
    let rows = rows()
    let workers = workers(pass, cut, rows)
    guard let history else {
      return try workers.read(sink: sink).map { found($0, $0.sinks, rows) }
    }
    if let store = history.joined { return try joined(workers, history, store) }
    return try parted(workers, history, pass)
  }

  private func joined(
    _ workers: TicketWorkers, _ history: HistoryReading, _ store: JoinedHistory
  ) throws(FileProblem) -> Found? {
    let rules = rules
    guard let read = try workers.read(sink: { JoiningSink(sink(), store, rules) }) else {
      return nil
    }
    var found = found(read, read.sinks.map { $0.sink }, workers.rows)
    for sink in read.sinks { found.matches += sink.matches }
    found.matches.ofRejected = rejected(read.log, history).changes(in: store)
    return found
  }

  private func parted(
    _ workers: TicketWorkers, _ history: HistoryReading, _ pass: TicketRun.Pass
  ) throws(FileProblem) -> Found? {
    Machine.returnFreedMemory()
    let tickets = PartSpace(history.events.parts, limit: run.sizes.historyMemory)
    let read = try workers.read(parts: tickets) { PartingSink(history.events.parts) }
    guard let read else { return nil }
    // Where ids repeat, the tickets are read once more before they are worked on.
    if pass.next(after: read.log.watch) != nil { return found(read, [], workers.rows) }
    try tickets.finish()
    Machine.returnFreedMemory()
    let parts = PartWorkers<Sink>(
      rules: rules, fieldCount: run.project.rulebook.fields.count, rows: workers.rows,
      history: history, tickets: tickets, symbols: read.symbols,
      rejected: rejected(read.log, history))
    let (sinks, matches) = try parts.read(count: workers.files.count, sink: sink)
    return Found(
      sinks: sinks, symbols: SharedSymbols(of: read.symbols.table, known: sinks.count),
      rows: workers.rows, log: read.log, files: read.files, matches: matches, isReordered: true)
  }

  private func found<Other>(
    _ read: TicketWorkers.Found<Other>, _ sinks: [Sink], _ rows: TicketRows?
  ) -> Found {
    Found(sinks: sinks, symbols: read.symbols, rows: rows, log: read.log, files: read.files)
  }

  private func rejected(_ log: ReadingLog, _ history: HistoryReading) -> RejectedTickets {
    RejectedTickets(log.rejectedIDs, history.events.parts)
  }

  private var rules: HistoryRules {
    HistoryRules(run.project.rulebook, run.project.catalogue.project.tickets)
  }

  private func workers(
    _ pass: TicketRun.Pass, _ cut: PieceCut, _ rows: TicketRows?
  ) -> TicketWorkers {
    let context = run.context(pass)
    return TicketWorkers(
      context: context, symbols: history?.symbols.table ?? run.project.rulebook.symbols,
      files: RecordWorkers(run.ticketPaths, .tickets(context.definition), cut, run.sizes),
      rows: rows)
  }
}
