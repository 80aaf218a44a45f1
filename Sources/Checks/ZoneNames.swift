import CivilTime
import Diagnostics
import ServiceModel

/// Every zone that is named has its file in the zone database.
enum ZoneNames {
  static func check(_ catalogue: Catalogue, _ zones: ZoneDatabase) -> [Diagnostic] {
    catalogue.zones.flatMap { check($0, zones) }
  }

  static func check(_ name: Located<String>, _ zones: ZoneDatabase) -> [Diagnostic] {
    problem(name.value, at: name.location, zones).map { [$0] } ?? []
  }

  /// Why a name stands for no zone; nothing where it does.
  static func problem(
    _ name: String, at place: Location?, _ zones: ZoneDatabase
  ) -> Diagnostic? {
    do throws(ZoneDatabase.Problem) {
      _ = try zones.zone(named: name)
      return nil
    } catch {
      let isUnknown = error == .unknown
      return Diagnostic(
        .error, code: "unknown-zone",
        isUnknown
          ? "no time zone is named '\(name)'"
          : "the file of the time zone '\(name)' cannot be read",
        at: place, expected: "a name of the IANA time zone database, as Europe/London",
        mend: isUnknown ? mend(name, zones.names) : "install the package tzdata again")
    }
  }

  /// Short names and offsets are near to many that are hours away, so of these only the letters' case is mended.
  private static func mend(_ name: String, _ names: [String]) -> String {
    let folded = names.first { $0.lowercased() == name.lowercased() }
    let isWord = name.count > 4 && name.allSatisfy { $0.isLetter || "/_- ".contains($0) }
    let near = folded ?? (isWord ? NearMiss.of(name, among: names) : nil)
    return near.map { "did you mean '\($0)'?" } ?? "name a place, such as Europe/London"
  }
}
