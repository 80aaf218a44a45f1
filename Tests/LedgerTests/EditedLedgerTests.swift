import CivilTime
import Compliance
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

/// Whoever edits a ledger is found out.
struct EditedLedgerTests {
  private func desk() throws -> LedgerDesk {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 3)
    for (place, number) in (8...10).enumerated() {
      try desk.seal(
        Month(year: 2026, number: number), SealedMonth.clocks(6, by: &random), at: place,
        files: ["report.json": Array("{\(number)}".utf8)])
    }
    return desk
  }

  @Test(arguments: LedgerDesk.tables)
  func `published rows are not changed, deleted or added`(table: String) throws {
    let desk = try desk()
    let column = table == "ledger" ? "project" : "seal"
    for statement in [
      "UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)",
      "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1",
    ] {
      let error = #expect(throws: DatabaseError.self) { try desk.edit(statement) }
      let words = error?.message ?? ""
      #expect(words.contains("never rewritten") || words.contains("one project"), "\(statement)")
    }
    try desk.ledger().verify()
  }

  @Test(arguments: ["seal_lines", "clock_lines", "published_attainment"])
  func `a view that shows something else is found`(view: String) throws {
    let desk = try desk()
    try desk.edit(
      "CREATE TABLE kept AS SELECT * FROM \(view); DROP VIEW \(view);"
        + " CREATE VIEW \(view) AS SELECT * FROM kept")
    #expect(throws: LedgerProblem.self) { try desk.ledger() }
  }

  @Test(arguments: [
    ("ALTER TABLE targets ADD COLUMN measured INTEGER AS (met) VIRTUAL", "tables"),
    ("ALTER TABLE seals ADD COLUMN attained INTEGER", "tables"),
    ("CREATE TABLE more (seal)", "tables"), ("DROP INDEX clocks_by_ticket", "indexes"),
    ("CREATE INDEX by_month ON seals (month)", "indexes"),
  ])
  func `a column, a table or an index that it was not made with is found`(
    statement: String, words: String
  ) throws {
    let desk = try desk()
    try desk.edit(statement)
    #expect(throws: LedgerProblem.damaged("its \(words) are not those that it was made with")) {
      _ = try desk.ledger()
    }
  }

  @Test(arguments: [
    ("targets", "agreement"), ("seals", "timezone"), ("ledger", "project"), ("chain", "hash"),
    ("clocks", "ticket"), ("clocks", "fields"),
  ])
  func `a text that goes on behind a NUL is found`(table: String, column: String) throws {
    let desk = try desk()
    try desk.force("UPDATE \(table) SET \(column) = \(column) || char(0) || 'x'")
    #expect(
      throws: LedgerProblem.damaged("a text of \(table) has a NUL, behind which nothing is sealed")
    ) { try desk.ledger().verify() }
  }

  @Test func `what SQLite keeps for itself does not trouble a ledger`() throws {
    let desk = try desk()
    try desk.edit("ANALYZE")
    try desk.edit("VACUUM")
    try desk.ledger().verify()
  }

  @Test(arguments: LedgerDesk.tables)
  func `every changed value, lost row and added row is found`(table: String) throws {
    let whole = try desk()
    let columns = try DatabaseQueue(path: whole.path).read {
      try $0.columns(in: table).map { $0.name }
    }
    for column in columns where column != "seal" && column != "id" {
      if table == "contents", column == "content" { continue }
      let value = other(column)
      let changed = try whole.copy()
      let last = "seal = 2 AND place = (SELECT max(place) FROM \(table) WHERE seal = 2)"
      let rows = columns.contains("place") ? last : columns.contains("seal") ? "seal = 2" : "true"
      try changed.force("UPDATE \(table) SET \(column) = \(value) WHERE \(rows)")
      #expect(throws: LedgerProblem.self, "\(table).\(column)") { try changed.ledger().verify() }
    }
    let lost = try whole.copy()
    try lost.force("DELETE FROM \(table)" + (table == "ledger" ? "" : " WHERE seal = 2"))
    #expect(throws: LedgerProblem.self) { try lost.ledger().verify() }
  }

  /// Another value of a column, which its checks allow.
  private func other(_ column: String) -> String {
    switch column {
    case "goal": "9400"
    case "kind": "'uc'"
    case "evidence": "'C'"
    case "outcome", "raw": "CASE \(column) WHEN 'met' THEN 'breached' ELSE 'met' END"
    case "could_be": "CASE WHEN could_be IS NULL THEN 'met' END"
    default:
      """
      CASE typeof(\(column)) WHEN 'integer' THEN \(column) + 1 WHEN 'null' THEN 1
        WHEN 'blob' THEN x'00' ELSE \(column) || 'x' END
      """
    }
  }

  @Test(arguments: ["/etc/cron.d/x", "../x", "a//b", "a/../../x", ""])
  func `a ledger from elsewhere names no file outside the month's folder`(name: String) throws {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 5)
    let seal = try desk.seal(
      SealedMonth.october, SealedMonth.clocks(2, by: &random), files: [name: [1]])
    let ledger = try desk.ledger()
    #expect(throws: LedgerProblem.damaged("'\(name)' is no file below a folder")) {
      try ledger.files(of: seal)
    }
  }

  @Test(arguments: [
    ("targets", "2, 'ghost', kind, target, 9900, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0"),
    ("books", "'clocks.met', 50"), ("files", "'report.json', 2, sha256"),
    ("pieces", "file, 7, content"),
    ("suspended_targets", "2"), ("contents", "'clocks', 0, sha256"), ("chain", "'abc'"),
  ])
  func `nothing is put into a month that is yet to be sealed`(
    table: String, values: String
  ) throws {
    let desk = try desk()
    for seal in [4, 99, 0, -1] {
      let statement =
        "INSERT INTO \(table) SELECT \(seal), \(values) FROM \(table) WHERE seal = 1 LIMIT 1"
      let error = #expect(throws: DatabaseError.self) { try desk.edit(statement) }
      #expect(error?.message?.contains("never rewritten") == true, "\(statement)")
      let forced = try desk.copy()
      try forced.force(statement)
      #expect(throws: LedgerProblem.damaged("\(table) has rows of a seal that is not there")) {
        _ = try forced.ledger()
      }
    }
  }

  @Test func `a ledger that lost what guards it is told`() throws {
    let desk = try desk()
    try desk.edit("DROP TRIGGER clocks_are_not_changed")
    let ledger = try desk.ledger()
    #expect(throws: LedgerProblem.damaged("its triggers are not those that it was made with")) {
      try ledger.verify()
    }
  }

  @Test func `numbers are held to their hash whenever a ledger is opened`() throws {
    let desk = try desk()
    try desk.force("UPDATE targets SET met = met + 1 WHERE seal = 1 AND place = 0")
    #expect(
      throws: LedgerProblem.damaged("the numbers of seal 1 are not those that were sealed")
    ) { _ = try desk.ledger() }
  }

  @Test func `a seal that is gone is missed`() throws {
    let desk = try desk()
    for table in LedgerDesk.tables.reversed() where table != "ledger" {
      try desk.force("DELETE FROM \(table) WHERE seal = 1")
    }
    #expect(throws: LedgerProblem.damaged("seal 1 is missing")) { _ = try desk.ledger() }
  }

  @Test func `bytes that are changed anywhere do no harm, and what was sealed is never another`()
    throws
  {
    let whole = try desk()
    let bytes = try Data(contentsOf: URL(filePath: whole.path))
    let months = try whole.ledger().publishedMonths()
    var random = SeededGenerator(seed: 4)
    for _ in 0..<60 {
      let damaged = try LedgerDesk()
      var copy = bytes
      let place = Int.random(in: 0..<copy.count, using: &random)
      for offset in 0..<min(8, copy.count - place) {
        copy[place + offset] = UInt8.random(in: .min ... .max, using: &random)
      }
      if Bool.random(using: &random) { copy = copy.prefix(place) }
      try copy.write(to: URL(filePath: damaged.path))
      do throws(LedgerProblem) {
        let ledger = try damaged.ledger()
        try ledger.verify()
        // What still opens and holds is either whole or has nothing: an empty file.
        #expect(try ledger.publishedMonths() == months || copy.isEmpty)
      } catch {
        #expect(error != .locked)
      }
    }
  }
}
