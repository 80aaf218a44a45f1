import Foundation
import TestSupport

/// A project with fourteen months of tickets that pause, change their priority and are opened again, from a
/// seed, under an agreement whose clauses a test may write otherwise.
struct WhatIfProject {
  var threshold = "8h"
  var days = "3 working days"
  var goal = "80%"
  var calendar = "office"
  var pauses = "{status: [On hold]}"
  /// Further keys of the target, a line each.
  var target = ""
  /// Instead of the entries of `within`.
  var within: String?

  private var entries: String {
    within
      ?? "[{when: {priority: P1}, time: 4h}, {when: {priority: P2}, time: \(threshold)}, {time: \(days)}]"
  }

  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Small
      timezone: Europe/London
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, priority: priority, status: status}
      history:
        files: history.csv
        columns: {ticket: id, at: at, field: field, from: from, to: to}

      """)
    try folder.write("agreements/small.yaml", agreement)
    for (name, hours) in [("office", "09:00-17:00"), ("early", "06:00-14:00")] {
      try folder.write(
        "calendars/\(name).yaml",
        """
        calendar: \(name)
        timezone: Europe/London
        hours: {mon-fri: \(hours)}
        holidays-complete: [2025, 2026]

        """)
    }
    let rows = WhatIfProject.rows()
    try folder.write("tickets.csv", "id,created,resolved,priority,status\n" + rows.tickets)
    try folder.write("history.csv", "id,at,field,from,to\n" + rows.changes)
    return folder
  }

  private var agreement: String {
    """
    agreement: small
    kind: sla
    calendar: \(calendar)
    pauses: \(pauses)
    targets:
      - id: resolution
        from: created
        to: resolved
        goal: \(goal)
    \(target.isEmpty ? "" : "    \(target)\n")\
        within: \(entries)

    """
  }

  /// Forty tickets a month from September 2025 to October 2026.
  private static func rows() -> (tickets: String, changes: String) {
    var random = SeededGenerator(seed: 4_711)
    var (tickets, changes) = ("", "")
    for number in 0..<560 {
      let month = 8 + number / 40
      var minute = Int.random(in: 0..<27 * 1_440, using: &random)
      var values = ["status": "New", "priority": "P\(Int.random(in: 1...3, using: &random))"]
      func stamp() -> String { WhatIfProject.stamp(month, minute) }
      let created = stamp()
      func change(_ field: String, _ to: String) {
        minute += Int.random(in: 10...700, using: &random)
        // Some take days.
        if Int.random(in: 0..<4, using: &random) == 0 { minute += 2_000 }
        if values[field] == to { return }
        changes += "T\(number),\(stamp()),\(field),\(values[field] ?? ""),\(to)\n"
        values[field] = to
      }
      if Bool.random(using: &random) { change("status", "On hold") }
      if Int.random(in: 0..<4, using: &random) == 0 { change("priority", "P2") }
      change("status", "Waiting")
      change("status", "Closed")
      if Int.random(in: 0..<3, using: &random) == 0 {
        change("status", "Open")
        change("status", "Closed")
      }
      let isDone = number % 9 > 0
      if !isDone { change("status", "Open") }
      tickets +=
        "T\(number),\(created),\(isDone ? stamp() : ""),\(values["priority"] ?? ""),"
        + "\(values["status"] ?? "")\n"
    }
    return (tickets, changes)
  }

  /// Months count from January 2025 on.
  private static func stamp(_ month: Int, _ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (day, rest) = (minute / 1_440, minute % 1_440)
    let (later, date) = (month + day / 28, day % 28)
    return "\(2_025 + later / 12)-\(two(later % 12 + 1))-\(two(date + 1))T\(two(rest / 60)):"
      + "\(two(rest % 60)):00Z"
  }
}
