import CivilTime
import Compliance
import GRDB
import ServiceModel

extension SealWriter {
  /// The clocks of the month, in the order in which they are handed out.
  func write(
    _ clocks: (_ take: (ListedClock) -> Void) throws -> Void, of targets: [PublishedTarget]
  ) throws {
    let places = Dictionary(
      targets.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var statement: Statement?
    var count = 0
    var problem: (any Error)?
    try clocks { clock in
      // Rows come from a reader that nothing stops; after the first trouble they are passed over.
      if problem != nil { return }
      do {
        guard let target = places[clock.target] else {
          throw LedgerProblem.fault("a clock belongs to no target of the month")
        }
        let insertion = try statement ?? insertion(fieldCount: clock.fields.count)
        statement = insertion
        try insertion.execute(arguments: arguments(clock, target: target, place: count))
        count += 1
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    let counted = targets.reduce(0) { $0 + $1.counts.clocks }
    if count != counted {
      throw LedgerProblem.fault("the targets count \(counted) clocks, the list has \(count)")
    }
  }

  private func insertion(fieldCount: Int) throws -> Statement {
    let fields = Array(repeating: "?", count: fieldCount).joined(separator: ", ")
    return try database.makeStatement(
      sql: """
        INSERT INTO clocks VALUES (
          ?, ?, ?, ?, ?, ?, ?, ?, ?, json_array(\(fields)),
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
  }

  private func arguments(
    _ clock: ListedClock, target: Int, place: Int
  ) -> StatementArguments {
    var values: [(any DatabaseValueConvertible)?] = [
      seal, place, target, clock.ticket, clock.cycle, clock.holder, clock.outcome.rawValue,
      clock.raw.rawValue, clock.reason,
    ]
    values += clock.fields as [(any DatabaseValueConvertible)?]
    values += [
      clock.created?.secondsSince1970, clock.start?.secondsSince1970,
      clock.stop?.secondsSince1970, clock.deadline?.secondsSince1970, clock.threshold,
      clock.calendar, clock.elapsed?.count, clock.paused?.count, clock.evidence.rawValue,
      clock.doubt.couldBe, clock.file, clock.line,
    ]
    return StatementArguments(values)
  }
}

extension Doubt {
  /// What the clock could be instead; nothing where there is no doubt.
  fileprivate var couldBe: String? {
    switch self {
    case .none: nil
    case .couldBeMet: Outcome.met.rawValue
    case .couldBeBreached: Outcome.breached.rawValue
    }
  }
}
