import Foundation
import TestSupport
import Testing

/// The tickets of a sealed month that moved, and why.
struct DiffTests {
  private func causes(_ rows: [[String: String]]) -> [String] {
    rows.map { "\($0["ticket"] ?? "") \($0["change"] ?? "") \($0["cause"] ?? "")" }
  }

  private func causes(_ change: (SealedProject) throws -> Void) throws -> [String] {
    let project = try SealedProject()
    try project.seal()
    try change(project)
    return causes(try project.diff())
  }

  @Test func `each cause is found in the files that a user changes`() throws {
    #expect(try causes { _ in } == [])
    #expect(
      try causes {
        try $0.change(
          "tickets.csv", "T3,",
          to: "T0,2026-10-06T09:00:00Z,,2026-10-06T12:00:00Z,P1,Closed,incident,\nT3,")
      } == ["T0 came late-row"])
    #expect(
      try causes {
        try $0.change(
          "tickets.csv", "T2,2026-10-02T09:00:00Z,,2026-10-05T12:00:00Z,P2,Closed,incident,\n",
          to: "")
      } == ["T2 left row-gone"])
    #expect(
      try causes {
        try $0.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-10-02T12:00:00Z")
      } == ["T2 verdict changed-stamp"])
    // Resolved in November it is known only later: as of the end of October it runs.
    #expect(
      try causes {
        try $0.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-11-05T12:00:00Z")
      } == ["T2 verdict changed-stamp"])
    #expect(
      try causes {
        try $0.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-09-30T12:00:00Z")
        try $0.change("tickets.csv", "2026-10-02T09:00:00Z", to: "2026-09-30T09:00:00Z")
      } == ["T2 left changed-stamp"])
    #expect(
      try causes {
        try $0.change("agreements/small.yaml", "{time: 4h}", to: "{time: 40h}")
      } == [
        "T1 times agreement-version", "T2 verdict agreement-version",
        "T3 verdict agreement-version",
      ])
    #expect(
      try causes {
        try $0.change(
          "agreements/small.yaml", "targets:",
          to: "exclusions: [{when: {priority: P2}, because: agreed}]\ntargets:")
      } == ["T2 verdict exclusion", "T3 verdict exclusion"])
    #expect(
      try causes {
        try $0.change(
          "calendars/office.yaml", "holidays: [", to: "holidays: [{2026-10-05: Feast}, ")
      } == ["T2 times calendar-version"])
  }

  @Test func `a changed priority is told by its field`() throws {
    let project = try SealedProject()
    try project.change(
      "agreements/small.yaml", "[{time: 4h}]",
      to: "[{when: {priority: P1}, time: 1h}, {time: 4h}]")
    try project.seal()
    try project.change("tickets.csv", "P1,Closed", to: "P2,Closed")
    let rows = try project.diff()
    #expect(causes(rows) == ["T1 verdict changed-field"])
    #expect(rows.first?["evidence"] == "priority 'P1' then, 'P2' now")
  }

  @Test func `a later as-of knows what happened since`() throws {
    let project = try SealedProject()
    try project.change(
      "tickets.csv", "2026-10-30T09:00:00Z,,,", to: "2026-10-30T09:00:00Z,,2026-11-04T09:00:00Z,")
    try project.seal()
    #expect(try project.diff().isEmpty)
    let later = try project.diff("--as-of", "2026-12-01T00:00:00Z")
    #expect(causes(later) == ["T3 left later-as-of"] && later.first?["known_month"] == "2026-11")
  }

  @Test func `moved clocks are found where that is asked`() throws {
    let project = try SealedProject()
    try project.seal()
    #expect(try project.run("diff", "2026-10", "--fail-on", "moved").status == 0)
    try project.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-10-02T12:00:00Z")
    let found = try project.run("diff", "2026-10", "--fail-on", "moved")
    #expect(found.status == 1 && found.output.contains("changed stamp 1"))
    #expect(found.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `a verdict that another goal turns round is told by both goals`() throws {
    let project = try SealedProject()
    try project.seal()
    // One of the two measured clocks is met.
    try project.change("agreements/small.yaml", "goal: 90%", to: "goal: 40%")
    let report = try project.run("report", "--month", "2026-10")
    let words = report.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      words.contains("published 1 of 2 ✗ (goal 90%), now 1 of 2 ✓ (goal 40%)")
        && !words.contains("attain diff"), "\(words)")
    let diff = try project.run("diff", "2026-10", "--fail-on", "moved")
    #expect(diff.status == 0 && diff.output.contains("No clock moved."))
    #expect(
      diff.output.contains("goal 90% (not reached) as published, 40% (reached) now"),
      "\(diff.output)")
  }

  @Test(arguments: [true, false])
  func `a verdict that another way of counting turns round is told by the file`(counts: Bool) throws
  {
    let project = try SealedProject()
    let goals = ["goal: 90%", "goal: 90%\n    count-overdue: true"]
    try project.change("tickets.csv", "2026-10-05T12:00:00Z", to: "2026-10-02T12:00:00Z")
    try project.change("tickets.csv", "T3,2026-10-30", to: "T3,2026-10-20")
    if !counts { try project.change("agreements/small.yaml", goals[0], to: goals[1]) }
    try project.seal()
    try project.change("agreements/small.yaml", goals[counts ? 0 : 1], to: goals[counts ? 1 : 0])
    let report = try project.run("report", "--month", "2026-10")
    let told = report.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(told.contains("as overdue clocks count otherwise"), "\(told)")
    #expect(!told.contains("attain diff"), "\(told)")
    let diff = try project.run("diff", "2026-10", "--fail-on", "moved")
    let words = diff.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(diff.status == 0 && words.contains("No clock moved."), "\(words)")
    let sides = ["2 of 2 (reached)", "2 of 3 (not reached)"]
    #expect(
      words.contains(
        "\(counts ? "count as breached now" : "no longer count as breached"):"
          + " \(sides[counts ? 0 : 1]) as published, \(sides[counts ? 1 : 0]) now"
          + " agreement version: agreements/small.yaml"), "\(words)")
  }

  @Test func `a target that is suspended since is told by the file`() throws {
    let project = try SealedProject()
    try project.seal()
    try project.change(
      "agreements/small.yaml", "kind: sla",
      to: "kind: sla\nworkload: {tickets: 2, above: suspended}")
    let diff = try project.run("diff", "2026-10")
    let words = diff.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(
      words.contains(
        "in force as published, suspended now agreement version: agreements/small.yaml"), "\(words)"
    )
  }

  @Test(arguments: 1...3)
  func `of the sample, published and what came, less what left, is what is known now`(
    seed: UInt64
  ) throws {
    let project = try SealedProject(sample: ())
    try project.seal()
    let published = try numbers(project, "reports")
    try spoil(project, seed: seed)
    #expect(try project.run("report", "--month", "2026-10", "--output", "now").status == 0)
    let known = try numbers(project, "now")
    let moves = try project.diff()
    #expect(moves.count > 5)
    for (target, before) in published {
      for outcome in ["met", "breached", "running", "overdue", "excluded", "unmeasurable"] {
        let own = moves.filter { "\($0["agreement"] ?? "") \($0["target"] ?? "")" == target }
        let came = own.filter { $0["change"] != "left" && $0["known_outcome"] == outcome }.count
        let left = own.filter { $0["published_outcome"] == outcome }.count
        #expect(
          (before[outcome] ?? 0) + came - left == known[target]?[outcome], "\(target) \(outcome)")
      }
    }
    #expect(moves.allSatisfy { $0["cause"] != "unexplained" })
  }

  /// The counters of each target.
  private func numbers(
    _ project: SealedProject, _ folder: String
  ) throws -> [String: [String: Int]] {
    let rows = try CSVTable(project.folder.read("\(folder)/2026-10/compliance.csv")).rows
    return rows.filter { $0["breakdown"] == "all" }.reduce(into: [:]) { numbers, row in
      numbers["\(row["agreement"] ?? "") \(row["target"] ?? "")"] = row.compactMapValues { Int($0) }
    }
  }

  /// Drops rows, changes hours of stamps and priorities of the month's export.
  private func spoil(_ project: SealedProject, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let path = "exports/tickets-2026-10.csv"
    let lines = try project.folder.read(path).split(
      separator: "\n", omittingEmptySubsequences: false)
    let spoiled = lines.enumerated().compactMap { place, line -> Substring? in
      if place == 0 || line.isEmpty { return line }
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return nil
      case 1: return Substring(line.replacing("/10/2026 10:", with: "/10/2026 15:"))
      case 2: return Substring(line.replacing("3 - Moderate", with: "1 - Critical"))
      case 3: return Substring(line.replacing("/10/2026 1", with: "/09/2026 1"))
      default: return line
      }
    }
    try project.folder.write(path, spoiled.joined(separator: "\n"))
  }

  @Test func `a row that is gone is found beside rows that are rejected`() throws {
    let project = try SealedProject()
    try project.change("tickets.csv", "T3,", to: "T9,soon,,,P1,Closed,incident,\nT3,")
    try project.seal()
    try project.change(
      "tickets.csv", "T2,2026-10-02T09:00:00Z,,2026-10-05T12:00:00Z,P2,Closed,incident,\n", to: "")
    #expect(causes(try project.diff()) == ["T2 left row-gone"])
  }

  @Test func `a clock with other evidence and the same times is not told by its times`() throws {
    let project = try SealedProject()
    var text = try project.folder.read("attain.yaml")
    text +=
      "\nhistory: {files: history.csv, columns: {ticket: id, at: at, field: field, from: from, to: to}}\n"
    try project.folder.write("attain.yaml", text)
    try project.folder.write(
      "history.csv", "id,at,field,from,to\nT1,2026-10-01T12:00:00Z,status,Open,Closed\n")
    try project.seal()
    try project.change("tickets.csv", "P1,Closed", to: "P1,Cancelled")
    let run = try project.run("diff", "2026-10")
    #expect(
      run.output.contains("met as published, on evidence B instead of A"), "\(run.output)")
  }
}
