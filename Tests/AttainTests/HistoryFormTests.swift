import Foundation
import TestSupport
import Testing

/// One desk told by rows of changes, of states and of updates.
struct HistoryFormTests {
  private enum Form: CaseIterable {
    case change, state, snapshot
  }

  /// A hundred tickets that are created in any status and group.
  private struct Desk {
    private(set) var tickets = ["id,created,resolved,priority,status,group"]
    private(set) var changes = ["id,at,field,old,new"]
    private(set) var states = ["id,field,value,from,until"]
    private(set) var snapshots = ["updated,id,created,resolved,priority,status,group"]
    /// Of the others only states and snapshots say that they have a history.
    private(set) var changed: Set<String> = []

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      for number in 1...100 { add(number, &random) }
    }

    private mutating func add(_ number: Int, _ random: inout SeededGenerator) {
      let id = "T\(number)"
      let created = number * 37
      var minute = created
      var values = [
        "status": ["New", "On hold", "Open"].randomElement(using: &random) ?? "New",
        "group": ["Desk", "Network"].randomElement(using: &random) ?? "Desk", "priority": "P2",
      ]
      var since = values.mapValues { _ in created }
      func row() -> String {
        let resolved = values["status"] == "Resolved" ? stamp(since["status"] ?? 0) : ""
        let fields = ["priority", "status", "group"].map { values[$0] ?? "" }
        return ([id, stamp(created), resolved] + fields).joined(separator: ",")
      }
      var updates = [(created, row())]
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        // Several fields may change in one second.
        if Int.random(in: 0..<3, using: &random) > 0 {
          minute += Int.random(in: 1...300, using: &random)
        }
        let (field, choices) = [
          ("status", ["Open", "On hold", "Resolved"]), ("group", ["Desk", "Network", "Carrier"]),
          ("priority", ["P1", "P2"]),
        ][Int.random(in: 0..<3, using: &random)]
        let to = choices.randomElement(using: &random) ?? ""
        guard let from = values[field], let start = since[field], from != to, start < minute
        else { continue }
        changes.append("\(id),\(stamp(minute)),\(field),\(from),\(to)")
        states.append("\(id),\(field),\(from),\(stamp(start)),\(stamp(minute))")
        changed.insert(id)
        values[field] = to
        since[field] = minute
        if updates.last?.0 == minute { updates.removeLast() }
        updates.append((minute, row()))
      }
      for (field, value) in values.sorted(by: { $0.key < $1.key }) {
        states.append("\(id),\(field),\(value),\(stamp(since[field] ?? 0)),")
      }
      snapshots += updates.map { "\(stamp($0.0)),\($0.1)" }
      tickets.append(row())
    }

    private func stamp(_ minute: Int) -> String {
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let rest = minute % 1_440
      return "2026-10-\(two(minute / 1_440 + 1))T\(two(rest / 60)):\(two(rest % 60)):00Z"
    }
  }

  private static let agreement = """
    agreement: desk
    kind: sla
    calendar: always
    pauses: {status: [On hold]}
    targets:
      - {id: time, from: created, to: resolved, goal: 90%, judged-by: strictest,
         within: [{when: {priority: P1}, time: 4h}, {time: 9h}]}
      - {id: pause, from: created, to: resolved, goal: 90%, pause-at: {status: Open},
         resume-at: {status: On hold}, within: [{time: 9h}]}
      - {id: pause-in-group, from: created, to: resolved, goal: 90%, pause-at: {group: Network},
         resume-at: {changes: group}, within: [{time: 9h}]}
      - {id: from-change, from: {changes: group}, to: resolved, goal: 90%, repeats: true,
         within: [{time: 9h}]}
      - {id: from-group, from: {group: Network}, to: {status: [Open, Resolved]}, goal: 90%,
         repeats: true, within: [{time: 9h}]}
      - {id: restart, from: created, to: {status: Resolved}, restart-at: {changes: priority},
         goal: 90%, within: [{time: 9h}]}
      - {id: update, from: created, to: {status: Resolved}, update-at: {status: [Open, On hold]},
         goal: 90%, within: [{time: 9h}]}
      - {id: cancel, from: created, to: {status: Resolved}, cancel-at: {group: Carrier}, goal: 90%,
         within: [{time: 9h}]}
    """

  private func clocks(_ desk: Desk, _ form: Form) throws -> Set<[String]> {
    let folder = try TemporaryFolder()
    let isSnapshot = form == .snapshot
    let columns =
      "id: id, created: created, resolved: resolved, priority: priority, status: status, group: group"
    let history =
      switch form {
      case .change: "{ticket: id, at: at, field: field, from: old, to: new}"
      case .state: "{ticket: id, field: field, value: value, start: from, end: until}"
      case .snapshot: ""
      }
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Forms
      timezone: Europe/London
      tickets:
        files: tickets.csv
        rows: \(isSnapshot ? "snapshot" : "ticket")
        columns: {\(columns)\(isSnapshot ? ", updated: updated" : "")}
      reports: {formats: [csv]}
      \(isSnapshot ? "" : "history: {files: history.csv, columns: \(history)}")
      """)
    try folder.write("agreements/desk.yaml", Self.agreement)
    let tickets = isSnapshot ? desk.snapshots : desk.tickets
    try folder.write("tickets.csv", tickets.map { $0 + "\n" }.joined())
    let rows = form == .change ? desk.changes : desk.states
    try folder.write("history.csv", rows.map { $0 + "\n" }.joined())
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--as-of", "2026-12-01", "--clocks", "--quiet"],
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let kept = ["ticket", "target", "cycle", "start", "stop", "outcome", "evidence"]
    let numbers = ["elapsed_seconds", "paused_seconds", "deadline", "could_be_met"]
    return Set(
      try CSVTable(try folder.read("reports/2026-10/clocks.csv")).rows
        .filter { desk.changed.contains($0["ticket"] ?? "") }
        .map { row in (kept + numbers).map { row[$0] ?? "" } })
  }

  @Test(arguments: [3, 4, 5])
  func `changes, states and updates say the same of every clock`(seed: UInt64) throws {
    let desk = Desk(seed: seed)
    let told = try Form.allCases.map { try clocks(desk, $0) }
    #expect(told[0].count > 400)
    for other in told.dropFirst() {
      #expect(other.subtracting(told[0]).sorted { $0[0] < $1[0] }.prefix(5) == [])
      #expect(told[0].subtracting(other).sorted { $0[0] < $1[0] }.prefix(5) == [])
    }
  }
}
