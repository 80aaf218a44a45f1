import TestSupport
import Testing

/// Ids that a spreadsheet has changed on their way from the tool to the export are told, and join or part nothing.
struct SpreadsheetIDTests {
  private static let header = "id,created,responded,resolved,priority,status,type,hold\n"

  private func row(_ id: String, day: Int) -> String {
    "\(id),2026-10-\(day)T09:00:00Z,,2026-10-\(day)T12:00:00Z,P1,Closed,incident,\n"
  }

  /// What `check --tickets` and the summary of a report say of tickets and changes with these ids.
  private func said(
    _ tickets: [String], changes: [String]? = nil, options: [String] = []
  ) throws -> (check: String, report: String, status: Int32) {
    var project = SmallProject()
    if changes != nil { project.addHistory() }
    project.tickets = Self.header + tickets.enumerated().map { row($1, day: 10 + $0) }.joined()
    let folder = try project.folder()
    let rows = (changes ?? []).map { "\($0),2026-10-12T10:00:00Z,status,Open,Closed\n" }
    try folder.write("history.csv", "id,at,field,from,to\n" + rows.joined())
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    let report = try AttainProgram.run(["report", "--month", "2026-10"] + options, in: folder.url)
    let words = report.output.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    return (check.output + check.messages, words, report.status)
  }

  @Test(arguments: ["1.23E+08", "1,23457E+14", "1E+12", "1.2e+100"])
  func `a rounded id is rejected with what to do, in tickets and in changes`(id: String) throws {
    let quoted = "\"\(id)\""
    let found = try said([quoted, quoted, "7"], changes: [quoted, "7"])
    #expect(found.check.contains("record 1, '\(id)' in 'id': a spreadsheet has rounded the id"))
    #expect(found.check.contains("1 usable, 2 rejected"))
    #expect(found.check.contains("2 rows, 1 change, 0 of other fields, 1 rejected"))
    #expect(found.report.contains("rows 3 = tickets 1 + rejected 2"))
  }

  @Test func `ids that only look like rounded numbers are ids`() throws {
    let ids = ["12E34", "1E5", "A1E+08", "1.23E+", "1.E+08", "12.3E+08", "1E+8", "+1E+08", "E+08"]
    #expect(try said(ids).check.contains("\(ids.count) usable, 0 rejected"))
  }

  @Test(arguments: [["--history-memory", "1"], []])
  func `changes that lost their zeros on the way are told with the cause`(
    options: [String]
  ) throws {
    let zeros = ["0012", "0013", "0014"]
    let plain = ["12", "13", "14"]
    let cause =
      "changes are lost, since the history and the exports of tickets write the leading zeros of ids differently"
    for (tickets, changes) in [(zeros, plain), (plain, zeros), (zeros, ["00012", "13", "000014"])] {
      let found = try said(tickets, changes: changes + ["T99"], options: options)
      #expect(found.check.contains("warning: \(cause)") && found.check.contains("[lost-changes]"))
      #expect(found.report.contains(cause))
    }
    for ids in [zeros, plain] {
      #expect(!(try said(ids, changes: ids + ["15"], options: options)).report.contains("lost"))
    }
  }

  @Test(arguments: [["--history-memory", "1"], []])
  func `changes of tickets whose rows are rejected are no missing tickets`(
    options: [String]
  ) throws {
    var project = SmallProject()
    project.addHistory()
    project.tickets =
      Self.header + row("11", day: 10) + row("12", day: 11).replacing("2026-10-11T09", with: "soon")
      + row("13", day: 12)
    let folder = try project.folder()
    try folder.write(
      "history.csv",
      "id,at,field,from,to\n"
        + ["11", "12", "12", "99"].map { "\($0),2026-10-12T10:00:00Z,status,Open,Closed\n" }
        .joined())
    let said = "without a ticket some may be of tickets whose rows are rejected"
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.messages.contains(said), "\(check.messages)")
    let report = try AttainProgram.run(["report", "--month", "2026-10"] + options, in: folder.url)
    #expect(
      report.output.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ").contains(said)
    )
  }

  @Test func `init doubts ids that a spreadsheet has rounded`() throws {
    let folder = try TemporaryFolder()
    try folder.write("t.csv", Self.header + row("7", day: 10) + row("1.23E+08", day: 11))
    let run = try AttainProgram.run(["init", "t.csv"], in: folder.url)
    #expect(
      run.output.contains(
        "doubt: a spreadsheet has rounded ids in 'id', the first on line 3, '1.23E+08' (1 of 2)"))
  }

  @Test func `a number of very many zeros costs no more than any other id`() throws {
    var project = SmallProject()
    project.addHistory()
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n"
      + (1...3_000).map { "\($0),2026-10-01T09:00:00Z,,,P1,Open,incident,\n" }.joined()
    let folder = try project.folder()
    let zeros = String(repeating: "0", count: 500_000)
    try folder.write(
      "history.csv", "id,at,field,from,to\n\(zeros),2026-10-01T10:00:00Z,status,New,Open\n")
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    #expect(!run.messages.contains("leading zeros"))
  }
}
