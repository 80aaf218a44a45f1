import Compliance
import GRDB
import ServiceModel

/// Makes a move of a pair of clocks that differ.
struct MoveFinder {
  private let published: (seal: Seal, database: Database)
  private let known: (seal: Seal, database: Database)
  private let present: Set<String>
  private let elsewhere: [Key: ListedClock]
  private let judge: MoveJudge

  private struct Key: Hashable {
    let target: TargetName
    let ticket: String
    let cycle: Int?

    init(_ clock: ListedClock) {
      target = clock.target
      ticket = clock.ticket
      cycle = clock.cycle
    }
  }

  init(
    published: (Seal, Database), known: (Seal, Database), _ elsewhere: Comparison.Elsewhere,
    _ judge: MoveJudge
  ) {
    self.published = published
    self.known = known
    self.judge = judge
    present = elsewhere.tickets
    self.elsewhere = Dictionary(
      elsewhere.clocks.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing where nothing moved.
  func move(of pair: ClockPairs.Pair) throws -> Move? {
    if pair.isSame { return nil }
    let before = try pair.published.flatMap { try clock(at: $0, of: published) }
    let now = try pair.known.flatMap { try clock(at: $0, of: known) }
    switch (before, now) {
    case (nil, nil): return nil
    case (let before?, let now?): return move(before, now, judge.verdict(before, now))
    case (nil, let now?):
      let verdict = try judge.verdict(
        came: now, others: others(of: now.ticket), isKnown: isKnown(now.ticket))
      return move(nil, now, verdict)
    case (let before?, nil):
      if let now = elsewhere[Key(before)] {
        return move(before, now, judge.verdict(before, now))
      }
      return move(
        before, nil, judge.verdict(left: before, isPresent: present.contains(before.ticket)))
    }
  }

  private func move(
    _ before: ListedClock?, _ now: ListedClock?, _ verdict: MoveJudge.Verdict
  ) -> Move {
    Move(published: before, known: now, cause: verdict.cause, evidence: verdict.evidence)
  }

  private func clock(
    at place: Int, of reading: (seal: Seal, database: Database)
  ) throws -> ListedClock? {
    try ListedClock.all(
      "clocks.seal = ? AND clocks.place = ?", [reading.seal.number, place], of: reading.seal,
      in: reading.database
    ).first
  }

  /// The clocks that were published of a ticket with the month.
  private func others(of ticket: String) throws -> [ListedClock] {
    try ListedClock.all(
      "ticket = ? AND clocks.seal = ?", [ticket, published.seal.number], of: published.seal,
      in: published.database)
  }

  /// Whether a month that was sealed by then has a clock of the ticket.
  private func isKnown(_ ticket: String) throws -> Bool {
    try Bool.fetchOne(
      published.database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM clocks WHERE ticket = ? AND seal <= ?)"),
      arguments: [ticket, published.seal.number]) ?? false
  }
}
