import CivilTime
import Compliance
import Reporting
import ServiceModel
import Testing

/// The lists of single tickets.
struct ListFileTests {
  /// One ticket for each end that a clock can have.
  private func desk() throws -> ServiceDesk {
    var desk = try ServiceDesk()
    let monday = "2026-10-05T09:00:00Z"
    let customer = ["created": monday, "customer": "Northwind"]
    func cells(_ more: [String: String]) -> [String: String] {
      customer.merging(more) { $1 }
    }
    try desk.add("LATE", cells(["resolved": "2026-10-06T12:00:00Z"]), hold: 3600)
    try desk.add("OPEN", cells(["first-response": monday]))
    try desk.add(
      "OFF", cells(["resolved": "2026-10-07T09:00:00Z", "status": "Cancelled"]))
    try desk.add("BACKWARDS", cells(["resolved": "2026-10-02T12:00:00Z"]))
    try desk.add(
      "STRANGE", ["created": monday, "resolved": "2026-10-06T12:00:00Z", "customer": "Contoso"])
    try desk.add(
      "LOW", cells(["group": "Network", "priority": "P4", "resolved": "2026-10-05T10:00:00Z"]))
    try desk.add(
      "DAYS", cells(["group": "Network", "priority": "P2", "resolved": "2026-10-08T09:00:10Z"]))
    return desk
  }

  private func rows(
    _ file: ReportFile, ticket: String
  ) throws -> (CSVTable, [[String]]) {
    let table = try CSVTable(file, of: try desk().input())
    return (table, table.rows.filter { table.cell($0, "ticket") == ticket })
  }

  @Test func `a breach of open time is over by counted time`() throws {
    let (table, rows) = try rows(.breaches, ticket: "LATE")
    let row = try #require(rows.first { table.cell($0, "target") == "resolution" })
    let expected = [
      "month": "2026-10", "agreement": "northwind-gold", "kind": "sla", "threshold": "8h",
      "calendar": "office", "created": "2026-10-05T09:00:00Z", "start": "2026-10-05T09:00:00Z",
      "stop": "2026-10-06T12:00:00Z", "deadline": "2026-10-06T10:00:00Z",
      "elapsed_seconds": "36000", "threshold_seconds": "28800", "over_seconds": "7200",
      "paused_seconds": "3600", "evidence": "B", "could_be_met": "no",
      "file": "exports/tickets.csv", "line": "2",
    ]
    for (column, text) in expected { #expect(table.cell(row, column) == text, "\(column)") }
  }

  @Test func `a breach of working days is over by wall time, and has no threshold in seconds`()
    throws
  {
    let (table, rows) = try rows(.breaches, ticket: "DAYS")
    let row = try #require(rows.first { table.cell($0, "agreement") == "network-ola" })
    #expect(table.cell(row, "threshold") == "3 working days")
    #expect(table.cell(row, "threshold_seconds").isEmpty)
    // Thursday's opening is put back to Wednesday's closing at 17:00.
    #expect(table.cell(row, "deadline") == "2026-10-07T17:00:00Z")
    #expect(table.number(row, "over_seconds") == 16 * 3600 + 10)
  }

  @Test func `an overdue clock has no stop and is over at the as-of`() throws {
    let (table, rows) = try rows(.overdue, ticket: "OPEN")
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(table.cell(row, "stop").isEmpty)
    let hours = 19 * 8
    #expect(table.number(row, "elapsed_seconds") == hours * 3600)
    #expect(table.number(row, "over_seconds") == (hours - 8) * 3600)
  }

  @Test func `an excluded clock says why and what it would have been`() throws {
    let (table, rows) = try rows(.excluded, ticket: "OFF")
    #expect(rows.map { table.cell($0, "reason") } == ["cancelled", "cancelled"])
    #expect(rows.map { table.cell($0, "target") } == ["response", "resolution"])
    #expect(rows.map { table.cell($0, "raw_outcome") } == ["breached", "breached"])
    #expect(
      rows.map { table.cell($0, "stop") } == Array(repeating: "2026-10-07T09:00:00Z", count: 2))
  }

