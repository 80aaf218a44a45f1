import CivilTime
import Reading
import ServiceModel

/// Gives each ticket its changes on its way to the sink of one worker who reads alone.
///
/// Where the changes are not in memory, the tickets are put aside by part as well, and come to the sink
/// in another order than that of their files.
struct JoinedTickets<Sink: TicketSink>: TicketSink {
  private(set) var sink: Sink
  private let history: HistoryReading
  private var assembly: HistoryAssembly
  private var parts: PartedBytes
  private let tickets: PartSpace
  /// How many events have found a ticket.
  private(set) var matches = HistoryMatches()

  init(
    _ sink: Sink, _ history: HistoryReading, _ rules: HistoryRules, _ sizes: TicketRun.Sizes
  ) {
    self.sink = sink
    self.history = history
    assembly = HistoryAssembly(rules)
    parts = PartedBytes(history.events.parts)
    tickets = PartSpace(history.events.parts, limit: sizes.historyMemory)
  }

  private var joined: JoinedHistory? { history.joined }

  /// Whether the tickets come in another order than that of their files.
  var changesOrder: Bool { joined == nil }

  mutating func prepare(_ ticket: inout Ticket) {
    guard let joined else { return }
    let store = joined.stores[history.events.parts.part(of: ticket.id.span)]
    matches += store.join(&ticket, &assembly)
  }

  mutating func take(_ ticket: borrowing Ticket, updated: Instant?) {
    if joined != nil { return sink.take(ticket, updated: updated) }
    parts.append(ticket)
    if parts.count > ByteFile.exportPieceSize { tickets.append(parts.take()) }
  }

  /// Works on what was put aside; `symbols` are those of the tickets.
  mutating func finish(
    _ symbols: SymbolTable, fieldCount: Int, rejected: RejectedTickets
  ) throws(FileProblem) {
    if let joined {
      matches.ofRejected = rejected.changes(in: joined)
      return
    }
    tickets.append(parts.take())
    try tickets.finish()
    let own = (0..<symbols.count).map { Symbol(id: UInt32($0)) }
    var ticket = Ticket(fieldCount: fieldCount)
    for part in 0..<history.events.parts.count {
      let store = HistoryStore(
        part: try history.events.content(of: part), symbols: history.symbols.shared)
      matches.ofRejected += rejected.changes(in: store, ofPart: part)
      TicketPart(try tickets.content(of: part), symbols: [own]).each(in: &ticket) { ticket in
        matches += store.join(&ticket, &assembly)
        sink.take(ticket, updated: nil)
      }
    }
  }
}
