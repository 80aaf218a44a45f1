import CivilTime
import Compliance
import Dispatch
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

/// Runs that open one ledger at once.
struct SharedLedgerTests {
  @Test func `a ledger that another run makes meanwhile is not told as damaged`() throws {
    for _ in 0..<40 {
      let desk = try LedgerDesk()
      let opened = DispatchGroup()
      let problems = Problems()
      let path = desk.path
      for _ in 0..<2 {
        DispatchQueue.global().async(group: opened) {
          for _ in 0..<10 {
            do throws(LedgerProblem) {
              _ = try Ledger(at: path, project: SealedMonth.project) { FoldedHash() }
            } catch {
              problems.add(error)
            }
          }
        }
      }
      try desk.seal(SealedMonth.october, [])
      opened.wait()
      #expect(problems.all.isEmpty)
    }
  }
}

extension SharedLedgerTests {
  @Test func `of two months that are sealed at once the slower one is sealed behind the other`()
    throws
  {
    let desk = try LedgerDesk()
    // It was begun on the second day, and the other month is sealed on the third.
    let slower = SealedMonth.content(SealedMonth.october, [], at: 2)
    try desk.seal(SealedMonth.october + 1, [], at: 3)
    #expect(throws: LedgerProblem.self) {
      try desk.ledger().seal(slower, clocks: { _ in }, files: [])
    }
    let seal = try desk.ledger().seal(
      slower, clocks: { _ in }, files: [], clock: { SealedMonth.instant(34) })
    #expect(seal.number == 2 && seal.sealedAt == SealedMonth.instant(34))
    try desk.ledger().verify()
  }

  @Test func `a ledger that another program put into the mode of a log is one file again`() throws {
    let desk = try LedgerDesk()
    try desk.seal(SealedMonth.october, [])
    try desk.edit("PRAGMA journal_mode = WAL")
    try desk.ledger().verify()
    try desk.seal(SealedMonth.october + 1, [], at: 2)
    let mode = try DatabaseQueue(path: desk.path).read {
      try String.fetchOne($0, sql: "PRAGMA journal_mode")
    }
    #expect(mode == "delete")
  }
}

/// What threads came upon.
private final class Problems: @unchecked Sendable {
  private let lock = NSLock()
  private var found: [LedgerProblem] = []

  var all: [LedgerProblem] { lock.withLock { found } }

  func add(_ problem: LedgerProblem) { lock.withLock { found.append(problem) } }
}
