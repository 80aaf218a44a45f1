import Testing

/// Sealed months in the reports of later ones.
struct RestatedMonthTests {
  /// A ticket of each of some months, all met but the first.
  private func sealed(_ months: [Int]) throws -> SealedProject {
    var small = SmallProject()
    small.tickets = "id,created,responded,resolved,priority,status,type,hold\n"
    for month in months {
      let month = RestatedMonthTests.text(month)
      let hour = small.tickets.contains("T") ? 10 : 16
      small.tickets +=
        "T\(month),2026-\(month)-01T09:00:00Z,,2026-\(month)-01T\(hour):00:00Z,P1,Closed,,\n"
    }
    let project = try SealedProject(small)
    for month in months.dropLast() {
      try project.seal(
        "2026-\(RestatedMonthTests.text(month))",
        at: "2026-\(RestatedMonthTests.text(month + 1))-02T08:00:00Z")
    }
    return project
  }

  private static func text(_ month: Int) -> String { month < 10 ? "0\(month)" : "\(month)" }

  /// Takes away the tickets of some months.
  private func empty(_ months: [Int], of project: SealedProject) throws {
    let lines = try project.folder.read("tickets.csv").split(separator: "\n")
    let names = months.map { "T\(RestatedMonthTests.text($0))," }
    let left = lines.filter { line in !names.contains { line.hasPrefix($0) } }
    try project.folder.write("tickets.csv", left.joined(separator: "\n") + "\n")
  }

  private func rows(_ project: SealedProject) throws -> [String] {
    try CSVTable(project.folder.read("reports/2026-12/restated.csv")).rows.map { row in
      "\(row["month"] ?? "") \(row["published_measured"] ?? "") \(row["known_measured"] ?? "")"
        + " \(row["as_published"] ?? "")"
    }
  }

  @Test func `a sealed month whose tickets are gone is not as published`() throws {
    let project = try sealed([9, 10, 12])
    try empty([9], of: project)
    let report = try project.run("report", "--month", "2026-12")
    #expect(report.output.contains("Published: 2 sealed months, 1 as published"))
    #expect(report.output.contains("2026-09 small resolution: published 0 of 1 ✗, now 0 of 0"))
    #expect(try rows(project) == ["2026-09 1 0 no", "2026-10 1 1 yes"])
    #expect(
      try project.folder.read("reports/2026-12/report.json").contains("\"month\": \"2026-09\""))
    try empty([10], of: project)
    let none = try project.run("report", "--month", "2026-12")
    #expect(none.output.contains("Published: 2 sealed months, 0 as published"))
  }

  @Test func `several months that the data does not reach are told in one line`() throws {
    let project = try sealed([7, 8, 9, 10, 12])
    try empty([7, 8, 9], of: project)
    let report = try project.run("report", "--month", "2026-12")
    #expect(report.output.contains("Published: 4 sealed months, 1 as published"))
    #expect(report.output.contains("3 months from 2026-07 to 2026-09: nothing up to 2026-09 is"))
    #expect(!report.output.contains("2026-08"))
    #expect(try rows(project).filter { $0.hasSuffix("1 0 no") }.count == 3)
  }

  /// One ticket of October that is met, one that is overdue at its end and counts as breached.
  private func overdue() throws -> SealedProject {
    var small = SmallProject()
    small.agreement = small.agreement.replacing(
      "goal: 90%", with: "goal: 90%\n    count-overdue: true")
    small.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-05T09:00:00Z,,,P1,Open,,
      T2,2026-10-06T09:00:00Z,,2026-10-06T10:00:00Z,P1,Closed,,
      T3,2026-11-03T09:00:00Z,,2026-11-03T10:00:00Z,P1,Closed,,

      """
    let project = try SealedProject(small)
    try project.seal()
    return project
  }

  private func restated(_ project: SealedProject) throws -> (text: String, row: [String: String]) {
    let report = try project.run("report", "--month", "2026-11")
    let text = report.output.split { $0.isWhitespace }.joined(separator: " ")
    let rows = try CSVTable(project.folder.read("reports/2026-11/restated.csv")).rows
    return (text, try #require(rows.first))
  }

  @Test func `overdue clocks that count are left out of a month that is over`() throws {
    let project = try overdue()
    let (text, row) = try restated(project)
    #expect(text.contains("Published: 1 sealed month, all as published"), "\(text)")
    #expect(row["published_measured"] == "2" && row["published_attained"] == "no")
    #expect(row["known_measured"] == "1" && row["known_attained"] == "not known")
    #expect(row["overdue_left_out"] == "1" && row["measured_change"] == "0")
    #expect(row["as_published"] == "yes")
    // The clock that was overdue is now one of November.
    try project.change(
      "tickets.csv", "05T09:00:00Z,,,P1,Open", to: "05T09:00:00Z,,2026-11-05T10:00:00Z,P1,Closed")
    #expect(try restated(project).row["as_published"] == "yes")
  }

  @Test func `other clocks of such a month are compared`() throws {
    let project = try overdue()
    try project.change("tickets.csv", "2026-10-06T10:00:00Z", to: "2026-10-07T10:00:00Z")
    let (text, row) = try restated(project)
    #expect(
      text.contains("published 1 of 2 ✗, without overdue clocks 1 of 1, now 0 of 1"), "\(text)")
    #expect(row["as_published"] == "no" && row["met_change"] == "-1")
  }

  @Test func `an agreement that counts them no more is another`() throws {
    let project = try overdue()
    try project.change("agreements/small.yaml", "count-overdue: true", to: "count-overdue: false")
    let (text, row) = try restated(project)
    #expect(text.contains("published 1 of 2 ✗, now 1 of 1 ✓"), "\(text)")
    #expect(row["overdue_left_out"] == "" && row["as_published"] == "no")
  }
}
