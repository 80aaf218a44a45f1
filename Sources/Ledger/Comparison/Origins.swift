import CivilTime
import Compliance
import GRDB
import ServiceModel

/// What a reading of a month was made of.
struct Origins {
  let asOf: Instant
  let toolVersion: String
  let zoneVersion: String
  let fields: [String]
  let targets: Set<TargetName>
  /// The hashes of files by role and path.
  private let hashes: [String: [String: String]]
  /// The files that state an agreement, each for clocks that start while it is in force, by its name.
  private let agreements: [String: [(file: String, inForce: Interval)]]
  private let calendars: [String: (file: String, timezone: String)]
  private let timezone: String

  init(_ seal: Seal, in database: Database) throws {
    asOf = seal.asOf
    toolVersion = seal.toolVersion
    zoneVersion = seal.zoneVersion ?? "unknown"
    timezone = seal.timezone
    let number = seal.number
    fields = try String.fetchAll(
      database, sql: "SELECT name FROM fields WHERE seal = ? ORDER BY place", arguments: [number])
    targets = Set(try Ledger.targets(of: number, in: database).map { $0.name })
    var hashes: [String: [String: String]] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT role, path, sha256 FROM sources WHERE seal = ?", arguments: [number])
    {
      let (role, path): (String, String) = (try row.value("role"), try row.value("path"))
      hashes[role, default: [:]][path] = try row.value("sha256") as String
    }
    self.hashes = hashes
    var agreements: [String: [(file: String, inForce: Interval)]] = [:]
    for row in try Row.fetchAll(
      database,
      sql: "SELECT agreement, file, in_force_from, in_force_until FROM agreements WHERE seal = ?",
      arguments: [number])
    {
      let inForce = Interval(
        start: try row.instant("in_force_from"), end: try row.instant("in_force_until"))
      agreements[try row.value("agreement"), default: []].append((try row.value("file"), inForce))
    }
    self.agreements = agreements
    var calendars: [String: (file: String, timezone: String)] = [:]
    for row in try Row.fetchAll(
      database, sql: "SELECT calendar, file, timezone FROM calendars WHERE seal = ?",
      arguments: [number])
    {
      calendars[try row.value("calendar")] = (try row.value("file"), try row.value("timezone"))
    }
    self.calendars = calendars
  }
}

extension Origins {
  /// The hashes of all files of a role, by path.
  func files(_ role: SourceFile.Role) -> [String: String] { hashes[role.rawValue] ?? [:] }

  /// Those of the project itself and of its profile.
  var projectFiles: [String: String] {
    files(.project).merging(files(.profile)) { first, _ in first }
  }

  /// The hashes of the files that state an agreement in force at any instant of a range, both ends included, by path;
  /// of all its files where that is not known.
  func agreement(_ name: String, in range: ClosedRange<Instant>?) -> [String: String] {
    let versions = agreements[name] ?? []
    let inForce = versions.filter { version in
      guard let range else { return true }
      return version.inForce.start <= range.upperBound && version.inForce.end > range.lowerBound
    }
    return files(.agreement, Set(inForce.map { $0.file }))
  }

  /// The hashes of some files of a role, by path.
  func files(_ role: SourceFile.Role, _ paths: Set<String>) -> [String: String] {
    files(role).filter { paths.contains($0.key) }
  }

  /// The hashes of a calendar's own file and of its feeds of holidays, by path.
  func calendar(_ name: String, _ feeds: Set<String>) -> [String: String] {
    files(.calendar, feeds.union([calendars[name]?.file].compactMap { $0 }))
  }

  /// The names of some calendars' zones and of the reporting zone.
  func zones(of calendars: [String]) -> Set<String> {
    Set([timezone] + calendars.compactMap { self.calendars[$0]?.timezone })
  }
}
