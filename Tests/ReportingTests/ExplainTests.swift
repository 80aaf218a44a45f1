import CivilTime
import Compliance
import Foundation
import Reporting
import ServiceModel
import Testing

/// The proof of one ticket, for people and for programs.
struct ExplainTests {
  private let late = [
    "created": "2026-10-09T13:00:00Z", "resolved": "2026-10-13T12:12:00Z", "customer": "Northwind",
    "priority": "P3", "status": "Closed",
  ]

  /// Started on a Friday, paused once, closed over a weekend and a holiday.
  private func paused() throws -> ExplainInput {
    var desk = try ServiceDesk()
    try desk.add(
      "INC7", late,
      changes: [
        ("2026-10-09T13:00:00Z", "Open"), ("2026-10-13T09:00:00Z", "On hold"),
        ("2026-10-13T09:40:00Z", "Open"), ("2026-10-13T12:12:00Z", "Closed"),
      ])
    return desk.explained(desk.tickets[0])
  }

  private func lines(_ input: ExplainInput, columns: Int = 120) -> [Substring] {
    ExplainText(input, columns: columns).text.split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `the sentence says by how much, of how much, and what was paused`() throws {
    var desk = try ServiceDesk()
    try desk.add("INC1", late.merging(["resolved": "2026-10-13T15:12:00Z"]) { $1 }, hold: 2400)
    let stated = lines(desk.explained(desk.tickets[0]))
    let sentence = "northwind-gold resolution: Breached by 1h 32m: 9h 32m counted of 8h;"
    #expect(stated.contains("\(sentence) 40m paused (as stated)."))
    let text = lines(try paused())
    let met = "northwind-gold resolution: Met: 6h 32m counted of 8h; 40m paused (On hold)."
    #expect(text.contains(Substring(met)))
  }

  @Test func `a clock's seconds are shown in local time and in UTC`() throws {
    let text = ExplainText(try paused()).text
    let table = """
        SLA, 90% within 8h on office (Etc/UTC), by agreements/northwind.yaml
        from (local)               from (UTC)            to (UTC)                  length     counted  account
        2026-10-09T13:00:00+00:00  2026-10-09T13:00:00Z  2026-10-09T17:00:00Z          4h          4h  counted
        2026-10-09T17:00:00+00:00  2026-10-09T17:00:00Z  2026-10-12T00:00:00Z         55h          4h  outside hours
        2026-10-12T00:00:00+00:00  2026-10-12T00:00:00Z  2026-10-13T00:00:00Z         24h          4h  holiday: Founders' Day
        2026-10-13T00:00:00+00:00  2026-10-13T00:00:00Z  2026-10-13T09:00:00Z          9h          4h  outside hours
        2026-10-13T09:00:00+00:00  2026-10-13T09:00:00Z  2026-10-13T09:40:00Z         40m          4h  paused: On hold
        2026-10-13T09:40:00+00:00  2026-10-13T09:40:00Z  2026-10-13T12:12:00Z      2h 32m      6h 32m  counted
        counted 6h 32m + outside hours 64h + holiday: Founders' Day 24h + paused: On hold 40m = wall time 95h 12m
        deadline 2026-10-13T13:40:00 local, 2026-10-13T13:40:00Z
        verdict met
        evidence grade A
      """
    #expect(text.contains(table))
  }

  @Test func `who does not cover the ticket is named`() throws {
    var desk = try ServiceDesk()
    try desk.add("INC1", late)
    try desk.add("INC2", ["created": "2026-10-05T09:00:00Z", "group": "Network"])
    try desk.add("INC3", ["created": "2026-10-05T09:00:00Z"])
    #expect(
      lines(desk.explained(desk.tickets[0])).contains("Not covered by: network-ola, quiet-uc."))
    let unlimited = lines(desk.explained(desk.tickets[1]))
    #expect(
      unlimited.contains("network-ola resolution: no entry of within holds for the ticket."))
    #expect(unlimited.contains("Not covered by: northwind-gold, quiet-uc."))
    #expect(
      lines(desk.explained(desk.tickets[2])).contains("No agreement in force covers the ticket."))
  }

  @Test func `an unmeasurable and an excluded clock say why`() throws {
    var desk = try ServiceDesk()
    try desk.add("INC1", late.merging(["resolved": "2026-10-01T09:00:00Z"]) { $1 })
    try desk.add("INC2", late.merging(["status": "Cancelled"]) { $1 })
    let unmeasurable = "northwind-gold resolution: Unmeasurable: the clock stops before it starts."
    #expect(lines(desk.explained(desk.tickets[0])).contains(Substring(unmeasurable)))
    let excluded = lines(desk.explained(desk.tickets[1]))
    #expect(excluded.contains { $0.contains("resolution: Excluded (cancelled); met: 7h 12m") })
    #expect(excluded.contains("  verdict excluded, met without that"))
  }

  @Test func `a narrow terminal has no room for UTC, and a last line tells the end`() throws {
    let text = ExplainText(try paused(), columns: 80).text
    let table = """
        from (local)                     length     counted  account
        2026-10-09T13:00:00+00:00            4h          4h  counted
        2026-10-09T17:00:00+00:00           55h          4h  outside hours
        2026-10-12T00:00:00+00:00           24h          4h  holiday: Founders' Day
        2026-10-13T00:00:00+00:00            9h          4h  outside hours
        2026-10-13T09:00:00+00:00           40m          4h  paused: On hold
        2026-10-13T09:40:00+00:00        2h 32m      6h 32m  counted
        2026-10-13T12:12:00+00:00                            the end
        counted 6h 32m + outside hours 64h + holiday: Founders' Day 24h
          + paused: On hold 40m = wall time 95h 12m
        deadline 2026-10-13T13:40:00 local, 2026-10-13T13:40:00Z
      """
    #expect(text.contains(table), "\(text)")
  }

  @Test(arguments: Names.hostile.indices, [80, 107, 108, 120])
  func `no line is wider than the terminal or moves the cursor`(seed: Int, columns: Int) throws {
    var desk = try ServiceDesk(.hostile(seed))
    try desk.addRandom(40, seed: seed)
    for ticket in desk.tickets {
      for line in lines(desk.explained(ticket), columns: columns) {
        #expect(SummaryTests.columns(line) <= columns, "\(line)")
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }

  @Test(arguments: [80, 120])
  func `no line is wider than the terminal, whatever the length of the names`(columns: Int) throws {
    for length in 1...110 {
      var desk = try ServiceDesk(.long(length))
      let name = Names.long(length).site
      try desk.add(name, late.merging(["site": name, "group": "Network"]) { $1 })
      for line in lines(desk.explained(desk.tickets[0]), columns: columns) {
        #expect(SummaryTests.columns(line) <= columns, "\(line)")
      }
    }
  }

  @Test(arguments: 0..<4)
  func `accounts add up to wall time, and lines to what the clock shows`(seed: Int) throws {
    var desk = try ServiceDesk()
    try desk.addRandom(60, seed: seed)
    var shown = 0
    for ticket in desk.tickets {
      for clock in try clocks(desk.explained(ticket)) {
        let lines = try #require(clock["lines"] as? [[String: Any]])
        guard let first = lines.first, let last = lines.last else { continue }
        shown += 1
        let accounts = try #require(clock["accounts"] as? [[String: Any]])
        let start = try #require(Instant(iso8601: first["from"] as? String ?? ""))
        let end = try #require(Instant(iso8601: last["to"] as? String ?? ""))
        #expect(sum(lines, "seconds") == Int((end - start).count))
        #expect(sum(accounts, "seconds") == sum(lines, "seconds"))
        for (line, next) in zip(lines, lines.dropFirst()) {
          #expect(line["to"] as? String == next["from"] as? String)
        }
        let elapsed = try #require(clock["elapsed_seconds"] as? Int)
        let stated = try #require(clock["stated_pause_seconds"] as? Int)
        #expect(last["counted_seconds"] as? Int == elapsed + stated)
        let counted = accounts.filter { $0["account"] as? String == "counted" }
        #expect(sum(counted, "seconds") == elapsed + stated)
      }
    }
    #expect(shown > 20)
  }

  private func clocks(_ input: ExplainInput) throws -> [[String: Any]] {
    let parsed = try JSONSerialization.jsonObject(with: Data(ExplainJSON(input).bytes))
    return try #require((parsed as? [String: Any])?["clocks"] as? [[String: Any]])
  }

  private func sum(_ objects: [[String: Any]], _ key: String) -> Int {
    objects.reduce(0) { $0 + ($1[key] as? Int ?? 0) }
  }

  @Test func `of a proof of very many lines the middle is counted, and JSON has them all`() throws {
    var desk = try ServiceDesk()
    try desk.add("OLD", late.merging(["created": "2020-01-06T09:00:00Z"]) { $1 })
    let input = desk.explained(desk.tickets[0])
    let all = try #require(input.clocks.compactMap { $0.proof }.map { $0.lines.count }.max())
    #expect(all > 2_000)
    let text = lines(input)
    #expect(text.count < 900)
    let fold = try #require(text.first { $0.hasPrefix("  … ") })
    let hidden = try #require(Int(fold.split(separator: " ")[1]))
    let shown = text.count { $0.contains("T") && $0.contains("+00:00") && $0.hasPrefix("  20") }
    let clocks = text.count { $0.hasPrefix("  … ") }
    #expect(clocks > 0 && (hidden + 400 == all || shown > 400))
    #expect(
      text.contains("Warning: calendar office does not state its holidays of 2020–2026."))
    let json = String(decoding: ExplainJSON(input).bytes, as: UTF8.self)
    #expect(json.matches(of: #/"account": "outside hours"/#).count > all / 3)
  }
}
