import CivilTime
import Compliance
import GRDB
import ServiceModel

extension ListedClock {
  /// Of a row of `clocks` beside its target's `agreement`, `kind` and `name`.
  init(_ row: Row, month: Month, in database: Database) throws {
    guard let kind = AgreementKind(rawValue: try row.value("kind")),
      let outcome = Outcome(rawValue: try row.value("outcome")),
      let raw = Outcome(rawValue: try row.value("raw")),
      let evidence = EvidenceGrade(rawValue: try row.value("evidence"))
    else { throw LedgerProblem.damaged("a clock has words that mean nothing") }
    let couldBe: String? = try row.value("could_be")
    self.init(
      target: TargetName(
        agreement: try row.value("agreement"), kind: kind, target: try row.value("name")),
      month: month, ticket: try row.value("ticket"), cycle: try row.value("cycle"),
      holder: try row.value("holder"),
      outcome: outcome, raw: raw, reason: try row.value("reason"),
      fields: try String.fetchAll(
        database.cachedStatement(sql: "SELECT value FROM json_each(?) ORDER BY key"),
        arguments: [try row.value("fields") as String]),
      created: try row.optional("created") { try row.instant($0) },
      start: try row.optional("start") { try row.instant($0) },
      stop: try row.optional("stop") { try row.instant($0) },
      deadline: try row.optional("deadline") { try row.instant($0) },
      threshold: try row.value("threshold"), calendar: try row.value("calendar"),
      elapsed: try row.optional("elapsed") { try row.seconds($0) },
      paused: try row.optional("paused") { try row.seconds($0) },
      evidence: evidence,
      doubt: couldBe == nil ? .none : couldBe == "met" ? .couldBeMet : .couldBeBreached,
      file: try row.value("file"), line: try row.value("line"))
  }

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
