import CivilTime
import ServiceHours
import TestSupport
import Testing

/// Expected values from other systems' test suites.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared cases is absent"))
struct ConformanceTests {
  /// Rows whose peer counts the closing instant as open, which half-open intervals do not.
  ///
  /// No elapsed time depends on it.
  private let closingInstants = ["rickar_cal-o016": "closes at 07:45:30, asked at 07:45:30"]

  @Test func `every elapsed time of the peers agrees to the second`() throws {
    let timetables = try CaseCalendars().timetables()
    let rows = try SharedFolder.rows(of: "cases/elapsed.csv")
      .filter { $0["kind"] != "reversed" && $0["reason"] == "" }
    #expect(rows.count > 300)
    for row in rows {
      let timetable = try #require(timetables[row["calendar_id"] ?? ""])
      let start = try #require(Instant(iso8601: row["start_utc"] ?? ""))
      let end = try #require(Instant(iso8601: row["end_utc"] ?? ""))
      let open = timetable.openTime(in: Interval(start: start, end: end))
      #expect("\(open.count)" == row["expected_business_seconds"], "\(row["case_id"] ?? "")")
    }
  }

  @Test func `every deadline of the peers inside or at closing agrees to the second`() throws {
    let timetables = try CaseCalendars().timetables()
    let rows = try SharedFolder.rows(of: "cases/deadline.csv")
      .filter { ["inside", "at_close"].contains($0["boundary"]) && $0["reason"] == "" }
    #expect(rows.count > 100)
    for row in rows {
      let timetable = try #require(timetables[row["calendar_id"] ?? ""])
      let start = try #require(Instant(iso8601: row["start_utc"] ?? ""))
      let length = Seconds(try #require(Int64(row["target_business_seconds"] ?? "")))
      let deadline = timetable.deadline(after: start, openTime: length)
      #expect(deadline?.description == row["expected_deadline_utc"], "\(row["case_id"] ?? "")")
    }
  }

  @Test func `every instant that the peers call open or closed is so here`() throws {
    let timetables = try CaseCalendars().timetables()
    let rows = try SharedFolder.rows(of: "cases/open_at.csv")
      .filter { $0["reason"] == "" && closingInstants[$0["case_id"] ?? ""] == nil }
    #expect(rows.count > 50)
    for row in rows {
      let timetable = try #require(timetables[row["calendar_id"] ?? ""])
      let instant = try #require(Instant(iso8601: row["instant_utc"] ?? ""))
      #expect(
        "\(timetable.isOpen(at: instant))" == row["expected_open"], "\(row["case_id"] ?? "")")
    }
  }

  @Test func `a closing instant is closed, whatever a peer says`() throws {
    let timetables = try CaseCalendars().timetables()
    for row in try SharedFolder.rows(of: "cases/open_at.csv") {
      guard closingInstants[row["case_id"] ?? ""] != nil else { continue }
      let timetable = try #require(timetables[row["calendar_id"] ?? ""])
      let instant = try #require(Instant(iso8601: row["instant_utc"] ?? ""))
      #expect(!timetable.isOpen(at: instant))
      #expect(timetable.isOpen(at: instant - Seconds(1)))
    }
  }
}
