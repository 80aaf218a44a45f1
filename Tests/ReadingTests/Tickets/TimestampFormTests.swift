import CivilTime
import Diagnostics
import Reading
import ServiceModel
import TestSupport
import Testing

/// The forms in which tools write instants and lengths of time.
struct TimestampFormTests {
  private func reader(_ pattern: String) throws -> TimestampReader {
    TimestampReader(
      allowsISO8601: false, [try #require(TimestampPattern(pattern))],
      zone: try SystemZones.database.zone(named: "Europe/Paris"))
  }

  @Test(arguments: [
    ("d/MMM/yy h:mm a", "25/Feb/26 10:17 PM", "2026-02-25T21:17:00Z"),
    ("d/MMM/yy h:mm a", "5/févr./26 1:07 a.m.", "2026-02-05T00:07:00Z"),
    ("d. MMMM yyyy HH:mm", "5. März 2026 08:00", "2026-03-05T07:00:00Z"),
    ("d MMM yyyy HH:mm", "5 MÄR 2026 08:00", "2026-03-05T07:00:00Z"),
    ("d MMM yyyy HH:mm", "5 ago. 2026 08:00", "2026-08-05T06:00:00Z"),
    ("d MMM yyyy HH:mm", "5 déc. 2026 08:00", "2026-12-05T07:00:00Z"),
    ("d MMM yyyy HH:mm", "5 septiembre 2026 08:00", "2026-09-05T06:00:00Z"),
    ("d/MMM/yy H:mm", "5/out/26 08:00", "2026-10-05T06:00:00Z"),
    ("d/MMM/yy H:mm", "5/ott/26 08:00", "2026-10-05T06:00:00Z"),
    ("d/MMM/yy H:mm", "5/mrt./26 08:00", "2026-03-05T07:00:00Z"),
    ("d MMM yyyy HH:mm", "5 MARÇO 2026 08:00", "2026-03-05T07:00:00Z"),
    ("M/d/yyyy h:mm:ss a", "1/2/2026 12:00:00 AM", "2026-01-01T23:00:00Z"),
    ("yyyy-MM-dd HH:mm:ss", "2026-01-02 03:04:05.123456789", "2026-01-02T02:04:05Z"),
    ("yyyy-MM-dd HH:mm:ssX", "2026-01-02 03:04:05.5+00", "2026-01-02T03:04:05Z"),
  ])
  func `a timestamp is read as its tool writes it`(
    pattern: String, text: String, instant: String
  ) throws {
    #expect(try reader(pattern).instant(Array(text.utf8).span)?.description == instant)
  }

  @Test(arguments: [
    "25/Fab/26 10:17 PM", "30/Feb/26 10:17 PM", "25/Feb/26 13:17 PM", "25/Feb/26 10:17",
  ])
  func `what is no timestamp is none`(text: String) throws {
    #expect(try reader("d/MMM/yy h:mm a").instant(Array(text.utf8).span) == nil)
  }

  @Test func `the first form that fits is taken`() throws {
    let reader = TimestampReader(
      allowsISO8601: true, [try #require(TimestampPattern("d/M/yyyy HH:mm"))],
      zone: try SystemZones.database.zone(named: "UTC"))
    for text in [
      "2026-03-02T09:00:00Z", "2026-03-02 09:00:00 UTC", "2/3/2026 09:00",
      "2026-03-02 10:00:00 +0100",
    ] {
      #expect(
        reader.instant(Array(text.utf8).span)?.description == "2026-03-02T09:00:00Z", "\(text)")
    }
  }

  @Test(arguments: [
    ("90", HoldUnit.minutes, 5_400), ("1.5", .hours, 5_400), ("0", .hours, 0),
    ("31:05:00", .seconds, 111_900),
    ("0:45", .seconds, 2_700), ("4 Hours", .seconds, 14_400),
    ("4 Hours 30 Minutes", .seconds, 16_200),
    ("1h 5m", .seconds, 3_900), ("2 jours, 3 heures", .seconds, 183_600),
    ("1 Std. 10 Min.", .seconds, 4_200),
    ("1970-01-01 04:00:00", .seconds, 14_400),
    ("0.500", .seconds, 0), ("1800.125", .seconds, 1_800), ("1.250", .hours, 4_500),
  ])
  func `a length of time is read as its tool writes it`(
    text: String, unit: HoldUnit, seconds: Int64
  ) {
    #expect(DurationCell.seconds(Array(text.utf8).span, unit: unit) == Seconds(seconds))
  }

  @Test(arguments: [
    "-5", "4 Moons", "1:60", "3,600", "2026-01-01 04:00:00", "4 Hours 30", "1.800", " ",
  ])
  func `what is no length of time is none`(text: String) {
    #expect(DurationCell.seconds(Array(text.utf8).span, unit: .seconds) == nil)
  }
}
