import Foundation
import TestSupport
import Testing

/// Running clocks near their deadline.
struct RiskTests {
  /// Created at nine, four hours promised by the clock on the wall.
  private func folder(threshold: String) throws -> TemporaryFolder {
    var project = SmallProject()
    project.agreement = project.agreement.replacing("time: 4h", with: "time: \(threshold)")
      .replacing("calendar: office", with: "calendar: always")
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n"
      + "T1,2026-10-06T09:00:00Z,,,P1,Open,incident,\n"
    return try project.folder()
  }

  private func lists(
    _ folder: TemporaryFolder, asOf: String
  ) throws -> (atRisk: [[String: String]], overdue: [[String: String]]) {
    let run = try AttainProgram.run(
      ["report", "--month", "2026-10", "--as-of", asOf, "--quiet"], in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    return (
      try CSVTable(folder.read("reports/2026-10/at-risk.csv")).rows,
      try CSVTable(folder.read("reports/2026-10/overdue.csv")).rows
    )
  }

  @Test(arguments: [
    ("11:59:59", nil, false), ("12:00:00", "3600", false), ("13:00:00", "0", false),
    ("13:00:01", nil, true),
  ])
  func `a clock is at risk from three quarters of its threshold on, until it is overdue`(
    time: String, remaining: String?, isOverdue: Bool
  ) throws {
    let lists = try lists(folder(threshold: "4h"), asOf: "2026-10-06T\(time)Z")
    #expect(lists.atRisk.map { $0["remaining_seconds"] } == (remaining.map { [$0] } ?? []))
    #expect(lists.overdue.count == (isOverdue ? 1 : 0))
  }

  @Test func `of a number of days the open time until the deadline is left`() throws {
    let folder = try folder(threshold: "4 calendar days")
    #expect(try lists(folder, asOf: "2026-10-09T08:00:00Z").atRisk.isEmpty)
    let late = try lists(folder, asOf: "2026-10-09T10:00:00Z").atRisk
    #expect(late.map { $0["remaining_seconds"] } == ["82800"])
  }

  @Test(arguments: ["stopped", "created"])
  func `whatever the rule of months, every clock that runs may be at risk`(rule: String) throws {
    var project = SmallProject()
    project.project += "\nmonth-by: \(rule)"
    project.agreement = project.agreement.replacing("calendar: office", with: "calendar: always")
      .replacing("time: 4h", with: "time: 96h")
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n"
      + "T1,2026-09-30T09:00:00Z,,,P1,Open,incident,\nT2,2026-10-01T09:00:00Z,,,P1,Open,incident,\n"
    let folder = try project.folder()
    let lists = try lists(folder, asOf: "2026-10-04T08:00:00Z")
    #expect(lists.atRisk.map { $0["ticket"] ?? "" } == ["T1"])
    let late = try self.lists(folder, asOf: "2026-10-05T08:00:00Z")
    #expect(late.atRisk.map { $0["ticket"] ?? "" } == ["T2"])
    let page = try folder.read("reports/2026-10/report.html")
    #expect(page.contains("the least open time left first."))
  }
}
