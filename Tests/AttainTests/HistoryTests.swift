import Foundation
import TestSupport
import Testing

/// A history of its own file, through the whole program.
struct HistoryTests {
  /// Two hundred tickets with pauses, hops and reopenings, from a seed.
  struct Desk {
    var tickets: [String] = []
    var changes: [String] = []
    var states: [String] = []

    init() {
      var random = SeededGenerator(seed: 2_026)
      for number in 1...200 { add(number, &random) }
    }

    private mutating func add(_ number: Int, _ random: inout SeededGenerator) {
      var minute = number * 37
      let created = minute
      var values = ["status": "New", "group": "Desk", "priority": "P2"]
      var since = ["status": minute, "group": minute, "priority": minute]
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        minute += Int.random(in: 1...300, using: &random)
        let (field, choices) = [
          ("status", ["Open", "On hold", "Resolved"]), ("group", ["Desk", "Network", "Carrier"]),
          ("priority", ["P1", "P2"]),
        ][Int.random(in: 0..<3, using: &random)]
        let to = choices[Int.random(in: 0..<choices.count, using: &random)]
        guard let from = values[field], from != to, let start = since[field] else { continue }
        changes.append("T\(number),\(Desk.stamp(minute)),\(field),\(from),\(to)")
        states.append(
          "T\(number),\(field),\(from),\(Desk.stamp(start)),\(Desk.stamp(minute))")
        values[field] = to
        since[field] = minute
      }
      let isDone = values["status"] == "Resolved"
      let resolved = isDone ? Desk.stamp(since["status"] ?? 0) : ""
      for field in ["status", "group", "priority"] {
        states.append(
          "T\(number),\(field),\(values[field] ?? ""),\(Desk.stamp(since[field] ?? 0)),")
      }
      tickets.append(
        "T\(number),\(Desk.stamp(created)),\(resolved),\(values["priority"] ?? ""),"
          + "\(values["status"] ?? ""),\(values["group"] ?? "")")
    }

