import Dispatch
import Reading
import ServiceModel
import Synchronization

/// Works on tickets and changes that were put aside by part, each part by whoever of several workers is
/// free.
struct PartWorkers<Sink: TicketSink> {
  let rules: HistoryRules
  let fieldCount: Int
  /// Where the rows of lists go, where somebody writes them.
  let rows: TicketRows?
  let history: HistoryReading
  let tickets: PartSpace
  /// Those of the tickets.
  let symbols: SharedSymbols
  let rejected: RejectedTickets

  /// The sinks of all workers, in no order, and how many events found a ticket.
  func read(
    count: Int, sink: @Sendable () -> Sink
  ) throws(FileProblem) -> (sinks: [Sink], matches: HistoryMatches) {
    let next = Atomic(0)
    let state = Mutex(State())
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      var worker = PartWorker(self, sink())
      do throws(FileProblem) {
        while true {
          let part = next.add(1, ordering: .relaxed).oldValue
          if part >= tickets.parts.count { break }
          try worker.read(part, self)
        }
      } catch {
        state.withLock { $0.problem = $0.problem ?? error }
      }
      let (sink, matches) = (worker.sink, worker.matches)
      state.withLock { state in
        state.sinks.append(sink)
        state.matches += matches
      }
    }
    let found = state.withLock { $0 }
    if let problem = found.problem { throw problem }
    return (found.sinks, found.matches)
  }

  private struct State {
    var sinks: [Sink] = []
    var matches = HistoryMatches()
    var problem: FileProblem?
  }
}

/// One worker: all that working on a part changes.
private struct PartWorker<Sink: TicketSink> {
  private(set) var sink: Sink
  private(set) var matches = HistoryMatches()
  private var assembly: HistoryAssembly
  private var ticket: Ticket

  init(_ parts: PartWorkers<Sink>, _ sink: Sink) {
    self.sink = sink
    assembly = HistoryAssembly(parts.rules)
    ticket = Ticket(fieldCount: parts.fieldCount)
  }

  mutating func read(_ part: Int, _ parts: PartWorkers<Sink>) throws(FileProblem) {
    // The workers who read tickets began with the symbols of the history, so that these are shared.
    let store = HistoryStore(
      part: try parts.history.events.content(of: part), symbols: parts.history.symbols.shared)
    matches.ofRejected += parts.rejected.changes(in: store, ofPart: part)
    let tickets = TicketPart(try parts.tickets.content(of: part), symbols: parts.symbols.shared)
    tickets.each(in: &ticket) { ticket in
      matches += store.join(&ticket, &assembly)
      sink.take(ticket)
    }
    parts.rows?.append(placed: sink.endPart(parts.symbols.table))
  }
}
