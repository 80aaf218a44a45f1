import Foundation
import TestSupport
import Testing

/// A month that is not over, or has not begun, at the as-of.
struct EarlyAsOfTests {
  /// Three good months, and a fourth of which only the first half is good.
  private func folder() throws -> TemporaryFolder {
    var project = SmallProject()
    let days = (1...10).map { $0 < 10 ? "0\($0)" : "\($0)" }
    let good = ["06", "07", "08"].flatMap { month in days.map { ("2026-\(month)-\($0)", "10") } }
    let late = ["21", "22", "23"].map { ("2026-09-\($0)", "23") }
    let tickets = good + [("2026-09-02", "10")] + late
    project.agreement = project.agreement.replacing("calendar: office", with: "calendar: always")
    project.tickets =
      "id,created,responded,resolved,priority,status,type,hold\n"
      + tickets.enumerated().map { number, ticket in
        "T\(number),\(ticket.0)T09:00:00Z,,\(ticket.0)T\(ticket.1):00:00Z,P1,Closed,incident,\n"
      }.joined()
    return try project.folder()
  }

  @Test(arguments: [[], ["--month", "2026-09"], ["--month", "2026-10"]])
  func `a month that runs is no whole one, whichever month is asked for`(
    options: [String]
  ) throws {
    let folder = try folder()
    let run = try AttainProgram.run(["trend", "--as-of", "2026-09-15"] + options, in: folder.url)
    #expect(run.status == 0, "\(run.messages)")
    let months = try CSVTable(folder.read("reports/trend/months.csv")).rows.map {
      $0["month"] ?? ""
    }
    #expect(Set(months) == ["2026-06", "2026-07", "2026-08"])
    #expect(run.output.contains("What may become of") == (options.last != "2026-10"))
  }
}
