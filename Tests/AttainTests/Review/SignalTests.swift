import Foundation
import TestSupport
import Testing

/// What is seen much oftener than in other months.
struct SignalTests {
  /// A month's tickets, created at 09:00 with four hours until 13:00.
  struct Plan {
    let month: String
    /// The minute after the creation at which each ticket is paused for an hour.
    var pauses: [Int] = []
    /// The minute at which the priority changes from P1 with two hours to P2 with four.
    var lowered: [Int] = []
    /// The minutes after the resolution at which a ticket is opened again.
    var reopened: [Int] = []
    /// Tickets that are resolved at once, by the day of the month.
    var days: [Int] = []
  }

  private struct Files {
    var tickets = "id,created,resolved,priority,status\n"
    var changes = "ticket,at,field,from,to\n"

    mutating func add(_ plan: Plan) {
      for (number, minute) in plan.pauses.enumerated() {
        add(
          "\(plan.month)-P\(number)", plan.month, priority: "P2",
          [(minute, "status", "Open", "On hold"), (minute + 60, "status", "On hold", "Open")])
      }
      for (number, minute) in plan.lowered.enumerated() {
        add(
          "\(plan.month)-L\(number)", plan.month, priority: "P2",
          [(minute, "priority", "P1", "P2")])
      }
      for (number, minute) in plan.reopened.enumerated() {
        add(
          "\(plan.month)-R\(number)", plan.month, priority: "P2",
          [(30, "status", "Open", "Resolved"), (30 + minute, "status", "Resolved", "Open")])
      }
      for (number, day) in plan.days.enumerated() {
        add("\(plan.month)-D\(number)", plan.month, priority: "P2", day: day, [])
      }
    }

    private mutating func add(
      _ id: String, _ month: String, priority: String, day: Int = 6,
      _ steps: [(minute: Int, field: String, from: String, to: String)]
    ) {
      func stamp(_ minute: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(month)-\(two(day))T\(two(9 + minute / 60)):\(two(minute % 60)):00Z"
      }
      for step in steps {
        changes += "\(id),\(stamp(step.minute)),\(step.field),\(step.from),\(step.to)\n"
      }
      changes += "\(id),\(stamp(400)),status,Open,Resolved\n"
      tickets += "\(id),\(stamp(0)),\(stamp(400)),\(priority),Resolved\n"
    }
  }

  private func rows(_ plans: [Plan]) throws -> (rows: [[String: String]], page: String) {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Signals
      timezone: Etc/UTC
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, priority: priority, status: status}
      history: {files: changes.csv, columns: {ticket: ticket, at: at, field: field, from: from, to: to}}
      reports: {clocks: true, formats: [csv, html]}

      """)
    try folder.write(
      "agreements/desk.yaml",
      """
      agreement: desk
      kind: sla
      calendar: always
      pauses: {status: On hold}
      targets:
        - id: resolution
          from: created
          to: resolved
          goal: 90%
          within: [{when: {priority: P1}, time: 2h}, {time: 4h}]

      """)
    var files = Files()
    for plan in plans { files.add(plan) }
    try folder.write("tickets.csv", files.tickets)
    try folder.write("changes.csv", files.changes)
    let run = try AttainProgram.run(["report", "--month", "2026-10"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (
      try CSVTable(folder.read("reports/2026-10/signals.csv")).rows,
      try folder.read("reports/2026-10/report.html")
    )
  }

  private static let quiet = Plan(
    month: "2026-09", pauses: Array(repeating: 30, count: 60) + [230, 235],
    lowered: Array(repeating: 10, count: 40) + [100],
    reopened: Array(repeating: 60, count: 40) + [5],
    days: Array(1...30))

  @Test(arguments: [
    ("late-pause", Plan(month: "2026-10", pauses: Array(repeating: 230, count: 12)), "waited for"),
    (
      "lowered-late", Plan(month: "2026-10", lowered: Array(repeating: 95, count: 12)),
      "less urgent"
    ),
    ("reopened-soon", Plan(month: "2026-10", reopened: Array(repeating: 5, count: 12)), "Had they"),
    ("closed-last", Plan(month: "2026-10", days: Array(repeating: 30, count: 40)), "last weekday"),
  ])
  func `what is seen much oftener than elsewhere is asked for, with both shares`(
    signal: String, plan: Plan, words: String
  ) throws {
    let (rows, page) = try rows([Self.quiet, plan])
    let asked = rows.filter { $0["question"] == "yes" }
    #expect(asked.map { $0["signal"] } == [signal])
    #expect(asked.first?["seen"] == asked.first?["of"] && asked.first?["base_of"] != "0")
    #expect(page.contains(words))
  }

  @Test func `the same shares as elsewhere ask nothing`() throws {
    let same = Plan(
      month: "2026-10", pauses: Array(repeating: 30, count: 30) + [230],
      lowered: Array(repeating: 10, count: 20), reopened: Array(repeating: 60, count: 20),
      days: Array(1...30))
    let (rows, page) = try rows([Self.quiet, same])
    #expect(rows.count == 4 && rows.allSatisfy { $0["question"] == "no" })
    #expect(page.contains("Nothing is seen much oftener"))
  }

  @Test func `a tenth of the threshold is late, a minute more is not, beyond the deadline is not`()
    throws
  {
    let (rows, _) = try rows([Plan(month: "2026-10", pauses: [215, 216, 239, 240, 300])])
    let row = try #require(rows.first { $0["signal"] == "late-pause" })
    #expect(row["seen"] == "2" && row["of"] == "3")
    #expect(row["base_of"] == "0" && row["chance_millionths"] == "" && row["question"] == "no")
  }
}