    private static func stamp(_ minute: Int) -> String {
      let (day, rest) = (minute / 1_440 + 1, minute % 1_440)
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "2026-10-\(two(day))T\(two(rest / 60)):\(two(rest % 60)):00Z"
    }
  }

  func folder(
    _ desk: Desk, history: [String]? = nil, layout: String = changeLayout
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: History
      timezone: Europe/London
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, priority: priority,
                  status: status, group: group}
      holders: [group]
      history:
        files: history*.csv
      \(layout)
      """)
    try folder.write("agreements/sla.yaml", Self.sla)
    try folder.write("agreements/ola.yaml", Self.ola)
    try folder.write(
      "tickets.csv", lines(["id,created,resolved,priority,status,group"] + desk.tickets))
    let isState = layout != Self.changeLayout
    let header = isState ? "id,field,value,from,until" : "id,at,field,old,new"
    try folder.write(
      "history.csv", lines([header] + (history ?? (isState ? desk.states : desk.changes))))
    return folder
  }

  static let changeLayout =
    "  columns: {ticket: id, at: at, field: field, from: old, to: new}"
  private static let stateLayout =
    "  columns: {ticket: id, field: field, value: value, start: from, end: until}"

  private static let sla = """
    agreement: sla
    kind: sla
    calendar: uk-england-office
    pauses: {status: [On hold]}
    targets:
      - id: resolution
        from: created
        to: resolved
        goal: 90%
        judged-by: strictest
        within: [{when: {priority: P1}, time: 4h, calendar: always}, {time: 9h}]
    """

  private static let ola = """
    agreement: ola
    kind: ola
    calendar: always
    targets:
      - {id: stay, visits: {group: [Network, Carrier]}, goal: 90%, within: [{time: 3h}]}
    """

  private func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

  private static let files = [
    "compliance.csv", "breaches.csv", "overdue.csv", "holders.csv", "attribution.csv",
    "trend.csv", "backlog.csv", "clocks.csv", "month-by.csv", "unmeasurable.csv", "report.json",
  ]

  private func report(_ folder: TemporaryFolder, _ options: [String] = []) throws -> [String] {
    let run = try AttainProgram.run(
      [
        "report", "--month", "2026-10", "--as-of", "2026-12-01T00:00:00Z", "--clocks",
        "--month-by", "all", "--quiet",
      ] + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return try Self.files.map { try folder.read("reports/2026-10/\($0)") }
  }

  @Test func `the order of the rows of a history changes no byte`() throws {
    let desk = Desk()
    let kept = try report(try folder(desk))
    #expect(kept[1].contains("\n2026-10,sla,sla,resolution,") && kept[4].contains(",spent,"))
    var random = SeededGenerator(seed: 5)
    let shuffled = desk.changes.shuffled(using: &random)
    #expect(try report(try folder(desk, history: shuffled)) == kept)
  }

  @Test func `a history that is put aside gives the bytes of one in memory`() throws {
    let desk = Desk()
    let kept = try report(try folder(desk))
    #expect(try report(try folder(desk), ["--history-memory", "1"]) == kept)
  }

  @Test func `a history in several files is one history`() throws {
    let desk = Desk()
    let kept = try report(try folder(desk))
    let half = desk.changes.count / 2
    let cut = try folder(desk, history: Array(desk.changes[half...]))
    try cut.write(
      "history-2.csv", lines(["id,at,field,old,new"] + desk.changes[..<half]))
    #expect(try report(cut) == kept)
  }

  @Test func `a row for each state says what a row for each change says`() throws {
    let desk = Desk()
    let kept = try report(try folder(desk))
    let states = try report(try folder(desk, layout: Self.stateLayout))
    // Of a ticket without a change only the states say that it has a history.
    func numbers(_ files: [String]) throws -> [[[String]]] {
      try [files[0], files[3]].map { file in
        try CSVTable(file).rows.map { row in
          ["measured", "met", "breached", "elapsed_seconds", "seconds", "visits", "holder"]
            .map { row[$0] ?? "" }
        }
      }
    }
    #expect(try numbers(states) == numbers(kept))
  }

  @Test func `a change that is missing lowers the grade and widens the bounds`() throws {
    let desk = Desk()
    let all = try report(try folder(desk))
    let fewer = desk.changes.enumerated().filter { $0.offset % 3 != 0 }.map { $0.element }
    let holed = try report(try folder(desk, history: fewer))
    func sums(_ file: String) throws -> [Int] {
      let row = try #require(
        CSVTable(file).rows.first { $0["agreement"] == "sla" && $0["breakdown"] == "all" })
      return try ["evidence_a", "worst_met", "met", "best_met"].map {
        try #require(Int(row[$0] ?? ""))
      }
    }
    let (whole, less) = (try sums(all[0]), try sums(holed[0]))
    #expect(less[0] < whole[0])
    #expect(whole[3] - whole[1] < less[3] - less[1])
    #expect(less[1] <= less[2] && less[2] <= less[3])
  }

  @Test func `a ticket whose resolution is missing in the history leaves the backlog all the same`()
    throws
  {
    let desk = Desk()
    let finished = Set(
      desk.tickets.filter { $0.contains(",Resolved,") }.map { $0.prefix { $0 != "," } })
    let last = Dictionary(
      desk.changes.indices.filter { desk.changes[$0].contains(",status,") }
        .map { (desk.changes[$0].prefix { $0 != "," }, $0) }, uniquingKeysWith: { $1 })
    let missing = Set(finished.compactMap { last[$0] })
    #expect(missing.count > 10)
    let holed = desk.changes.indices.filter { !missing.contains($0) }.map { desk.changes[$0] }
    let backlogs = try [desk.changes, holed].map { changes in
      let folder = try folder(desk, history: changes)
      _ = try report(folder)
      return try folder.read("reports/2026-10/backlog.csv")
    }
    #expect(backlogs[0] == backlogs[1])
  }

  @Test func `every row of a history ends in one place`() throws {
    let desk = Desk()
    let extra = [
      "T9999,2026-10-01T00:00:00Z,status,New,Open", "T1,2026-10-01T00:00:00Z,mood,good,bad",
      "T1,yesterday,status,New,Open", ",2026-10-01T00:00:00Z,status,New,Open", "T1,short",
    ]
    let folder = try folder(desk, history: desk.changes + extra)
    _ = try report(folder)
    let manifest = try folder.read("reports/2026-10/manifest.json")
    let sums = [
      "\"rows\": \(desk.changes.count + 5)", "\"joined_to_tickets\": \(desk.changes.count)",
      "\"without_ticket\": 1", "\"of_other_fields\": 1", "\"rejected\": 3",
    ]
    for sum in sums { #expect(manifest.contains(sum), "\(sum)") }
    let rejected = try CSVTable(try folder.read("reports/2026-10/rejected.csv")).rows
    #expect(
      rejected.map { $0["line"] ?? "" }.suffix(3)
        == (0..<3).map {
          "\(desk.changes.count + 4 + $0)"
        })
    #expect(rejected.allSatisfy { $0["file"] == "history.csv" })
  }
}
