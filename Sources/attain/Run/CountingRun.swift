import Compliance
import Reading
import Reporting
import ServiceModel

/// The ways in which several workers count tickets: without a history, with one that is in memory, and
/// with one that is put aside by part.
struct CountingRun {
  let run: TicketRun
  let fresh: Tallies
  let periods: [Period]
  let history: HistoryReading?

  /// What one way through the ticket files gave.
  struct Found {
    let tallies: Tallies
    let rows: TicketRows
    let symbols: SymbolTable
    let log: ReadingLog
    let files: [ReadFile]
    var matches = HistoryMatches()
  }

  private var rulebook: Rulebook { run.project.rulebook }

  /// Goes through the ticket files once; nothing where one has to be read in order.
  func read(_ pass: TicketRun.Pass) throws(FileProblem) -> Found? {
    guard let history else { return try plain(pass) }
    if let store = history.joined { return try joined(pass, history, store) }
    return try parted(pass, history)
  }

  private func plain(_ pass: TicketRun.Pass) throws(FileProblem) -> Found? {
    let rows = self.rows()
    let workers = self.workers(pass, rows, rulebook.symbols)
    guard let found = try workers.read(sink: { CountingSink(fresh, rows, rulebook) }) else {
      return nil
    }
    return self.found(found, rows, merged(found.sinks.map { $0.tallies }, found.symbols))
  }

  private func joined(
    _ pass: TicketRun.Pass, _ history: HistoryReading, _ store: JoinedHistory
  ) throws(FileProblem) -> Found? {
    let rows = self.rows()
    let workers = self.workers(pass, rows, history.symbols.table)
    let rules = self.rules
    let read = try workers.read {
      JoiningSink(CountingSink(fresh, rows, rulebook), store, rules)
    }
    guard let read else { return nil }
    var found = self.found(read, rows, merged(read.sinks.map { $0.counting.tallies }, read.symbols))
    for sink in read.sinks { found.matches += sink.matches }
    found.matches.ofRejected = rejected(read.log, history).changes(in: store)
    return found
  }

  private func parted(
    _ pass: TicketRun.Pass, _ history: HistoryReading
  ) throws(FileProblem) -> Found? {
    let rows = self.rows()
    Machine.returnFreedMemory()
    let tickets = PartSpace(history.events.parts, limit: run.sizes.historyMemory)
    let workers = self.workers(pass, rows, history.symbols.table)
    guard let read = try workers.read(parts: tickets, sink: { PartingSink(history.events.parts) })
    else { return nil }
    // Where ids repeat, the tickets are read once more before they are worked on.
    if pass.next(after: read.log.watch) != nil { return self.found(read, rows, fresh) }
    try tickets.finish()
    Machine.returnFreedMemory()
    let parts = PartWorkers(
      rules: rules, rulebook: rulebook, fresh: fresh, rows: rows, history: history,
      tickets: tickets, symbols: read.symbols, rejected: rejected(read.log, history))
    let (tallies, matches) = try parts.read(count: run.sizes.workers)
    var found = self.found(read, rows, tallies)
    found.matches = matches
    return found
  }

  private func rejected(_ log: ReadingLog, _ history: HistoryReading) -> RejectedTickets {
    RejectedTickets(log.rejectedIDs, history.events.parts)
  }

  private func rows() -> TicketRows {
    TicketRows(periods, files: run.rowNames, history: history?.rejected)
  }

  private var rules: HistoryRules {
    HistoryRules(rulebook, run.project.catalogue.project.tickets)
  }

  private func workers(
    _ pass: TicketRun.Pass, _ rows: TicketRows, _ symbols: SymbolTable
  ) -> TicketWorkers {
    let context = run.context(pass)
    let files = RecordWorkers(
      paths: run.ticketPaths, role: .tickets(context.definition), count: run.sizes.workers,
      pieceSize: run.sizes.piece, progress: run.sizes.progress)
    return TicketWorkers(context: context, symbols: symbols, files: files, rows: rows)
  }

  private func merged(_ tallies: [Tallies], _ symbols: SharedSymbols) -> Tallies {
    var merged = fresh
    merged.merge(tallies, symbols.shared)
    return merged
  }

  private func found<Sink>(
    _ found: TicketWorkers.Found<Sink>, _ rows: TicketRows, _ tallies: Tallies
  ) -> Found {
    Found(
      tallies: tallies, rows: rows, symbols: found.symbols.table, log: found.log,
      files: found.files)
  }
}
