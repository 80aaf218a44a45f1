import CivilTime
import TestSupport
import Testing

@Suite(.enabled(if: SharedFolder.isPresent, "the folder of shared cases is absent"))
struct LocalTimeConformanceTests {
  @Test func `every local time of the peers is the same instant here`() throws {
    let rows = try SharedFolder.rows(of: "cases/local_times.csv")
    #expect(rows.count > 20)
    for row in rows {
      let zone = try SystemZones.zone(row["tz"] ?? "")
      let local = try #require(LocalDateTime(row["local_time"] ?? ""))
      #expect(
        zone.instant(of: local).description == row["expected_utc"], "\(row["case_id"] ?? "")")
    }
  }
}
