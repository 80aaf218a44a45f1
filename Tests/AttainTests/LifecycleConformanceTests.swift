import Foundation
import TestSupport
import Testing

/// The ticket time lines of other systems' test suites, written as tickets and history and read by
/// the real program.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared cases is absent"))
struct LifecycleConformanceTests {
  private struct Case: Decodable {
    let case_id: String
    let calendar_id: String
    let clocks: [PeerClock]
  }

  private struct PeerClock: Decodable {
    let name: String
    let start_utc: String
    let stop_utc: String?
    let target_s: Int?
    let pauses_utc: [[String]]?
    let expected_elapsed_s: Int?
    let expected_deadline_utc: String?
    let expected_breached: Bool?
    let reason: String?
  }

  private struct Proof: Decodable {
    struct Clock: Decodable {
      let elapsed_seconds: Int
      let deadline: String?
      let outcome: String
      let evidence: String
      let lines: [Line]
    }

    struct Line: Decodable {
      let seconds: Int
    }

    let clocks: [Clock]
  }

  private func cases() throws -> [(id: String, calendar: String, clock: PeerClock)] {
    struct Suite: Decodable { let cases: [Case] }
    let data = try Data(contentsOf: SharedFolder.file("cases/sla_lifecycle.json"))
    return try JSONDecoder().decode(Suite.self, from: data).cases.flatMap { peer in
      peer.clocks.filter { ($0.reason ?? "").isEmpty }
        .map { ("\(peer.case_id)-\($0.name)", peer.calendar_id, $0) }
    }
  }

  @Test func `every clock of the peers' tickets agrees to the second`() throws {
    let cases = try cases()
    #expect(cases.count == 56)
    let folder = try project(cases)
    for (id, _, clock) in cases {
      let run = try AttainProgram.run(
        ["explain", id, "--json", "--as-of", "2036-01-01T00:00:00Z"], in: folder.url)
      #expect(run.status == 0, "\(id): \(run.messages)")
      let proof = try JSONDecoder().decode(Proof.self, from: Data(run.output.utf8))
      let found = try #require(proof.clocks.first, "\(id)")
      #expect(proof.clocks.count == 1)
      if let expected = clock.expected_elapsed_s {
        #expect(found.elapsed_seconds == expected, "\(id)")
      }
      if let expected = clock.expected_deadline_utc {
        #expect(found.deadline == expected, "\(id)")
      }
      if let expected = clock.expected_breached {
        #expect(found.outcome == (expected ? "breached" : "met"), "\(id)")
      }
      if clock.pauses_utc != nil { #expect(found.evidence == "A", "\(id)") }
    }
  }

  private func project(
    _ cases: [(id: String, calendar: String, clock: PeerClock)]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in try CaseCalendars().definitions() {
      try folder.write("calendars/\(name).yaml", text)
    }
    try folder.write(
      "attain.yaml",
      """
      attain: 1
      name: Peers
      timezone: UTC
      tickets:
        files: tickets.csv
        columns: {id: id, created: created, resolved: resolved, status: status}
        fields: {case: case}
      history:
        files: history.csv
        columns: {ticket: id, at: at, from: old, to: new}
        field: status
      """)
    var tickets = "id,created,resolved,status,case\n"
    var history = "id,at,old,new\n"
    for (id, calendar, clock) in cases {
      let stop = clock.stop_utc ?? ""
      let last = stop.isEmpty ? "Open" : "Resolved"
      tickets += "\(id),\(clock.start_utc),\(stop),\(last),\(id)\n"
      for pause in clock.pauses_utc ?? [] {
        history += "\(id),\(pause[0]),Open,Waiting\n\(id),\(pause[1]),Waiting,Open\n"
      }
      if !stop.isEmpty { history += "\(id),\(stop),Open,Resolved\n" }
      try folder.write("agreements/\(id).yaml", agreement(id, calendar, clock))
    }
    try folder.write("tickets.csv", tickets)
    try folder.write("history.csv", history)
    return folder
  }

  private func agreement(_ id: String, _ calendar: String, _ clock: PeerClock) -> String {
    """
    agreement: \(id)
    kind: sla
    calendar: \(calendar)
    scope: {case: \(id)}
    pauses: {status: Waiting}
    targets:
      - id: clock
        from: created
        to: resolved
        goal: 90%
        within: [{time: \(clock.target_s ?? 3_600)s}]
    """
  }
}
