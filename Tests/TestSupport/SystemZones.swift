package import CivilTime
import Foundation

/// The machine's zone database, read with Foundation.
package enum SystemZones {
  package static let database = ZoneDatabase(
    directory: ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo",
    read: { path in (try? Data(contentsOf: URL(filePath: path))).map { [UInt8]($0) } })

  package static func zone(_ name: String) throws -> Zone { try database.zone(named: name) }
}
