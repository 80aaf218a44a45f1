import Foundation
import TestSupport
import Testing

/// Expected values from other systems' test suites, through the command that users have.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared cases is absent"))
struct ComputeConformanceTests {
  /// The answers of `attain calendar compute` to a table, row by row.
  private func answers(
    _ header: String, _ rows: [String], column: String
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in try CaseCalendars().definitions() {
      try folder.write("calendars/\(name).yaml", text)
    }
    try folder.write("cases.csv", ([header] + rows).map { $0 + "\n" }.joined())
    let run = try AttainProgram.run(
      ["calendar", "compute", "cases.csv", "--calendars", "calendars", "--quiet"],
      in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let lines = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let place = try #require(lines.first?.firstIndex(of: column))
    #expect(lines.count == rows.count + 1)
    return lines.dropFirst().map { $0[place] }
  }

  @Test func `every elapsed time of the peers agrees to the second`() throws {
    let cases = try SharedFolder.rows(of: "cases/elapsed.csv")
      .filter { $0["kind"] != "reversed" && $0["reason"] == "" }
    #expect(cases.count > 300)
    let rows = cases.map { row in
      "\(row["calendar_id"] ?? ""),\(row["start_utc"] ?? ""),\(row["end_utc"] ?? "")"
    }
    let found = try answers("calendar,start,end", rows, column: "open_seconds")
    for (row, answer) in zip(cases, found) {
      #expect(answer == row["expected_business_seconds"], "\(row["case_id"] ?? "")")
    }
  }

  @Test func `every deadline of the peers inside or at closing agrees to the second`() throws {
    let cases = try SharedFolder.rows(of: "cases/deadline.csv")
      .filter { ["inside", "at_close"].contains($0["boundary"]) && $0["reason"] == "" }
    #expect(cases.count > 100)
    let rows = cases.map { row in
      "\(row["calendar_id"] ?? ""),\(row["start_utc"] ?? ""),\(row["target_business_seconds"] ?? "")"
    }
    let found = try answers("calendar,start,seconds", rows, column: "deadline")
    for (row, answer) in zip(cases, found) {
      #expect(answer == row["expected_deadline_utc"], "\(row["case_id"] ?? "")")
    }
  }

  @Test func `an instant is open where the second from it on is`() throws {
    // A peer counts the closing instant as open, which half-open intervals do not.
    let exceptions = ["rickar_cal-o016"]
    let cases = try SharedFolder.rows(of: "cases/open_at.csv")
      .filter { $0["reason"] == "" && !exceptions.contains($0["case_id"] ?? "") }
    #expect(cases.count > 50)
    let rows = cases.map { row in
      let start = row["instant_utc"] ?? ""
      return "\(row["calendar_id"] ?? ""),\(start),\(oneSecondAfter(start))"
    }
    let found = try answers("calendar,start,end", rows, column: "open_seconds")
    for (row, answer) in zip(cases, found) {
      #expect(answer == (row["expected_open"] == "true" ? "1" : "0"), "\(row["case_id"] ?? "")")
    }
  }

  @Test func `every local time is the instant that the peers say`() throws {
    let cases = try SharedFolder.rows(of: "cases/local_times.csv")
    #expect(cases.count > 20)
    let folder = try TemporaryFolder()
    for zone in Set(cases.compactMap { $0["tz"] }) {
      let name = zone.replacing("/", with: "-")
      let text = "calendar: \(name)\ntimezone: \(zone)\nhours: always\n"
      try folder.write("calendars/\(name).yaml", text)
    }
    let rows = cases.map { row in
      "\((row["tz"] ?? "").replacing("/", with: "-")),\(row["local_time"] ?? ""),0"
    }
    try folder.write(
      "cases.csv", (["calendar,start,seconds"] + rows).map { $0 + "\n" }.joined())
    let run = try AttainProgram.run(
      ["calendar", "compute", "cases.csv", "--calendars", "calendars"], in: folder.url)
    let found = run.output.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").last.map(String.init) ?? "" }
    #expect(found.count == cases.count)
    for (row, answer) in zip(cases, found) {
      #expect(answer == row["expected_utc"], "\(row["case_id"] ?? "")")
    }
  }

  private func oneSecondAfter(_ text: String) -> String {
    let format = ISO8601DateFormatter()
    return format.date(from: text).map { format.string(from: $0.addingTimeInterval(1)) } ?? ""
  }
}
