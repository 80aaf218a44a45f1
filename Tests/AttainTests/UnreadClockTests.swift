import TestSupport
import Testing

/// A clock that cannot be read has no length, which is not a length of 0.
struct UnreadClockTests {
  @Test func `lists leave its lengths empty, as the proof does`() throws {
    var project = SmallProject()
    project.tickets += "T4,2026-10-02T09:00:00Z,,2026-10-01T12:00:00Z,P1,Closed,incident,\n"
    project.tickets += "T5,2026-10-02T09:00:00Z,,2026-10-01T12:00:00Z,P3,Closed,incident,\n"
    project.tickets += "T6,2026-10-02T09:00:00Z,,2026-10-02T09:00:00Z,P1,Closed,incident,\n"
    project.agreement += "\nexclusions: [{when: {priority: P3}, because: agreed}]\n"
    let folder = try project.folder()
    let run = try AttainProgram.run(["report", "--month", "2026-10", "--clocks"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let clocks = try CSVTable(folder.read("reports/2026-10/clocks.csv")).rows
    for (ticket, length) in [("T4", ""), ("T5", ""), ("T6", "0")] {
      let clock = try #require(clocks.first { $0["ticket"] == ticket })
      #expect(clock["elapsed_seconds"] == length && clock["paused_seconds"] == length, "\(ticket)")
      let proof = try AttainProgram.run(["explain", ticket, "--json"], in: folder.url).output
      #expect(proof.contains("\"elapsed_seconds\": \(length.isEmpty ? "null" : length)"))
    }
    let excluded = try CSVTable(folder.read("reports/2026-10/excluded.csv")).rows
    #expect(excluded.first { $0["ticket"] == "T5" }?["elapsed_seconds"] == "")
  }

  /// Of a resolution that cannot be read no report before the closing tells.
  @Test(arguments: ["resolved", "[resolved, closed]"])
  func `a resolution that cannot be read is in one month's report alone`(to: String) throws {
    var project = SmallProject()
    project.project = project.project.replacing("type: type", with: "closed: type")
    project.agreement = project.agreement.replacing("to: resolved", with: "to: \(to)")
    project.tickets = """
      id,created,responded,resolved,priority,status,type,hold
      T1,2026-10-20T09:00:00Z,,soon,P1,Closed,2026-11-03T09:00:00Z,
      T2,2026-11-05T09:00:00Z,,2026-11-05T10:00:00Z,P1,Closed,2026-11-05T10:00:00Z,

      """
    let folder = try project.folder()
    let run = try AttainProgram.run(
      ["report", "--from", "2026-10", "--to", "2026-11"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    func tickets(_ list: String, _ month: String) throws -> [String] {
      try CSVTable(folder.read("reports/2026-\(month)/\(list).csv")).rows.map {
        $0["ticket"] ?? ""
      }
    }
    #expect(try tickets("unmeasurable", "10") == [] && tickets("overdue", "10") == ["T1"])
    #expect(try tickets("open", "10") == ["T1"] && tickets("overdue", "11") == [])
    let last = try tickets("unmeasurable", "11") + tickets("breaches", "11")
    #expect(last == ["T1"])
  }
}
