import CivilTime
package import ServiceModel

/// The events of many tickets in memory, to be looked up by ticket.
package struct HistoryStore: Sendable {
  private var ids = SymbolTable()
  private var events: [HistoryEvent] = []
  /// The ticket of each event, by its symbol in `ids`.
  private var tickets: [UInt32] = []
  /// The places of the events by ticket, then by time; the order of the files for one second.
  private var order: [Int32] = []
  /// For each ticket the first of its places in `order`, and one more for the end.
  private var starts: [Int32] = []
  private var isJoined: [Bool] = []

  package init() {}

  package var count: Int { events.count }

  /// About how many bytes it holds.
  package var size: Int { events.count * 80 + ids.count * 60 }

  /// Keeps an event of a ticket.
  package mutating func add(_ event: HistoryEvent, of ticket: Span<UInt8>) {
    tickets.append(ids.symbol(for: ticket).id)
    events.append(event)
  }

  /// Hands out every event with its ticket's id, in the order in which they came, and forgets all.
  package mutating func drain(_ body: (HistoryEvent, [UInt8]) -> Void) {
    for (event, ticket) in zip(events, tickets) {
      body(event, ids.bytes(of: Symbol(id: ticket)))
    }
    self = HistoryStore()
  }

  /// Makes ready for looking up.
  ///
  /// Cost: O(n log n) within a ticket, O(n) over all.
  package mutating func sort() {
    starts = Array(repeating: 0, count: ids.count + 1)
    for ticket in tickets { starts[Int(ticket) + 1] += 1 }
    for ticket in 1..<starts.count { starts[ticket] += starts[ticket - 1] }
    var next = starts
    order = Array(repeating: 0, count: events.count)
    for place in events.indices {
      let ticket = Int(tickets[place])
      order[Int(next[ticket])] = Int32(place)
      next[ticket] += 1
    }
    for ticket in 0..<ids.count {
      let range = Int(starts[ticket])..<Int(starts[ticket + 1])
      order[range].sort { one, other in
        (events[Int(one)].at, one) < (events[Int(other)].at, other)
      }
    }
    isJoined = Array(repeating: false, count: ids.count)
  }

  /// Gives a ticket its changes and says how far they can be relied on.
  package mutating func join(_ ticket: inout Ticket, _ rules: HistoryRules) {
    let id = ids.known(ticket.id.span)
    guard id != .missing else { return }
    isJoined[Int(id.id)] = true
    let range = Int(starts[Int(id.id)])..<Int(starts[Int(id.id) + 1])
    rules.assemble(order[range].map { events[Int($0)] }, into: &ticket)
  }

  /// How many events found a ticket.
  package var joinedCount: Int {
    isJoined.indices.reduce(0) { count, ticket in
      isJoined[ticket] ? count + Int(starts[ticket + 1] - starts[ticket]) : count
    }
  }
}
