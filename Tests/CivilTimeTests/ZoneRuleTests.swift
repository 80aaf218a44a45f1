import CivilTime
import Testing

struct ZoneRuleTests {
  private func firstChange(_ posix: String, year: Int) throws -> [String] {
    let rule = try #require(ZoneRule(posix: posix))
    let newYear = try #require(Instant(iso8601: "\(year)-01-01T00:00:00Z"))
    return rule.transitions(after: newYear).prefix(2).map { $0.instant.description }
  }

  @Test func `London changes on the last Sundays of March and October at one o'clock UTC`() throws {
    #expect(
      try firstChange("GMT0BST,M3.5.0/1,M10.5.0", year: 2026)
        == ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"])
  }

  @Test func `a time of day may lie before or after the day`() throws {
    #expect(
      try firstChange("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", year: 2026)
        == ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"])
    #expect(
      try firstChange("IST-2IDT,M3.4.4/26,M10.5.0", year: 2026)
        == ["2026-03-27T00:00:00Z", "2026-10-24T23:00:00Z"])
  }

  @Test func `Julian days pass over 29 February and days from zero count it`() throws {
    #expect(
      try firstChange("AAA0BBB,J60/0,J300/1", year: 2028).first == "2028-03-01T00:00:00Z")
    #expect(
      try firstChange("AAA0BBB,59/0,300/1", year: 2028).first == "2028-02-29T00:00:00Z")
  }

  @Test(arguments: [
    "", "GM0", "GMT", "GMT0BST", "GMT0BST,M13.1.0,M10.5.0", "GMT0 ", "<+03", "GMT999",
    "GMT25", "AAA0BBB101,M3.5.0,M10.5.0",
  ])
  func `a text that is no rule is refused`(text: String) {
    #expect(ZoneRule(posix: text) == nil)
  }
}
