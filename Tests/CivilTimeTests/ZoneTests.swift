import CivilTime
import TestSupport
import Testing

struct ZoneTests {
  @Test func `02:30 on the night clocks go forward moves on by the gap`() throws {
    let berlin = try SystemZones.zone("Europe/Berlin")
    let local = try #require(LocalDateTime("2026-03-29T02:30"))
    let instant = berlin.instant(of: local)
    #expect(instant.description == "2026-03-29T01:30:00Z")
    #expect(berlin.local(at: instant).description == "2026-03-29T03:30:00")
  }

  @Test func `01:30 on the night clocks go back is the first of the two`() throws {
    let london = try SystemZones.zone("Europe/London")
    let local = try #require(LocalDateTime("2026-10-25T01:30"))
    #expect(london.instant(of: local).description == "2026-10-25T00:30:00Z")
  }

  @Test func `a rule holds for ever, to the weekday`() throws {
    let london = try SystemZones.zone("Europe/London")
    // 29 March 2026 and 29 March 2426 are both Sundays, 400 years apart.
    for year in [2026, 2426, 2826, 9626] {
      let before = try #require(Instant(iso8601: "\(year)-03-29T00:59:59Z"))
      #expect(london.offset(at: before) == .zero)
      #expect(london.offset(at: before + Seconds(1)) == .hours(1))
    }
  }

  @Test func `every instant survives the way to local time and back, but in a repeated hour`()
    throws
  {
    var random = SeededGenerator(seed: 1)
    for name in ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"] {
      let zone = try SystemZones.zone(name)
      for _ in 0..<20_000 {
        let instant = Instant(secondsSince1970: .random(in: 0..<6_000_000_000, using: &random))
        let back = zone.instant(of: zone.local(at: instant))
        #expect(back <= instant)
        #expect(zone.local(at: back) == zone.local(at: instant))
      }
    }
  }

  @Test(arguments: ["../etc/passwd", "", "Europe", "Europe/../UTC", "Nowhere/City", "/etc/passwd"])
  func `a name that is not a zone's is unknown`(name: String) {
    #expect(throws: ZoneDatabase.Problem.unknown) { try SystemZones.database.zone(named: name) }
  }

  @Test func `a zone file whose offset or time is beyond what its format allows is refused`() throws
  {
    for (offset, instant) in [
      (97_200, 0), (-93_600, 0), (Int32.min, 0), (0, -1 << 60), (0, 1 << 60),
    ]
      as [(Int32, Int64)]
    {
      #expect(throws: ZoneFile.Problem.inconsistent, "\(offset) \(instant)") {
        try ZoneFile.zone(named: "A/B", bytes: ZoneBytes(offset: offset, instant: instant).all)
      }
    }
    let widest = try ZoneFile.zone(
      named: "A/B", bytes: ZoneBytes(offset: 97_199, instant: -1 << 59).all)
    #expect(widest.offset(at: Instant(secondsSince1970: 0)) == Seconds(97_199))
  }

  @Test func `a zone file cut at any byte is refused or read without a trap`() throws {
    let path = SystemZones.database.path(of: "Europe/London")
    let bytes = try SharedFolder.bytes(atPath: path)
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
      #expect(throws: ZoneFile.Problem.self) {
        try ZoneFile.zone(named: "cut", bytes: Array(bytes.prefix(length)))
      }
    }
  }
}