  @Test func `an unmeasurable clock says why in a word and in a sentence`() throws {
    let (table, rows) = try rows(.unmeasurable, ticket: "BACKWARDS")
    let row = try #require(rows.first)
    #expect(table.cell(row, "reason") == "stop-before-start")
    #expect(table.cell(row, "sentence") == "the clock stops before it starts")
    #expect(table.cell(row, "start") == "2026-10-05T09:00:00Z")
  }

  @Test func `an uncovered ticket says whether an agreement or a threshold is missing`() throws {
    let table = try CSVTable(.uncovered, of: try desk().input())
    #expect(table.column("ticket") == ["STRANGE", "LOW"])
    #expect(table.column("agreement") == ["", "network-ola"])
    #expect(table.column("target") == ["", "resolution"])
    #expect(
      table.column("why") == ["no agreement covers the ticket", "no entry of within holds"])
  }

  @Test func `a rejected row has no column, a rejected value has`() throws {
    let rejections = [
      Rejection(
        kind: .row, file: 0, line: 3, record: 3, column: 0, field: "", text: "x",
        reason: "it has 2 cells"),
      Rejection(
        kind: .value, file: 0, line: 4, record: 4, column: 7, field: "Resolved", text: "soon",
        reason: "not a timestamp"),
    ]
    let table = try CSVTable(.rejected, of: try ServiceDesk().input(rejections: rejections))
    #expect(
      table.rows == [
        ["exports/tickets.csv", "3", "", "", "x", "it has 2 cells", "row", "3", "3", "1"],
        [
          "exports/tickets.csv", "4", "7", "Resolved", "soon", "not a timestamp", "value", "4", "4",
          "1",
        ],
      ])
  }

  @Test(arguments: 0..<6)
  func `a list holds every clock of its outcome once, target by target in the order of tickets`(
    seed: Int
  ) throws {
    var desk = try ServiceDesk()
    try desk.addRandom(300, seed: seed)
    let input = desk.input()
    for (file, outcome) in [
      (ReportFile.breaches, Outcome.breached), (.excluded, .excluded),
      (.unmeasurable, .unmeasurable), (.overdue, .overdue),
    ] {
      let table = try CSVTable(file, of: input)
      let expected = desk.rulebook.targets.enumerated().flatMap { number, target in
        desk.listed(number, outcome).map { "\(target.agreement) \(target.target) \($0)" }
      }
      let rows = table.rows.filter { table.cell($0, "raw_outcome") != "running" }
      let found = rows.map { row in
        ["agreement", "target", "line"].map { table.cell(row, $0) }.joined(separator: " ")
      }
      #expect(found == expected, "\(file.name)")
    }
  }

  @Test func `a clock that runs on an excluded ticket is listed as excluded`() throws {
    var desk = try ServiceDesk()
    try desk.add(
      "INC1",
      [
        "created": "2026-10-30T16:00:00Z", "resolved": "2026-11-02T09:00:00Z",
        "customer": "Northwind", "status": "Cancelled",
      ])
    let input = desk.input()
    #expect(input.tally.books.outcomes.excluded == 2)
    let rows = try CSVTable(.excluded, of: input).rows
    #expect(rows.count == 2)
  }
}

extension ServiceDesk {
  /// The lines of the tickets that a list holds for a target.
  fileprivate func listed(_ number: Int, _ outcome: Outcome) -> [Int] {
    let assessor = assessor
    return tickets.filter { assessor.knows($0) }.flatMap { ticket -> [Int] in
      var lines: [Int] = []
      assessor.assess(
        ticket.known(before: asOf),
        measured: { clock, _ in
          let isListed =
            rulebook.target(at: clock.target).number == number && clock.outcome == outcome
            && (clock.month == month.index || outcome == .overdue) && clock.raw != .running
          if isListed { lines.append(ticket.place.line) }
        }, unmeasured: { _ in })
      return lines
    }
  }
}
