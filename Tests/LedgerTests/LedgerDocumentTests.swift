import CivilTime
import Compliance
import Foundation
import GRDB
import ServiceModel
import TestSupport
import Testing

@testable import Ledger

/// What `Docs/ledger.md` says of the file is what the file is.
struct LedgerDocumentTests {
  private static let document = SharedFolder.project.appending(path: "Docs/ledger.md")
  private static let begin = "<!-- schema -->\n"

  private func desk(_ months: Int = 1) throws -> LedgerDesk {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 5)
    for place in 0..<months {
      try desk.seal(
        Month(index: SealedMonth.october.index + place), SealedMonth.clocks(30, by: &random),
        at: place)
    }
    return desk
  }

  private func statements() throws -> String {
    let desk = try desk()
    let sql = try DatabaseQueue(path: desk.path).read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sql || ';' FROM sqlite_schema
          WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' ORDER BY rowid
          """)
    }
    return "```sql\n" + sql.joined(separator: "\n\n") + "\n```\n"
  }

  @Test func `the document's statements are those of the file`() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let place = try #require(text.range(of: Self.begin))
    let made = try statements()
    if ProcessInfo.processInfo.environment["ATTAIN_RECORD"] == "1" {
      try (String(text[..<place.upperBound]) + made)
        .write(to: Self.document, atomically: true, encoding: .utf8)
      Issue.record("the document was recorded anew: look at what changed, then run without")
    }
    #expect(String(text[place.upperBound...]) == made)
  }

  @Test func `the attainment that the view has is that of the counters`() throws {
    let desk = try desk(2)
    let targets = try desk.ledger().publishedMonths().flatMap { $0.targets }
    let rows = try DatabaseQueue(path: desk.path).read {
      try Row.fetchAll(
        $0, sql: "SELECT * FROM published_attainment JOIN seals USING (month) ORDER BY seal")
    }
    #expect(rows.count == targets.count && rows.count == 6)
    for (row, target) in zip(rows, targets) {
      let counts = target.counts
      #expect(row["agreement"] == target.name.agreement && row["target"] == target.name.target)
      for (name, attainment) in [
        ("best_", counts.best), ("worst_", counts.worst), ("raw_", counts.rawAttainment),
        ("", counts.attainment),
      ] {
        #expect(row["\(name)met"] == attainment.met, "\(name)")
        #expect(row["\(name)measured"] == attainment.measured, "\(name)")
      }
      #expect(row["attainment"] == counts.attainment.hundredthsOfPercent)
      let attained = target.isSuspended ? nil : counts.attainment.reaches(target.goal)
      #expect(row["attained"] == attained && row["suspended"] == target.isSuspended)
      #expect(row["excluded"] == counts.excluded)
    }
  }

  @Test func `every number of a target stands in the column of its name`() throws {
    var counts = Counts()
    (counts.met, counts.breached, counts.running, counts.overdue) = (1, 2, 3, 4)
    (counts.unmeasurable, counts.excludedMet, counts.excludedBreached) = (5, 6, 7)
    (counts.excludedOther, counts.excludedOverdueCounted, counts.overdueCounted) = (8, 9, 10)
    (counts.couldBeMet, counts.couldBeBreached) = (11, 12)
    (counts.fullEvidence, counts.verdictEvidence) = (13, 14)
    (counts.elapsed, counts.longest) = (Seconds(-15), Seconds(16))
    let names = [
      "met", "breached", "running", "overdue", "unmeasurable", "excluded_met", "excluded_breached",
      "excluded_other", "excluded_overdue_counted", "overdue_counted", "could_be_met",
      "could_be_breached", "evidence_a", "evidence_c", "elapsed", "longest",
    ]
    let target = PublishedTarget(
      name: SealedMonth.targets[0], goal: Goal("95%").known, counts: counts)
    let desk = try desk()
    let columns = try DatabaseQueue(path: desk.path).read { try $0.columns(in: "targets") }
    let values = zip(columns.map { $0.name }.dropFirst(2), target.columns)
    let row = Row(Dictionary(uniqueKeysWithValues: values))
    for (place, name) in names.enumerated() {
      #expect(row[name] == (name == "elapsed" ? -15 : place + 1), "\(name)")
    }
    #expect(try PublishedTarget(row, isSuspended: false, couldBeOverdue: 0) == target)
  }

  @Test func `months in a row begin anew behind a missed one and pass over those without data`()
    throws
  {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 6)
    let target = SealedMonth.targets[0]
    for (place, outcome) in [Outcome.met, .met, nil, .met, .breached, .met].enumerated() {
      var clock = SealedMonth.clock("T", target, by: &random)
      while let outcome, clock.outcome != outcome {
        clock = SealedMonth.clock("T", target, by: &random)
      }
      try desk.seal(
        Month(index: SealedMonth.october.index + place), outcome == nil ? [] : [clock], at: place)
    }
    let counts = try DatabaseQueue(path: desk.path).read {
      try Int.fetchAll(
        $0,
        sql: """
          SELECT months FROM months_attained_in_a_row
          WHERE agreement = 'gold' AND target = 'response' ORDER BY month
          """)
    }
    #expect(counts == [1, 2, 2, 3, 0, 1])
  }

  @Test func `a month that is not sealed breaks the row`() throws {
    let desk = try LedgerDesk()
    var random = SeededGenerator(seed: 5)
    let met = (0..<40).map { place in
      SealedMonth.clock("T\(place)", SealedMonth.targets[0], by: &random)
    }.filter { $0.outcome == .met }.prefix(1)
    #expect(met.count == 1)
    for (day, month) in [11, 9, 8, 5].enumerated() {
      try desk.seal(Month(year: 2026, number: month), Array(met), at: day)
    }
    let rows = { try DatabaseQueue(path: desk.path).read(Self.inARow) }
    #expect(try rows() == [1, 1, 2, 1])
    try desk.seal(Month(year: 2026, number: 10), Array(met), at: 9)
    #expect(try rows() == [1, 1, 2, 3, 4])
  }

  /// Of one target, by month.
  private static func inARow(_ database: Database) throws -> [Int] {
    try Int.fetchAll(
      database,
      sql: """
        SELECT months FROM months_attained_in_a_row
        WHERE agreement = 'gold' AND target = 'response' ORDER BY month
        """)
  }

  @Test func `every view answers, and breaches are counted by ticket`() throws {
    let desk = try desk(3)
    try DatabaseQueue(path: desk.path).read { database in
      #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM published_months") == 3)
      let breached = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM clocks WHERE outcome = 'breached'")
      let sum = try Int.fetchOne(database, sql: "SELECT sum(breaches) FROM breaches_by_ticket")
      #expect(breached == sum && breached != 0)
      let start = try String.fetchOne(database, sql: "SELECT start FROM published_clocks")
      #expect(start?.hasSuffix("Z") == true && start?.count == 20)
    }
  }
}
