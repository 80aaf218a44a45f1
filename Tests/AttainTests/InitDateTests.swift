import TestSupport
import Testing

/// How `attain init` finds out how an export writes its timestamps, and what it says where that is not proved.
struct InitDateTests {
  private func days(_ days: ClosedRange<Int> = 1...28, _ row: (Int, String) -> String) -> String {
    days.map { "\(row($0, $0 < 10 ? "0\($0)" : "\($0)"))\n" }.joined()
  }

  /// The project that is made of an export with the columns `Ticket`, `Created` and `Resolved`.
  private func made(
    _ rows: String, _ options: [String] = []
  ) throws -> (folder: TemporaryFolder, output: String) {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "Ticket,Created,Resolved\n" + rows)
    let run = try AttainProgram.run(
      ["init", "a.csv", "--timezone", "Etc/UTC"] + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (folder, run.output)
  }

  private func isStopped(_ folder: TemporaryFolder) throws -> Bool {
    let run = try AttainProgram.run(["check"], in: folder.url)
    return run.status == 78 && run.messages.contains("[date-order]")
  }

  /// That every row is read.
  private func expectAllRead(_ folder: TemporaryFolder, _ rows: Int) throws {
    let check = try AttainProgram.run(["check", "--tickets"], in: folder.url)
    #expect(check.output.contains("\(rows) usable, 0 rejected"), "\(check.output)")
    #expect(check.messages.isEmpty, "\(check.messages)")
  }

  @Test func `an answer is told as it was taken`() throws {
    let rows = days(10...28) { "T\($0),26-10-\($1) 09:00,26-10-\($1) 12:00" }
    let (folder, output) = try made(rows, ["--date-order", "month-first"])
    #expect(output.contains("found: timestamps are read with the year first, as stated"))
    #expect(try folder.read("attain.yaml").contains("yy-M-d H:mm"))
  }

  @Test func `stamps with an offset have lost no half of the day`() throws {
    let rows = (0..<36).map { number -> String in
      let (hour, day) = (number % 12 + 1, number / 12 + 1)
      let stamp = "2026-10-0\(day)T\(hour < 10 ? "0" : "")\(hour)"
      return "T\(number),\(stamp):30:00Z,\(stamp):\(number % 4 == 0 ? 10 : 45):00Z\n"
    }.joined()
    #expect(try made(rows).output.contains("doubt: 9 of 36 tickets end before they begin"))
  }

