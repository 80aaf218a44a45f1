import CivilTime
import Compliance
import Dispatch
import Reading
import Reporting
import ServiceModel
import Synchronization

/// Works on tickets and changes that were put aside by part, each part by whoever of several workers is
/// free.
struct PartWorkers {
  let rules: HistoryRules
  let rulebook: Rulebook
  let fresh: Tallies
  let rows: TicketRows
  let history: HistoryReading
  let tickets: PartSpace
  /// Those of the tickets.
  let symbols: SharedSymbols
  let rejected: RejectedTickets

  /// What all workers counted, and how many events found a ticket.
  func read(count: Int) throws(FileProblem) -> (tallies: Tallies, matches: HistoryMatches) {
    let events = eventSymbols
    let next = Atomic(0)
    let state = Mutex(State())
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      var worker = PartWorker(self)
      do throws(FileProblem) {
        while true {
          let part = next.add(1, ordering: .relaxed).oldValue
          if part >= tickets.parts.count { break }
          try worker.read(part, self, events)
        }
      } catch {
        state.withLock { $0.problem = $0.problem ?? error }
      }
      let (tallies, matches) = (worker.counting.tallies, worker.matches)
      state.withLock { state in
        state.tallies.append(tallies)
        state.matches += matches
      }
    }
    let found = state.withLock { $0 }
    if let problem = found.problem { throw problem }
    var merged = fresh
    let same = (0..<symbols.table.count).map { Symbol(id: UInt32($0)) }
    merged.merge(found.tallies, found.tallies.map { _ in same })
    return (merged, found.matches)
  }

  private struct State {
    var tallies: [Tallies] = []
    var matches = HistoryMatches()
    var problem: FileProblem?
  }

  /// The workers who read tickets began with the symbols of the history, so that these are shared.
  private var eventSymbols: [[Symbol]] { history.symbols.shared }
}

/// One worker: all that working on a part changes.
private struct PartWorker {
  private(set) var counting: CountingSink
  private(set) var matches = HistoryMatches()
  private var assembly: HistoryAssembly
  private var ticket: Ticket

  init(_ parts: PartWorkers) {
    counting = CountingSink(parts.fresh, parts.rows, parts.rulebook)
    assembly = HistoryAssembly(parts.rules)
    ticket = Ticket(fieldCount: parts.rulebook.fields.count)
  }

  mutating func read(
    _ part: Int, _ parts: PartWorkers, _ events: [[Symbol]]
  ) throws(FileProblem) {
    let store = HistoryStore(part: try parts.history.events.content(of: part), symbols: events)
    matches.ofRejected += parts.rejected.changes(in: store, ofPart: part)
    let tickets = TicketPart(try parts.tickets.content(of: part), symbols: parts.symbols.shared)
    tickets.each(in: &ticket) { ticket in
      matches += store.join(&ticket, &assembly)
      counting.take(ticket, updated: nil)
    }
    parts.rows.append(placed: counting.endPart(parts.symbols.table))
  }
}
