package import Compliance
import GRDB

/// A sealed month beside another reading of it, clock by clock.
package struct Comparison {
  private let ledger: Ledger
  private let seal: Seal
  private let scratch: Ledger
  private let reading: Seal
  private let uses: DefinitionUses

  /// `scratch` holds the other reading, which was made by definitions of these `uses`, as its only seal.
  package init(
    _ seal: Seal, of ledger: Ledger, with reading: Seal, in scratch: Ledger,
    _ uses: DefinitionUses
  ) {
    self.ledger = ledger
    self.seal = seal
    self.scratch = scratch
    self.reading = reading
    self.uses = uses
  }

  /// What is known of the tickets whose clocks are not in the month any more.
  package struct Elsewhere {
    /// The ids of those that are still in the exports.
    package var tickets: Set<String> = []
    /// Their clocks, whatever month they count in.
    package var clocks: [ListedClock] = []

    package init() {}
  }

  /// The ids of tickets with a clock that is in the month no more.
  package func leftTickets() throws(LedgerProblem) -> Set<String> {
    try read { published, known in
      var tickets: Set<String> = []
      try pairs(published, known).forEach { pair in
        guard pair.known == nil, let place = pair.published else { return }
        let ticket = try String.fetchOne(
          published.cachedStatement(
            sql: "SELECT ticket FROM clocks WHERE seal = ? AND place = ?"),
          arguments: [seal.number, place])
        if let ticket { tickets.insert(ticket) }
      }
      return tickets
    }
  }

  /// Hands out every clock that moved, with its cause, by target, then ticket.
  package func moves(
    _ elsewhere: Elsewhere, _ body: (Move) -> Void
  ) throws(LedgerProblem) {
    try read { published, known in
      let finder = MoveFinder(
        published: (seal, published), known: (reading, known), elsewhere,
        MoveJudge(
          difference: OriginDifference(
            published: try Origins(seal, in: published), known: try Origins(reading, in: known),
            uses: uses)))
      try pairs(published, known).forEach { pair in
        if let move = try finder.move(of: pair) { body(move) }
      }
    }
  }

  /// The numbers of every target of both readings.
  package func targets() throws(LedgerProblem) -> [RestatedTarget] {
    try read { published, known in
      RestatedTarget.all(
        published: try Ledger.targets(of: seal.number, in: published),
        known: try Ledger.targets(of: reading.number, in: known))
    }
  }

  private func read<Value>(
    _ body: (_ published: Database, _ known: Database) throws -> Value
  ) throws(LedgerProblem) -> Value {
    try LedgerProblem.told {
      try ledger.queue.read { published in
        try scratch.queue.read { known in try body(published, known) }
      }
    }
  }

  private func pairs(_ published: Database, _ known: Database) -> ClockPairs {
    ClockPairs(
      published: published, publishedSeal: seal.number, known: known, knownSeal: reading.number)
  }
}
