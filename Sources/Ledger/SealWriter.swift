import CivilTime
import Compliance
import FoundationEssentials
import GRDB
import ServiceModel

/// Writes the rows of one seal.
struct SealWriter {
  let database: Database
  let seal: Int

  /// At most so many bytes of a file are in memory at once.
  private static let pieceSize = 4 << 20

  init(_ database: Database, seal: Int) {
    self.database = database
    self.seal = seal
  }

  /// All but clocks and files.
  func write(_ content: SealContent, previous: String) throws {
    if try Int.fetchOne(database, sql: "SELECT count(*) FROM ledger") == 0 {
      try database.execute(
        sql: "INSERT INTO ledger (id, project) VALUES (1, ?)", arguments: [content.project])
    }
    try insert(
      "seals",
      [
        content.month.description, content.asOf.secondsSince1970,
        content.sealedAt.secondsSince1970, content.timezone, content.toolVersion,
        content.zoneVersion, previous,
      ])
    for (place, name) in content.fields.enumerated() { try insert("fields", [place, name]) }
    for (place, target) in content.targets.enumerated() {
      try insert("targets", [place] + target.columns)
      if target.isSuspended { try insert(SuspendedTargets.name, [place]) }
      let inDoubt = target.counts.couldBeOverdue
      if inDoubt != 0 { try insert("books", [SealContent.couldBeOverdue(at: place), inDoubt]) }
    }
    try writeOrigins(of: content)
    for entry in content.books { try insert("books", [entry.name, entry.count]) }
  }

  /// What the numbers were made of.
  private func writeOrigins(of content: SealContent) throws {
    for (place, agreement) in content.agreements.enumerated() {
      try insert(
        "agreements",
        [
          place, agreement.name, agreement.kind.rawValue, agreement.file,
          agreement.inForce.start.secondsSince1970, agreement.inForce.end.secondsSince1970,
        ])
    }
    for calendar in content.calendars {
      try insert("calendars", [calendar.name, calendar.file, calendar.timezone])
    }
    for (place, source) in content.sources.enumerated() {
      try insert(
        "sources", [place, source.role.rawValue, source.path, source.bytes, source.sha256])
    }
  }

  /// A file, and its content in pieces.
  func write(_ file: PublishedFile, _ hash: any ContentHash) throws {
    var waiting: [UInt8] = []
    var count = 0
    var number = 0
    func store(_ bytes: ArraySlice<UInt8>) throws {
      try insert("pieces", [file.name, number, Data(bytes)])
      number += 1
    }
    try file.pieces { piece in
      hash.update(piece)
      count += piece.count
      waiting += piece
      while waiting.count >= SealWriter.pieceSize {
        try store(waiting[..<SealWriter.pieceSize])
        waiting.removeFirst(SealWriter.pieceSize)
      }
    }
    if !waiting.isEmpty { try store(waiting[...]) }
    try insert("files", [file.name, count, hash.finish()])
  }

  func write(clockHash: String, count: Int) throws {
    try insert("contents", ["clocks", count, clockHash])
  }

  /// Makes the seal whole.
  func finish(hash: String) throws { try insert("chain", [hash]) }

  /// A row, its seal before the other values.
  private func insert(_ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = Array(repeating: "?", count: values.count + 1).joined(separator: ", ")
    let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    try statement.execute(arguments: StatementArguments([seal] + values))
  }
}
