package import CivilTime
package import Compliance
import GRDB

extension Ledger {
  /// Whether the month may be sealed at an instant: it has no seal, and no seal is of a later instant.
  package func allows(_ month: Month, sealedAt: Instant) throws(LedgerProblem) {
    try LedgerProblem.told {
      try queue.read { try Ledger.checkOrder(of: month, sealedAt: sealedAt, in: $0) }
    }
  }

  private static func checkOrder(
    of month: Month, sealedAt: Instant, in database: Database
  ) throws {
    let seals = try seals(in: database)
    if let sealed = seals.first(where: { $0.month == month }) {
      throw LedgerProblem.alreadySealed(sealed)
    }
    if let last = seals.last, sealedAt < last.sealedAt { throw LedgerProblem.clockSetBack(last) }
  }

  /// Publishes a month: all of it is in the ledger when this returns, or nothing.
  ///
  /// `clocks` hands out the clocks of the month one by one. Where there is a `clock`, it says the instant of sealing
  /// once no other run can seal any more: of two months at once none is then sealed before the last one. Throws a
  /// `LedgerProblem`, or what the clocks or a file's pieces throw.
  ///
  /// Cost: some microseconds a clock; memory does not grow with them.
  package func seal(
    _ content: SealContent, clocks: (_ take: (ListedClock) -> Void) throws -> Void,
    files: [PublishedFile], clock: (() -> Instant)? = nil
  ) throws -> Seal {
    do {
      try migrate()
      try queue.writeWithoutTransaction { try Ledger.leaveOneFile($0) }
      var sealed: Seal?
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          let content = clock.map { content.sealed(at: $0()) } ?? content
          try Ledger.checkOrder(of: content.month, sealedAt: content.sealedAt, in: database)
          sealed = try write(content, clocks, files, in: database)
          return .commit
        }
      }
      guard let sealed else { throw LedgerProblem.fault("nothing was written") }
      return sealed
    } catch let error as DatabaseError {
      throw LedgerProblem(error)
    }
  }

  /// Takes the file back from the mode of a log beside it (WAL), which stays with a file and needs a folder that may be
  /// written even to read; not where another program reads by that log just now.
  private static func leaveOneFile(_ database: Database) throws {
    do {
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
  }

  private func write(
    _ content: SealContent, _ clocks: (_ take: (ListedClock) -> Void) throws -> Void,
    _ files: [PublishedFile], in database: Database
  ) throws -> Seal {
    let last = try Ledger.seals(in: database).last
    let writer = SealWriter(database, seal: (last?.number ?? 0) + 1)
    try writer.write(content, previous: last?.hash ?? "")
    try writer.write(clocks, of: content.targets)
    for file in files { try writer.write(file, makeHash()) }
    let (clockHash, count) = try hashOfClocks(of: writer.seal, in: database)
    try writer.write(clockHash: clockHash, count: count)
    let hash = try hash(of: writer.seal, in: database)
    try writer.finish(hash: hash)
    return Seal(
      number: writer.seal, month: content.month, asOf: content.asOf, sealedAt: content.sealedAt,
      timezone: content.timezone, toolVersion: content.toolVersion,
      zoneVersion: content.zoneVersion, previous: last?.hash ?? "", hash: hash)
  }
}
