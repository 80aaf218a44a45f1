import CivilTime
import Foundation
import TestSupport
import Testing

/// The reader of zone files against another one, and against facts of the newest zone data.
struct ZoneComparisonTests {
  private static let version = SystemZones.database.version
  private static let isSameData = version == TimeZone.timeZoneDataVersion

  /// Names whose data depend on how the same version was built.
  private static let builtOtherwise = [
    "WET": "a zone of its own, or a link to Europe/Lisbon",
    "EET": "a zone of its own, or a link to Europe/Athens",
  ]

  @Test(.enabled(if: isSameData, "the machine's zone data is not Foundation's"))
  func `every zone has Foundation's offsets, from 1970 on and by its rule`() throws {
    var random = SeededGenerator(seed: 2026)
    let names = SystemZones.database.names
    var compared = 0
    for name in names where Self.builtOtherwise[name] == nil {
      guard let theirs = TimeZone(identifier: name) else { continue }
      let ours = try SystemZones.zone(name)
      var instants = (0..<200).map { _ in Int64.random(in: 0..<2_500_000_000, using: &random) }
      for transition in ours.transitions.suffix(60) {
        let second = transition.instant.secondsSince1970
        if (0..<2_500_000_000).contains(second) { instants += [second - 1, second] }
      }
      for second in instants {
        let expected = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        let offset = ours.offset(at: Instant(secondsSince1970: second))
        #expect(offset.count == Int64(expected), "\(name) at \(second)")
        compared += 1
      }
    }
    #expect(names.count > 400 && compared > 100_000)
  }

  /// As `zdump -v` prints them from tzdata 2026f.
  @Test(
    .enabled(if: (version ?? "") >= "2026f", "the machine's zone data is older than 2026f"),
    arguments: [("America/Vancouver", -7), ("America/Edmonton", -6), ("America/Winnipeg", -5)])
  func `clocks that no longer go back stay ahead in December 2026`(name: String, hours: Int64)
    throws
  {
    let zone = try SystemZones.zone(name)
    let december = try #require(Instant(iso8601: "2026-12-15T12:00:00Z"))
    #expect(zone.offset(at: december) == .hours(hours))
  }
}
