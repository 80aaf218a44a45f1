import CivilTime
import Compliance
import GRDB
import ServiceModel

extension ListedClock {
  /// Of a row of `clocks` beside its target's `agreement`, `kind` and `name`.
  init(_ row: Row, month: Month, in database: Database) throws {
    guard let kind = AgreementKind(rawValue: row["kind"]),
      let outcome = Outcome(rawValue: row["outcome"]), let raw = Outcome(rawValue: row["raw"]),
      let evidence = EvidenceGrade(rawValue: row["evidence"])
    else { throw LedgerProblem.damaged("a clock has words that mean nothing") }
    let couldBe: String? = row["could_be"]
    self.init(
      target: TargetName(agreement: row["agreement"], kind: kind, target: row["name"]),
      month: month, ticket: row["ticket"], cycle: row["cycle"], holder: row["holder"],
      outcome: outcome, raw: raw, reason: row["reason"],
      fields: try String.fetchAll(
        database.cachedStatement(sql: "SELECT value FROM json_each(?) ORDER BY key"),
        arguments: [row["fields"] as String]),
      created: Self.instant(row["created"]), start: Self.instant(row["start"]),
      stop: Self.instant(row["stop"]), deadline: Self.instant(row["deadline"]),
      threshold: row["threshold"], calendar: row["calendar"],
      elapsed: Self.seconds(row["elapsed"]), paused: Self.seconds(row["paused"]),
      evidence: evidence,
      doubt: couldBe == nil ? .none : couldBe == "met" ? .couldBeMet : .couldBeBreached,
      file: row["file"], line: row["line"])
  }

  private static func instant(_ seconds: Int64?) -> Instant? {
    seconds.map { Instant(secondsSince1970: $0) }
  }

  private static func seconds(_ count: Int64?) -> Seconds? { count.map { Seconds($0) } }

  /// The clocks that a condition names, in their order.
  static func all(
    _ condition: String, _ arguments: StatementArguments, of seal: Seal, in database: Database
  ) throws -> [ListedClock] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT clocks.*, agreement, kind, targets.target AS name
        FROM clocks JOIN targets ON targets.seal = clocks.seal AND targets.place = clocks.target
        WHERE \(condition) ORDER BY clocks.place
        """)
    return try Row.fetchAll(statement, arguments: arguments)
      .map { try ListedClock($0, month: seal.month, in: database) }
  }
}
