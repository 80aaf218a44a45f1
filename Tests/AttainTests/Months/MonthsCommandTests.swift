import Foundation
import TestSupport
import Testing

/// `attain trend` and `attain compare` as a user runs them.
struct MonthsCommandTests {
  private static let usage: [[String]] = [
    ["trend", "--months", "0"], ["trend", "--workers", "0"], ["compare"],
    ["compare", "--by", "supplier", "--with", "x"],
    ["compare", "--by", "supplier", "--link", "a=b"],
    ["compare", "--by", "supplier", "--sent", "created"],
    ["compare", "--by", "supplier", "--with", "x", "--link", "a"],
    ["compare", "--by", "agreement", "--with", "x", "--link", "a=b"],
  ]

  @Test(arguments: usage)
  func `what cannot be meant is wrong usage`(arguments: [String]) throws {
    let folder = try SmallProject().folder()
    #expect(try AttainProgram.run(arguments, in: folder.url).status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "reports").path))
  }

  @Test func `a project in which nothing happens has no finding`() throws {
    var project = SmallProject()
    project.tickets = project.tickets.replacing(
      "2026-10-05T12:00:00Z", with: "2026-10-02T11:00:00Z")
    let folder = try project.folder()
    let run = try AttainProgram.run(["trend"], in: folder.url)
    #expect(run.status == 0 && run.output.contains("Nothing that chance alone would not explain."))
    #expect(try CSVTable(folder.read("reports/trend/findings.csv")).rows.isEmpty)
  }

  @Test(arguments: 0..<3)
  func `however many workers read, in pieces of any size, the bytes are the same`(seed: Int) throws
  {
    var random = SeededGenerator(seed: UInt64(seed))
    var project = SmallProject()
    project.tickets =
      RandomExport.header
      + RandomExport.rows(600, RandomExport.notes, months: [3, 4, 5, 6, 7, 8, 9, 10], &random)
    let folder = try project.folder()
    for command in [["trend"], ["compare", "--by", "priority"]] {
      var outputs: Set<[String]> = []
      for (workers, piece) in [(1, 1 << 20), (2, 3_000), (3, 700)] {
        let run = try AttainProgram.run(
          command + [
            "--month", "2026-10", "--workers", "\(workers)", "--piece-size", "\(piece)",
            "--output", "out",
          ], in: folder.url)
        #expect(run.status == 0, "\(run.messages)")
        let below = "out/" + (command.count == 1 ? "trend" : "compare-priority")
        let names = try FileManager.default.contentsOfDirectory(
          atPath: folder.url.appending(path: below).path
        ).sorted()
        outputs.insert([run.output] + (try names.map { try folder.read("\(below)/\($0)") }))
      }
      #expect(outputs.count == 1)
    }
  }

  @Test func `priorities are compared by the mix of types, and what one side lacks is told`() throws
  {
    var project = SmallProject()
    let rows = (0..<24).map { number in
      let (priority, hour) = number < 8 ? ("P1", 10) : ("P2", 15)
      let type = number < 16 ? "incident" : "request"
      return
        "T\(number),2026-10-0\(number % 2 + 1)T08:00:00Z,,2026-10-0\(number % 2 + 1)T\(hour):00:00Z,"
        + "\(priority),Closed,\(type),\n"
    }
    project.tickets = "id,created,responded,resolved,priority,status,type,hold\n" + rows.joined()
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["compare", "--by", "priority", "--month", "2026-10"], in: folder.url)
    let text = run.output.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    #expect(text.contains("P2 is worse than P1 with the same mix: −100.00 points"), "\(run.output)")
    #expect(text.contains("Only 66.66% of the clocks are of a kind that both have."))
    #expect(text.contains("as if all had the same mix of type, corrected"))
    let row = try #require(
      CSVTable(folder.read("reports/compare-priority/differences.csv")).rows.first)
    #expect(row["compared_weight"] == "16" && row["all_weight"] == "24")
  }

  /// Stays with groups: Network keeps one ticket twice, Storage accepts after an hour.
  private func history() throws -> TemporaryFolder {
    var desk = FaultDesk()
    desk.others = [
      "ola.yaml": """
      agreement: ola
      kind: ola
      calendar: office
      targets:
        - {id: stay, visits: {group: [Network, Storage]}, goal: 90%, within: [{time: 4h}]}
        - {id: acceptance, visits: {group: [Network, Storage]}, to: {status: Open}, goal: 90%, within: [{time: 2h}]}

      """
    ]
    desk.tickets = [
      "T1,2026-10-05T08:00:00Z,,2026-10-05T15:00:00Z,P2,Resolved,Network",
      "T2,2026-10-06T08:00:00Z,,2026-10-06T12:00:00Z,P2,Resolved,Storage",
    ]
    desk.history = [
      "T1,2026-10-05T09:00:00Z,group,Desk,Network", "T1,2026-10-05T10:00:00Z,group,Network,Desk",
      "T1,2026-10-05T12:00:00Z,group,Desk,Network", "T1,2026-10-05T15:00:00Z,status,New,Resolved",
      "T2,2026-10-06T09:00:00Z,group,Desk,Storage", "T2,2026-10-06T10:00:00Z,status,New,Open",
      "T2,2026-10-06T12:00:00Z,status,Open,Resolved",
    ]
    return try desk.run().folder
  }

  @Test func `hops, returns, acceptance and time with a group come from the history`() throws {
    let folder = try history()
    let run = try AttainProgram.run(
      ["compare", "--by", "group", "--month", "2026-10", "--months", "1"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let rows = try CSVTable(folder.read("reports/compare-group/sides.csv")).rows
    func row(_ target: String, _ side: String) throws -> [String: String] {
      try #require(rows.first { $0["target"] == target && $0["side"] == side })
    }
    // Network had the ticket of seven hours for one and for three, of which three hours came by a return.
    let network = try row("resolution", "Network")
    #expect(network["hops"] == "2" && network["hop_median_seconds"] == "3600")
    #expect(network["hop_90_seconds"] == "10800")
    #expect(network["visits"] == "2" && network["returns"] == "1")
    #expect(network["own_seconds"] == "14400" && network["waiting_seconds"] == "10800")
    #expect(network["unproved_seconds"] == "0")
    // Seven hours were too long; Network spent the most of them.
    #expect(network["breaches"] == "1" && network["customer_breaches"] == "1")
    #expect(try row("stay", "Network")["hops"] == "2")
    #expect(try row("acceptance", "Storage")["acceptance_median_seconds"] == "3600")
  }

  @Test func `two fields that differ in a slash alone are compared in folders of their own`() throws
  {
    var project = SmallProject()
    project.project += "\n  fields: {a/b: priority, a_b: type, 'a%2Fb': status}"
    let folder = try project.folder()
    for field in ["a/b", "a_b", "a%2Fb"] {
      let run = try AttainProgram.run(
        ["compare", "--by", field, "--month", "2026-10", "--quiet"], in: folder.url)
      #expect(run.status == 0, "\(run.messages)")
    }
    let found = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "reports").path
    ).filter { $0.hasPrefix("compare-") }
    #expect(found.sorted() == ["compare-a%252Fb", "compare-a%2Fb", "compare-a_b"])
  }
}
