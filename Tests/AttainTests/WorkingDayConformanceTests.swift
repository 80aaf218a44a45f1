import Foundation
import TestSupport
import Testing

/// Targets counted in working days, as other systems count them.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared cases is absent"))
struct WorkingDayConformanceTests {
  /// Why a peer's row is none of ours; nothing where law 3 gives the peer's answer.
  private func reason(_ row: [String: String]) -> String? {
    let days = Int(row["working_days"] ?? "") ?? 0
    if days <= 0 { return "a threshold is longer than nothing" }
    let start = row["start_local"] ?? ""
    if !start.contains(" ") { return "midnight is closed, so the day count begins at the opening" }
    return nil
  }

  @Test func `every row of the peers agrees, or has its reason not to`() throws {
    let cases = try SharedFolder.rows(of: "cases/workdays.csv")
    let folder = try TemporaryFolder()
    for (name, text) in try CaseCalendars().definitions() {
      try folder.write("calendars/\(name).yaml", text)
    }
    let ours = cases.filter { reason($0) == nil }
    #expect(ours.count == 9)
    let rows = ours.map { row in
      let by = row["note"]?.contains("end-of-working-day") == true ? "end-of-day" : ""
      let start = "\(row["start_local"] ?? "")\(row["start_local"]?.count == 16 ? ":00" : "")"
      return "\(row["calendar_id"] ?? ""),\(start),\(row["working_days"] ?? "") working days,"
        + "next-opening,\(by)"
    }
    let header = "calendar,start,threshold,due-at,by"
    try folder.write("cases.csv", ([header] + rows).map { $0 + "\n" }.joined())
    let run = try AttainProgram.run(
      ["calendar", "compute", "cases.csv", "--calendars", "calendars"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let answers = run.output.split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",").last.map(String.init) ?? "" }
    for (row, answer) in zip(ours, answers) {
      // All calendars of these rows are in UTC.
      let expected = (row["expected_local"] ?? "").replacing(" ", with: "T")
      let seconds = expected.count == 16 ? ":00Z" : "Z"
      #expect(answer == expected + seconds, "\(row["case_id"] ?? "")")
    }
  }
}
