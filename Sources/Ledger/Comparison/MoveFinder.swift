import CivilTime
import Compliance
import GRDB
import ServiceModel

/// Makes a move of a pair of clocks that differ.
struct MoveFinder {
  private let published: Reading
  private let known: Reading
  /// What is known now as of the sealed instant, where the other reading has another as-of.
  private let asSealed: Reading?
  private let elsewhere: [Key: ListedClock]
  private let tickets: [String: KnownTicket]
  private let judge: MoveJudge

  typealias Reading = (seal: Seal, database: Database)

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
    published: Reading, known: Reading, asSealed: Reading?, _ elsewhere: Comparison.Elsewhere,
    _ judge: MoveJudge
  ) {
    self.published = published
    self.known = known
    self.asSealed = asSealed
    self.judge = judge
    tickets = elsewhere.tickets
    self.elsewhere = Dictionary(
      elsewhere.clocks.map { (Key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing where nothing moved.
  func move(of pair: ClockPairs.Pair) throws -> Move? {
    if pair.isSame { return nil }
    let before = try pair.published.flatMap { try clock(at: $0, of: published) }
    let here = try pair.known.flatMap { try clock(at: $0, of: known) }
    guard let clock = here ?? before else { return nil }
    let now = here ?? elsewhere[Key(clock)]
    let verdict =
      try wasAsPublished(pair)
      ? judge.verdict(since: before, now) : verdict(before, now)
    return Move(published: before, known: now, cause: verdict.cause, evidence: verdict.evidence)
  }

  private func verdict(_ before: ListedClock?, _ now: ListedClock?) throws -> MoveJudge.Verdict {
    switch (before, now) {
    case (let before?, let now?): judge.verdict(before, now)
    case (let before?, nil): judge.verdict(left: before, tickets[before.ticket])
    case (nil, let now?): judge.verdict(came: now, try past(of: now), tickets[now.ticket])
    case (nil, nil): judge.unexplained
    }
  }

  /// Whether only the as-of moved it: by what is known now it was as of the sealed instant as it was published.
  private func wasAsPublished(_ pair: ClockPairs.Pair) throws -> Bool {
    guard let asSealed else { return false }
    let before = try pair.published.flatMap { try keyed(at: $0, of: published) }
    guard let clock = try before ?? pair.known.flatMap({ try keyed(at: $0, of: known) }) else {
      return false
    }
    let then = try ClockPairs.clock(
      sameAs: clock, of: asSealed.seal.number, in: asSealed.database)
    return before?.state == then?.state
  }

  private func keyed(at place: Int, of reading: Reading) throws -> KeyedClock? {
    try ClockPairs.clock(at: place, of: reading.seal.number, in: reading.database)
  }

  private func clock(at place: Int, of reading: Reading) throws -> ListedClock? {
    try ListedClock.all(
      "clocks.seal = ? AND clocks.place = ?", [reading.seal.number, place], of: reading.seal,
      in: reading.database
    ).first
  }

  private func clocks(of ticket: String, in reading: Reading) throws -> [ListedClock] {
    try ListedClock.all(
      "ticket = ? AND clocks.seal = ?", [ticket, reading.seal.number], of: reading.seal,
      in: reading.database)
  }
}

extension MoveFinder {
  private func past(of clock: ListedClock) throws -> MoveJudge.Past {
    MoveJudge.Past(
      published: try clocks(of: clock.ticket, in: published),
      stopElsewhere: try stopElsewhere(of: clock), isKnown: try isKnown(clock.ticket))
  }

  /// When a clock stopped, as the last of the other sealed months has it.
  private func stopElsewhere(of clock: ListedClock) throws -> Instant? {
    let target = clock.target
    let row = try Row.fetchOne(
      published.database.cachedStatement(
        sql: """
          SELECT stop
          FROM clocks JOIN targets ON targets.seal = clocks.seal AND targets.place = clocks.target
          WHERE ticket = ? AND cycle IS ? AND agreement = ? AND kind = ? AND targets.target = ?
            AND clocks.seal <> ? AND stop IS NOT NULL
          ORDER BY clocks.seal DESC
          """),
      arguments: [
        clock.ticket, clock.cycle, target.agreement, target.kind.rawValue, target.target,
        published.seal.number,
      ])
    return try row?.instant("stop")
  }

  /// Whether a month that was sealed by then has a clock of the ticket.
  private func isKnown(_ ticket: String) throws -> Bool {
    try Bool.fetchOne(
      published.database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM clocks WHERE ticket = ? AND seal <= ?)"),
      arguments: [ticket, published.seal.number]) ?? false
  }
}
