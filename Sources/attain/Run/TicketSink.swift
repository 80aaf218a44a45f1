import CivilTime
import Compliance
import Reading
import Reporting
import ServiceModel

/// Takes the tickets of a pass, one after the other.
protocol TicketSink: Sendable {
  /// Takes a ticket, or a snapshot of one.
  mutating func take(_ ticket: borrowing Ticket)

  /// Adds what the sink knows of a ticket that it is going to take.
  mutating func prepare(_ ticket: inout Ticket)

  /// Hands out what came of the piece of a file that was read; `symbols` are those of its tickets.
  mutating func endPiece(_ symbols: SymbolTable) -> PieceOrder.Found

  /// Hands out the rows of the part's tickets, by the month, each with its place.
  mutating func endPart(_ symbols: SymbolTable) -> [[ListRows.Batch]]
}

extension TicketSink {
  @inline(__always)
  mutating func prepare(_ ticket: inout Ticket) {}

  mutating func endPiece(_ symbols: SymbolTable) -> PieceOrder.Found { PieceOrder.Found() }

  mutating func endPart(_ symbols: SymbolTable) -> [[ListRows.Batch]] { [] }
}

/// Counts every ticket for each period.
struct Tallies: TicketSink {
  private var assessors: [Assessor]
  var tallies: [Tally]
  /// Which month the tickets cover last, where that is asked.
  private(set) var last: LastMonth?

  init(
    _ rulebook: Rulebook, _ periods: [Period], extras: Assessor.Extras = [],
    compared: ComparedBy? = nil, neededMonths: Int = 0, seeksLastMonth: Bool = false
  ) {
    last = seeksLastMonth ? LastMonth(zone: rulebook.zone) : nil
    assessors = periods.map {
      Assessor(
        rulebook: rulebook, asOf: $0.asOf, reportingMonth: $0.month, extras: extras,
        compared: compared, neededMonths: neededMonths)
    }
    tallies = periods.map { _ in Tally(timetableCount: rulebook.timetables.count) }
  }

  /// The same with assessors of its own: workers who share one wait for each other at every ticket.
  func forWorker() -> Tallies {
    var own = self
    own.assessors = assessors.map { $0.copied() }
    return own
  }

  /// Goes on with wider timetables where tickets have asked beyond the years that are compiled.
  mutating func widen() {
    for index in assessors.indices {
      if let wider = assessors[index].widened() { assessors[index] = wider }
    }
  }

  mutating func take(_ ticket: borrowing Ticket) {
    for index in tallies.indices { tallies[index].add(ticket, by: assessors[index]) }
    last?.take(ticket)
  }

  /// Adds what another worker counted; `translate` gives this one's symbol for one of the other's.
  mutating func merge(_ other: Tallies, translate: (Symbol) -> Symbol) {
    for index in tallies.indices {
      tallies[index].merge(other.tallies[index], translate: translate)
    }
    if let found = other.last { last?.merge(found) }
  }
}

extension SnapshotCollector: TicketSink {
  mutating func take(_ ticket: borrowing Ticket) {
    add(ticket)
  }
}

/// Keeps the tickets of one id.
struct TicketSearch: TicketSink {
  private let id: [UInt8]
  /// The letters that it means, where they can be written in other bytes.
  private let letters: String?
  private(set) var found: [Ticket] = []
  /// Whether a ticket has an id of the same letters in other bytes.
  private(set) var hasLookalike = false

  init(id: [UInt8]) {
    self.id = id
    letters = id.allSatisfy { $0 < 0x80 } ? nil : ByteText(id).text
  }

  mutating func take(_ ticket: borrowing Ticket) {
    if ticket.id == id {
      found.append(copy ticket)
    } else if let letters, ByteText(ticket.id).text == letters {
      hasLookalike = true
    }
  }
}