  @Test func `where cells prove both orders of day and month, nothing runs until one is written`()
    throws
  {
    let rows =
      days { "S\($0),\($1)/09/2026 09:00,\($1)/09/2026 11:00" }
      + days { "U\($0),10/\($1)/2026 09:00,10/\($1)/2026 11:00" }
    let (folder, output) = try made(rows)
    #expect(output.contains("doubt: timestamps of both orders: line"))
    #expect(output.contains("QUESTION: no order of day and month fits all 112 timestamps"))
    #expect(!output.contains("found: timestamps have"))
    #expect(try isStopped(folder))
    let answered = try made(rows, ["--date-order", "day-first"])
    #expect(answered.output.contains("doubt: timestamps of both orders: line"))
    #expect(try !isStopped(answered.folder))
    #expect(
      answered.output.contains(
        "16 of 56 cells in 'Created' fit no form of timestamps that was found, the first on line 42, "
      ))
  }

  @Test(arguments: [[], ["--date-order", "day-first"], ["--date-order", "month-first"]])
  func `where each column has an order of its own, no answer is right and none is taken`(
    answer: [String]
  ) throws {
    let rows = days { "S\($0),\($1)/10/2026 09:00,10/\($1)/2026 11:00" }
    let (folder, output) = try made(rows, answer)
    #expect(output.contains("doubt: timestamps of both orders: line"))
    #expect(
      output.contains(
        "QUESTION: no order fits all 56 timestamps, 'Created' has the day first and 'Resolved' the month: a format reads"
          + " all columns, so export them in one order"), "\(output)")
    #expect(!output.contains("as stated"))
    #expect(try isStopped(folder))
    let slip = days { "S\($0),\($1)/10/2026 09:00,\($0 == 15 ? "10/15" : "\($1)/10")/2026 11:00" }
    #expect(try !isStopped(made(slip, ["--date-order", "day-first"]).folder))
  }

  @Test func `a column of another form than ISO 8601 is read beside it`() throws {
    let rows = days { "S\($0),2026-10-\($1) 09:00:00,\($1)/10/2026 11:00" }
    let (folder, output) = try made(rows)
    #expect(output.contains("found: timestamps have the day first: line 14 has '13/10/2026 11:00'"))
    #expect(!output.contains("end before they begin"))
    try expectAllRead(folder, 28)
  }

  @Test func `a cell that is no timestamp at all hides no order`() throws {
    let rows =
      "T0,01/09/2026 09:00,later\n"
      + days { "S\($0),\($1)/09/2026 09:00,\($1)/09/2026 11:00" }
      + days { "U\($0),09/\($1)/2026 09:00,09/\($1)/2026 11:00" }
    #expect(try made(rows).output.contains("doubt: timestamps of both orders"))
  }

  @Test(arguments: ["-", "/", "."])
  func `a year of two digits that may stand first is asked for`(sign: String) throws {
    let rows = days(1...11) {
      "T\($0),26\(sign)10\(sign)\($1) 09:00,26\(sign)10\(sign)\($1) 12:00"
    }
    let (folder, output) = try made(rows)
    #expect(
      output.contains(
        "QUESTION: all 22 timestamps can be read with the day first (d\(sign)M\(sign)yy H:mm) or the year first"
          + " (yy\(sign)M\(sign)d H:mm): write"))
    #expect(try isStopped(folder))
    try folder.write(
      "attain.yaml",
      try folder.read("attain.yaml").replacing(
        "format: undecided", with: "format: yy\(sign)M\(sign)d H:mm"))
    try expectAllRead(folder, 11)
  }

  @Test func `two digits that stand first and vary more than a year are a day`() throws {
    let rows = days { "T\($0),\($1)/10/26 09:00,\($1)/10/26 12:00" }
    let (folder, output) = try made(rows)
    #expect(output.contains("found: timestamps have the day first: line 14 has '13/10/26 09:00'"))
    #expect(!output.contains("QUESTION"))
    try expectAllRead(folder, 28)
  }

  @Test func `hours of a clock that has lost AM and PM are told, and nothing of zones`() throws {
    func hour(_ hour: Int) -> String { "\((hour - 1) % 12 + 1):30" }
    let lost = (1...60).map { row in
      let day = "2026/10/\(row % 28 + 1)"
      return "T\(row),\(day) \(hour(9 + row % 8)),\(day) \(hour(11 + row % 8))\n"
    }
    let output = try made(lost.joined()).output
    #expect(
      output.contains(
        "doubt: none of 120 timestamps has an hour of 0 or above 12: AM and PM may be lost"))
    #expect(!output.contains("if the desk works") && !output.contains("different zones"))
  }

  @Test(arguments: [
    [7, 8, 9, 10, 11, 12], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [9, 10, 11, 12, 13, 14, 15, 1],
  ])
  func `mornings, nights and whole days have lost nothing`(hours: [Int]) throws {
    let rows = (1...60).map { row in
      let day = "2026/10/\(row % 28 + 1)"
      return "T\(row),\(day) \(hours[row % hours.count]):10,\(day) \(hours[row % hours.count]):40\n"
    }
    #expect(try !made(rows.joined()).output.contains("AM and PM"))
  }

  @Test func `days without a time of day are told, and say nothing of zones`() throws {
    let one = try made(days { "T\($0),2026-10-\($1) 09:00,2026-10-\($1)" }).output
    #expect(
      one.contains(
        "doubt: 28 of 28 cells in 'Resolved' have no time of day, the first on line 2, '2026-10-01': midnight is read"
      ))
    #expect(!one.contains("in 'Created' have no time") && !one.contains("end before they begin"))
    let both =
      days { "T\($0),2026-10-\($1),2026-10-\($1)" } + days { "U\($0),2026-10-\($1),2026-10-\($1)" }
    let output = try made(both).output
    #expect(output.contains("56 of 56 cells in 'Created' have no time of day"))
    #expect(!output.contains("if the desk works") && !output.contains("falls between"))
  }

  @Test func `an export that changes its form is read in both`() throws {
    let rows =
      days { "T\($0),\($1)/08/2026 09:00,\($1)/08/2026 11:00" }
      + days { "S\($0),\($1)/09/2026 09:00,\($1)/09/2026 11:00" }
      + days(1...20) { "U\($0),\($1)/10/2026 09:00,\($1)/10/2026 11:00" }
      + days { "V\($0),2026-11-\($1) 09:00,2026-11-\($1) 11:00" }
    let (folder, output) = try made(rows)
    #expect(
      try folder.read("attain.yaml").contains("    format: [\"d/M/yyyy H:mm\", \"iso8601\"]\n"))
    #expect(!output.contains("fit no form"))
    try expectAllRead(folder, 104)
  }

  @Test func `forms that stand side by side are read`() throws {
    let seconds = days { day, text in
      let hour = day % 2 == 0 ? "14:05" : "14:05:33"
      return "T\(day),\(day)/10/2026 \(hour),\(text)/10/2026 \(hour)"
    }
    try expectAllRead(try made(seconds).folder, 28)
    let years = days { day, text in
      day % 2 == 0
        ? "T\(day),\(text)/10/2026 14:05,\(text)/10/2026 15:05"
        : "T\(day),2026-10-\(text) 14:05,2026-10-\(text) 15:05"
    }
    try expectAllRead(try made(years).folder, 28)
  }

  @Test(arguments: [
    ("10/28/2026, 2:05:33\u{202F}PM", "10/28"), ("2026-10-28T14:50:54,123", "-10-28"),
  ])
  func `what browsers and logs write is read`(cell: String, day: String) throws {
    let rows = days { number, text in
      let stamp = cell.replacing(day, with: day.replacing("28", with: text))
      return "T\(number),\"\(stamp)\",\"\(stamp)\""
    }
    try expectAllRead(try made(rows).folder, 28)
  }

  @Test func `cells that fit no form are told with the first`() throws {
    let rows = days {
      "T\($0),\($0 == 9 ? "soon" : "2026-10-\($1) 09:00"),\($0 % 14 == 0 ? "31.31" : "2026-10-\($1) 10:00")"
    }
    let output = try made(rows).output
    #expect(
      output.contains(
        "doubt: 1 of 28 cells in 'Created' fit no form of timestamps that was found, the first on line 10, 'soon': their"
          + " rows will be rejected"))
    #expect(
      output.contains(
        "doubt: 2 of 28 cells in 'Resolved' fit no form of timestamps that was found, the first on line 15, '31.31':"
          + " they will not be read"))
  }

  @Test func `of several exports the one with the first such cell is named`() throws {
    let folder = try TemporaryFolder()
    let header = "Ticket,Created,Resolved\n"
    try folder.write("a.csv", header + days { "T\($0),2026-09-\($1) 09:00,2026-09-\($1) 11:00" })
    try folder.write(
      "b.csv",
      header + days { "U\($0),\($0 == 3 ? "soon" : "2026-10-\($1) 09:00"),2026-10-\($1) 11:00" })
    let run = try AttainProgram.run(["init", "a.csv", "b.csv"], in: folder.url)
    #expect(
      run.output.contains("the first on line 4 of 'b.csv', 'soon': their rows"), "\(run.output)")
  }
}
