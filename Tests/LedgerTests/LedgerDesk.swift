import CivilTime
import Compliance
import Foundation
import GRDB
import Ledger
import ServiceModel
import TestSupport
import Testing

/// A ledger in a folder of its own, and months to seal in it.
final class LedgerDesk {
  /// All that a ledger holds.
  static let tables = [
    "ledger", "seals", "fields", "targets", "agreements", "calendars", "sources", "books", "files",
    "pieces", "clocks", "contents", "chain", "suspended_targets",
  ]

  let folder: URL
  var path: String { folder.appending(path: "attain.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The same ledger in a folder of its own.
  func copy() throws -> LedgerDesk {
    let desk = try LedgerDesk()
    try FileManager.default.copyItem(atPath: path, toPath: desk.path)
    return desk
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func ledger(_ project: String = SealedMonth.project) throws(LedgerProblem) -> Ledger {
    try Ledger(at: path, project: project) { FoldedHash() }
  }

  /// Changes the file as somebody would who does not mind what it is for.
  func edit(_ statements: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
  }

  /// Takes the guards away, changes the file and puts them back.
  func force(_ statement: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      let guards = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
      for row in guards { try database.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      try database.execute(sql: statement)
      for row in guards { try database.execute(sql: row["sql"]) }
    }
  }

  @discardableResult
  func seal(
    _ month: Month, _ clocks: [ListedClock], at day: Int = 1, files: [String: [UInt8]] = [:],
    sources: [SourceFile] = SealedMonth.sources
  ) throws -> Seal {
    let content = SealedMonth.content(month, clocks, at: day, sources: sources)
    return try ledger().seal(
      content, clocks: { clocks.forEach($0) },
      files: files.sorted { $0.key < $1.key }.map { name, bytes in
        PublishedFile(name: name) { try $0(bytes) }
      })
  }
}
