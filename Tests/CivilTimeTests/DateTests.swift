import CivilTime
import Testing

struct DateTests {
  @Test func `every date of 800 years is found again from its parts`() {
    var date = LocalDate(uncheckedYear: 1700, month: 1, day: 1)
    let end = LocalDate(uncheckedYear: 2500, month: 1, day: 1)
    var weekday = date.weekday.rawValue
    while date < end {
      let parts = date.parts
      #expect(LocalDate(year: parts.year, month: parts.month, day: parts.day) == date)
      #expect(date.weekday.rawValue == weekday)
      weekday = (weekday + 1) % 7
      date = date + 1
    }
  }

  @Test func `30 February does not exist`() {
    #expect(LocalDate("2026-02-30") == nil)
    #expect(LocalDate("2028-02-29")?.weekday == .tuesday)
  }

  @Test(arguments: [
    ("2026-10-23T16:55:00Z", "2026-10-23T16:55:00Z"),
    ("2026-10-23 16:55:00.123456+01:00", "2026-10-23T15:55:00Z"),
    ("2026-10-23T16:55+0530", "2026-10-23T11:25:00Z"),
    ("2026-10-23T16:55:59-08", "2026-10-24T00:55:59Z"),
    ("2026-10-23T24:00:00Z", "2026-10-24T00:00:00Z"),
  ])
  func `an instant in ISO 8601 is read`(text: String, expected: String) {
    #expect(Instant(iso8601: text)?.description == expected)
  }

  @Test(arguments: [
    "2026-10-23T16:55:00", "2026-02-30T00:00:00Z", "2026-10-23T24:00:01Z", "2026-10-23T16:60Z", "",
    "2026-10-23T16:55:00Zz", "2026-10-23T16:55:00.Z", "+026-10-23T16:55:00Z",
  ])
  func `a text that is no instant is refused`(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test func `months count on over the new year`() {
    #expect((Month(year: 2026, number: 11) + 3).description == "2027-02")
    #expect((Month(year: 2026, number: 2) - 3).description == "2025-11")
    #expect(Month("2026-13") == nil)
    #expect(Month("2026-1") == nil)
  }

  @Test func `a length is shown in hours, minutes and seconds`() {
    #expect(Seconds(18_720).description == "5h 12m")
    #expect(Seconds(0).description == "0s")
    #expect(Seconds(-61).description == "-1m 1s")
  }
}
