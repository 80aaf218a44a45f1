import CivilTime
import TestSupport
import Testing

/// Whatever order the stamps of tickets have, the reports of all months together tell each clock that ended once.
struct ToldOnceTests {
  private static let agreement = """
    agreement: small
    kind: sla
    calendar: office
    targets:
      - {id: response, from: created, to: first-response, goal: 90%, within: [{time: 4h}]}
      - {id: resolution, from: created, to: resolved, goal: 90%, within: [{time: 8h}]}
      - id: handling
        from: first-response
        to: resolved
        goal: 90%
        within: [{when: {priority: P1}, time: 4h}]

    """

  private static let months = ["2026-08", "2026-09", "2026-10"]

  private struct Row {
    let id: String
    let created, responded, resolved: String
    let isFirstPriority: Bool

    var line: String {
      let priority = isFirstPriority ? "P1" : "P2"
      return "\(id),\(created),\(responded),\(resolved),\(priority),Open,,\n"
    }
  }

  /// An instant of August, September or October.
  private func stamp(_ random: inout SeededGenerator) -> String {
    let august: Int64 = 1_785_542_400
    let second = august + Int64.random(in: 0..<91 * 86_400, using: &random)
    return Instant(secondsSince1970: second).description
  }

  private func row(_ number: Int, _ random: inout SeededGenerator) -> Row {
    func perhaps() -> String {
      Int.random(in: 0..<4, using: &random) == 0 ? "" : stamp(&random)
    }
    return Row(
      id: "T\(number)", created: stamp(&random), responded: perhaps(), resolved: perhaps(),
      isFirstPriority: Bool.random(using: &random))
  }

  private func folder(_ rows: [Row]) throws -> TemporaryFolder {
    var project = SmallProject()
    project.agreement = Self.agreement
    project.tickets = "id,created,responded,resolved,priority,status,type,hold\n"
    project.tickets += rows.map(\.line).joined()
    let folder = try project.folder()
    let range = ["report", "--from", Self.months[0], "--to", Self.months[2], "--quiet"]
    #expect(try AttainProgram.run(range, in: folder.url).status == 0)
    return folder
  }

  @Test(arguments: 0..<6)
  func `every clock that ended is in the report of one month`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = (0..<40).map { row($0, &random) }
    let folder = try folder(rows)
    var told: [String: Int] = [:]
    var uncovered: Set<String> = []
    for month in Self.months {
      let path = "reports/\(month)"
      for row in try CSVTable(folder.read("\(path)/compliance.csv")).rows
      where row["breakdown"] == "all" {
        let ends = ["met", "breached", "unmeasurable"].compactMap { row[$0].flatMap { Int($0) } }
        told[row["target"] ?? "", default: 0] += ends.reduce(0, +)
      }
      let listed = try CSVTable(folder.read("\(path)/uncovered.csv")).rows
      uncovered.formUnion(listed.compactMap { $0["ticket"] })
    }
    #expect(told["response"] == rows.count { $0.responded != "" || $0.resolved != "" })
    #expect(told["resolution"] == rows.count { $0.resolved != "" })
    #expect(told["handling"] == rows.count { $0.isFirstPriority && $0.resolved != "" })
    let begun = rows.filter { !$0.isFirstPriority && ($0.responded != "" || $0.resolved != "") }
    #expect(uncovered == Set(begun.map(\.id)))
  }
}
