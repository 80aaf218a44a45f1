package import CivilTime
package import Compliance
import FoundationEssentials
import GRDB
import ServiceModel

extension Ledger {
  /// All seals, in the order of the sealing.
  package func seals() throws(LedgerProblem) -> [Seal] {
    try LedgerProblem.told { try queue.read { try Ledger.seals(in: $0) } }
  }

  /// The seal of a month; nothing where it has none.
  package func seal(of month: Month) throws(LedgerProblem) -> Seal? {
    try seals().first { $0.month == month }
  }

  /// Every sealed month with its numbers, by month.
  package func publishedMonths() throws(LedgerProblem) -> [PublishedMonth] {
    try LedgerProblem.told {
      try queue.read { database in
        try Ledger.seals(in: database).map { seal in
          PublishedMonth(
            month: seal.month, seal: seal.number, asOf: seal.asOf, sealedAt: seal.sealedAt,
            hash: seal.hash, targets: try Ledger.targets(of: seal.number, in: database))
        }
      }
    }.sorted { $0.month < $1.month }
  }

  /// The sealed months that do not say which targets were suspended: those of earlier versions.
  package func monthsOfUnknownSuspensions() throws(LedgerProblem) -> Set<Month> {
    let known = try LedgerProblem.told {
      try queue.read { database in
        try database.tableExists("books")
          ? Int.fetchSet(
            database, sql: "SELECT seal FROM books WHERE name = ?",
            arguments: [SealContent.suspendedTargets]) : []
      }
    }
    return Set(
      try publishedMonths().filter { month in
        !known.contains(month.seal) && !month.targets.contains { $0.isSuspended }
      }.map { $0.month })
  }

  /// The names of the files published with a month, sorted; each lies below the month's folder.
  package func files(of seal: Seal) throws(LedgerProblem) -> [String] {
    try LedgerProblem.told {
      let names = try queue.read { database in
        try String.fetchAll(
          database, sql: "SELECT file FROM files WHERE seal = ? ORDER BY file",
          arguments: [seal.number])
      }
      // A ledger may come from elsewhere, and what it names is written.
      if let name = names.first(where: { !FolderPath.isBelow($0) }) {
        throw LedgerProblem.damaged("'\(name)' is no file below a folder")
      }
      return names
    }
  }

  /// Hands out the content of a published file, and holds it to its hash; what is not as it was published
  /// is told once all of it is handed out.
  package func read(
    _ file: String, of seal: Seal, to output: ([UInt8]) -> Void
  ) throws(LedgerProblem) {
    try LedgerProblem.told {
      try queue.read { try read(file, of: seal.number, in: $0, to: output) }
    }
  }

  func read(
    _ file: String, of seal: Int, in database: Database, to output: ([UInt8]) -> Void
  ) throws {
    let hash = makeHash()
    let pieces = try Row.fetchCursor(
      database,
      sql: "SELECT piece, content FROM pieces WHERE seal = ? AND file = ? ORDER BY piece",
      arguments: [seal, file])
    var count = 0
    while let row = try pieces.next() {
      guard Int.fromDatabaseValue(row[0]) == count, let piece = Data.fromDatabaseValue(row[1])
      else { throw LedgerProblem.damaged("a piece of \(file) of seal \(seal) is missing") }
      count += 1
      let bytes = Array(piece)
      hash.update(bytes)
      output(bytes)
    }
    let published = try String.fetchOne(
      database, sql: "SELECT sha256 FROM files WHERE seal = ? AND file = ?",
      arguments: [seal, file])
    if published != hash.finish() {
      throw LedgerProblem.damaged("\(file) of seal \(seal) is not as it was published")
    }
  }
}

extension Ledger {
  static func seals(in database: Database) throws -> [Seal] {
    guard try database.tableExists("chain") else { return [] }
    return try Row.fetchAll(
      database, sql: "SELECT * FROM seals JOIN chain USING (seal) ORDER BY seal"
    ).map { row in
      let number: Int = try row.value("seal")
      guard let month = Month(try row.value("month") as String) else {
        throw LedgerProblem.damaged("seal \(number) is of no month")
      }
      return Seal(
        number: number, month: month,
        asOf: try row.instant("as_of"),
        sealedAt: try row.instant("sealed_at"),
        timezone: try row.value("timezone"), toolVersion: try row.value("tool_version"),
        zoneVersion: try row.value("zone_version"), previous: try row.value("previous"),
        hash: try row.value("hash"))
    }
  }

  static func targets(of seal: Int, in database: Database) throws -> [PublishedTarget] {
    let suspended =
      try LedgerSchema.hasSuspendedTargets(database)
      ? Int.fetchSet(
        database, sql: "SELECT place FROM \(SuspendedTargets.name) WHERE seal = ?",
        arguments: [seal]) : []
    let inDoubt = try RunningInDoubt.counts(of: seal, in: database)
    return try Row.fetchAll(
      database, sql: "SELECT * FROM targets WHERE seal = ? ORDER BY place", arguments: [seal]
    ).map { row in
      let place: Int = try row.value("place")
      return try PublishedTarget(
        row, isSuspended: suspended.contains(place),
        couldBeOverdue: inDoubt[SealContent.couldBeOverdue(at: place)] ?? 0)
    }
  }
}
