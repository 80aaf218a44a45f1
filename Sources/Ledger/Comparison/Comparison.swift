package import Compliance
import GRDB
package import ServiceModel

/// A sealed month beside another reading of it, clock by clock.
package struct Comparison {
  private let ledger: Ledger
  private let seal: Seal
  private let known: Reading
  private let asSealed: Reading?
  private let uses: DefinitionUses

  /// A reading of the month, in a ledger that holds it as its only seal.
  package typealias Reading = (seal: Seal, scratch: Ledger)

  /// `known` was made by definitions of these `uses`; where it has another as-of than the seal, `asSealed` is the
  /// same as of the sealed one.
  package init(
    _ seal: Seal, of ledger: Ledger, with known: Reading, asSealed: Reading? = nil,
    _ uses: DefinitionUses
  ) {
    self.ledger = ledger
    self.seal = seal
    self.known = known
    self.asSealed = asSealed
    self.uses = uses
  }

  /// What the exports say of tickets of which one reading has a clock that the other has not.
  package struct Elsewhere {
    /// Those that are still in the exports, by their ids.
    package var tickets: [String: KnownTicket] = [:]
    /// Their clocks, whatever month they count in.
    package var clocks: [ListedClock] = []

    package init() {}
  }

  /// The ids of tickets that were published with the month, and of which one reading has a clock that the other has
  /// not.
  package func unpairedTickets() throws(LedgerProblem) -> Set<String> {
    try read { published, known, _ in
      var tickets: Set<String> = []
      try pairs(published, known).forEach { pair in
        let ticket: String? =
          switch (pair.published, pair.known) {
          case (let place?, nil): try ticket(at: place, of: seal, in: published)
          case (nil, let place?): try ticket(at: place, of: self.known.seal, in: known)
          default: nil
          }
        if let ticket, try pair.known == nil || isPublished(ticket, in: published) {
          tickets.insert(ticket)
        }
      }
      return tickets
    }
  }

  private func ticket(at place: Int, of seal: Seal, in database: Database) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT ticket FROM clocks WHERE seal = ? AND place = ?"),
      arguments: [seal.number, place])
  }

  private func isPublished(_ ticket: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM clocks WHERE ticket = ? AND seal = ?)"),
      arguments: [ticket, seal.number]) ?? false
  }

  /// Hands out every clock that moved, with its cause, by target, then ticket.
  package func moves(
    _ elsewhere: Elsewhere, _ body: (Move) -> Void
  ) throws(LedgerProblem) {
    try read { published, known, asSealed in
      let judge = MoveJudge(difference: try difference(published, known))
      let finder = MoveFinder(
        published: (seal, published), known: (self.known.seal, known), asSealed: asSealed,
        elsewhere, judge)
      try pairs(published, known).forEach { pair in
        if let move = try finder.move(of: pair) { body(move) }
      }
    }
  }

  /// The numbers of every target of both readings.
  package func targets() throws(LedgerProblem) -> [RestatedTarget] {
    try read { published, known, _ in
      RestatedTarget.all(
        published: try Ledger.targets(of: seal.number, in: published),
        known: try Ledger.targets(of: self.known.seal.number, in: known))
    }
  }

  /// What may have changed how targets of both readings are counted, though no clock moved.
  package func changedRules() throws(LedgerProblem) -> [TargetName: ChangedRule] {
    try read { published, known, _ in
      let difference = try difference(published, known)
      let names = difference.published.targets.intersection(difference.known.targets)
      return names.reduce(into: [:]) { rules, name in rules[name] = difference.rule(of: name) }
    }
  }

  private func difference(
    _ published: Database, _ known: Database
  ) throws -> OriginDifference {
    OriginDifference(
      published: try Origins(seal, in: published),
      known: try Origins(self.known.seal, in: known), uses: uses)
  }

  private func read<Value>(
    _ body: (_ published: Database, _ known: Database, _ asSealed: MoveFinder.Reading?) throws
      -> Value
  ) throws(LedgerProblem) -> Value {
    try LedgerProblem.told {
      try ledger.queue.read { published in
        try known.scratch.queue.read { known in
          guard let (seal, scratch) = asSealed else { return try body(published, known, nil) }
          return try scratch.queue.read { try body(published, known, (seal, $0)) }
        }
      }
    }
  }

  private func pairs(_ published: Database, _ known: Database) -> ClockPairs {
    ClockPairs(
      published: published, publishedSeal: seal.number, known: known,
      knownSeal: self.known.seal.number)
  }
}
