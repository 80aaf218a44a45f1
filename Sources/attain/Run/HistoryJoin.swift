import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// Brings the tickets and their changes together, in whatever order both are exported.
///
/// Up to a limit the changes are kept in memory; beyond it both are cut into parts by the ticket's
/// id, which lie in files without a name and are worked on one after the other.
struct HistoryJoin {
  /// How many bytes of changes are kept in memory at most, where nobody asks for another number.
  static let memoryLimit = 24 << 20

  private var store = HistoryStore()
  private var spill: HistorySpill?
  private let rules: HistoryRules
  private let limit: Int
  private var problem: FileProblem?

  private let fieldCount: Int

  init(_ rules: HistoryRules, fieldCount: Int, limit: Int) {
    self.rules = rules
    self.fieldCount = fieldCount
    self.limit = limit
  }

  /// Whether the tickets come in another order than that of their files.
  var changesOrder: Bool { spill != nil }

  /// Keeps an event; trouble is told by `finishHistory`.
  mutating func keep(_ event: HistoryEvent, of ticket: Span<UInt8>) {
    store.add(event, of: ticket)
    if store.size > limit { spillStore() }
  }

  /// Ends the reading of the history.
  mutating func finishHistory() throws(FileProblem) {
    if spill != nil { spillStore() }
    if let problem { throw problem }
    if spill == nil { store.sort() }
  }

  private mutating func spillStore() {
    if problem != nil { return }
    do throws(FileProblem) {
      if spill == nil { spill = try HistorySpill() }
      var events = HistoryStore()
      swap(&events, &store)
      events.drain { spill?.add($0, of: $1) }
      try spill?.check()
    } catch {
      problem = error
    }
  }

  /// Hands every ticket with its changes to the sink, as `read` hands it the tickets.
  ///
  /// Returns how many events found their ticket.
  mutating func join<Sink: TicketSink>(
    into sink: inout Sink, read: (inout JoinedTickets<Sink>) throws(RunProblem) -> Void
  ) throws(RunProblem) -> Int {
    var joined = JoinedTickets(
      sink: sink, store: store, rules: rules, spill: spill, fieldCount: fieldCount)
    store = HistoryStore()
    try read(&joined)
    do throws(FileProblem) {
      let count = try joined.finish()
      sink = joined.sink
      return count
    } catch {
      throw .file(error)
    }
  }
}

/// Gives each ticket its changes on its way to a sink.
struct JoinedTickets<Sink: TicketSink>: TicketSink {
  private(set) var sink: Sink
  private var store: HistoryStore
  private let rules: HistoryRules
  private var spill: HistorySpill?

  private let fieldCount: Int

  init(
    sink: Sink, store: HistoryStore, rules: HistoryRules, spill: HistorySpill?, fieldCount: Int
  ) {
    self.sink = sink
    self.fieldCount = fieldCount
    self.store = store
    self.rules = rules
    self.spill = spill
  }

  mutating func take(_ ticket: borrowing Ticket, updated: Instant?) {
    if spill != nil {
      spill?.add(ticket)
    } else {
      var joined = copy ticket
      store.join(&joined, rules)
      sink.take(joined, updated: updated)
    }
  }

  /// Works on what was put aside, and says how many events found their ticket.
  mutating func finish() throws(FileProblem) -> Int {
    guard var spill else { return store.joinedCount }
    var count = 0
    try spill.check()
    for part in 0..<HistorySpill.partCount {
      var store = try spill.events(of: part)
      store.sort()
      try spill.tickets(of: part, fieldCount: fieldCount) { ticket in
        store.join(&ticket, rules)
        sink.take(ticket, updated: nil)
      }
      count += store.joinedCount
    }
    return count
  }
}
