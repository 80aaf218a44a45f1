import CivilTime
package import ServiceModel

/// The events of many tickets in memory, to be looked up by ticket.
package struct HistoryStore: Sendable {
  private var ids = SymbolTable()
  /// In the order in which they came; once sorted, by ticket, then by time.
  private var events: [HistoryEvent] = []
  /// The ticket of each event, by its symbol in `ids`, until they are sorted.
  private var tickets: [UInt32] = []
  /// For each ticket the first of its events, and one more for the end.
  private var starts: [Int32] = []
  /// How many digits the longest number with a zero in front has, of those that a spreadsheet could have changed.
  private var longestWithZero = 0
  private static let mostDigits = 32

  package init() {}

  /// Makes room for so many events.
  package mutating func reserve(_ count: Int) {
    events.reserveCapacity(count)
    tickets.reserveCapacity(count)
  }

  /// Keeps an event of a ticket.
  @inline(__always)
  package mutating func add(_ event: HistoryEvent, of ticket: Span<UInt8>) {
    if ticket.count > longestWithZero, ticket.count <= HistoryStore.mostDigits,
      ticket[0] == UInt8(ascii: "0"), ticket.isDigits
    {
      longestWithZero = ticket.count
    }
    tickets.append(ids.symbol(for: ticket).id)
    events.append(event)
  }

  /// Makes ready for looking up; events of one second stay in the order in which they came.
  ///
  /// Cost: O(n log n) within a ticket, O(n) over all.
  package mutating func sort() {
    starts = Array(repeating: 0, count: ids.count + 1)
    for ticket in tickets { starts[Int(ticket) + 1] += 1 }
    for ticket in 1..<starts.count { starts[ticket] += starts[ticket - 1] }
    var next = starts
    guard let first = events.first else { return }
    var sorted = Array(repeating: first, count: events.count)
    for place in events.indices {
      let ticket = Int(tickets[place])
      sorted[Int(next[ticket])] = events[place]
      next[ticket] += 1
    }
    for ticket in 0..<ids.count {
      HistoryStore.sort(&sorted, Int(starts[ticket])..<Int(starts[ticket + 1]))
    }
    events = sorted
    tickets = []
  }

  /// Nearly every history is in order already, and then one look at each event is all.
  private static func sort(_ events: inout [HistoryEvent], _ range: Range<Int>) {
    for place in range.dropFirst() where events[place].at < events[place - 1].at {
      let order = range.sorted { (events[$0].at, $0) < (events[$1].at, $1) }
      events.replaceSubrange(range, with: order.map { events[$0] })
      return
    }
  }

  /// Gives a ticket its changes, says how far they can be relied on, and returns how many there are.
  package func join(_ ticket: inout Ticket, _ assembly: inout HistoryAssembly) -> HistoryMatches {
    let range = range(of: ticket.id.span)
    if range.isEmpty {
      return HistoryMatches(behindZeros: changes(behindZeros: ticket.id.span, &assembly.scratch))
    }
    let repeated = assembly.assemble(events.span.extracting(range), into: &ticket)
    return HistoryMatches(joined: range.count, repeated: repeated)
  }

  /// How many changes a ticket has.
  package func changes(of ticket: Span<UInt8>) -> Int { range(of: ticket).count }

  /// The tickets' ids that are not of ASCII alone.
  package var foreignIDs: [ByteText] {
    (1..<max(1, ids.count)).map { ids.bytes(of: Symbol(id: UInt32($0))) }
      .filter { !$0.allSatisfy { $0 < 0x80 } }.map { ByteText($0) }
  }

  private func range(of ticket: Span<UInt8>) -> Range<Int> {
    let id = Int(ids.known(ticket).id)
    return id == 0 ? 0..<0 : Int(starts[id])..<Int(starts[id + 1])
  }

  /// How many changes there are of a number with other zeros in front; `scratch` is memory that is used again.
  private func changes(behindZeros id: Span<UInt8>, _ scratch: inout [UInt8]) -> Int {
    let hasZero = id.count > 1 && id[0] == UInt8(ascii: "0")
    guard hasZero || longestWithZero > id.count, id.count <= HistoryStore.mostDigits, id.isDigits
    else { return 0 }
    let number = id.withoutLeadingZeros
    scratch.removeAll(keepingCapacity: true)
    for place in number.indices { scratch.append(number[place]) }
    while true {
      let found = scratch.count == id.count ? 0 : changes(of: scratch.span)
      if found > 0 || scratch.count >= longestWithZero { return found }
      scratch.insert(UInt8(ascii: "0"), at: 0)
    }
  }
}
