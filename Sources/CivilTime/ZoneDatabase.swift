import Synchronization

/// The system's zone database: a folder of TZif files.
///
/// It reads files only through the door that it is given, so this module touches no file itself.
package struct ZoneDatabase: Sendable {
  /// Why a zone cannot be had.
  package enum Problem: Error, Hashable, Sendable {
    /// The name is not that of a file below the folder.
    case unknown
    case unreadable(ZoneFile.Problem)
  }

  /// Where the files lie: `TZDIR`, or `/usr/share/zoneinfo`.
  package let directory: String
  /// The whole content of a file, or nothing where there is none.
  private let read: @Sendable (String) -> [UInt8]?
  private let known = KnownZones()

  package init(directory: String, read: @escaping @Sendable (String) -> [UInt8]?) {
    self.directory = directory
    self.read = read
  }

  /// The zone of that name, such as `Europe/London`.
  ///
  /// Cost: one file read, the first time.
  package func zone(named name: String) throws(Problem) -> Zone {
    if let zone = known[name] { return zone }
    let zone = try readZone(named: name)
    known[name] = zone
    return zone
  }

  private func readZone(named name: String) throws(Problem) -> Zone {
    guard isZoneName(name), let bytes = read(path(of: name)) else { throw .unknown }
    do throws(ZoneFile.Problem) {
      return try ZoneFile.zone(named: name, bytes: bytes)
    } catch {
      throw error == .notZoneData ? .unknown : .unreadable(error)
    }
  }

  /// The file that holds a zone.
  package func path(of name: String) -> String { "\(directory)/\(name)" }

  /// The database's version, such as `2026a`; nothing where the folder does not say.
  package var version: String? {
    for file in ["tzdata.zi", "+VERSION", "version"] {
      guard let bytes = read(path(of: file)) else { continue }
      let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
      guard let word = line.split(separator: " ").last else { continue }
      return String(word)
    }
    return nil
  }

  /// The names of all zones, as the database's own table of zones and links lists them; empty where it has none.
  package var names: [String] {
    guard let bytes = read(path(of: "tzdata.zi")) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return switch words.first {
      case "Z" where words.count > 1: String(words[1])
      case "L" where words.count > 2: String(words[2])
      default: nil
      }
    }.sorted()
  }

  private func isZoneName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && name.utf8.count <= 64
      && !parts.contains { $0.isEmpty }
      && name.utf8.allSatisfy { byte in
        Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
          || "/_+-".utf8.contains(byte)
      }
  }
}

/// The zones that were read already.
private final class KnownZones: Sendable {
  private let zones = Mutex<[String: Zone]>([:])

  subscript(name: String) -> Zone? {
    get { zones.withLock { $0[name] } }
    set { zones.withLock { $0[name] = newValue } }
  }
}
