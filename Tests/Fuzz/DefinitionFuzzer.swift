import Checks
import CivilTime
import Diagnostics
import Reading
import ServiceModel

/// Bytes as definitions: a project, an agreement, a calendar and a profile, parted by zero bytes.
enum DefinitionFuzzer {
  private static let zones = ZoneDatabase(directory: "/usr/share/zoneinfo") { path in
    try? ByteFile.content(of: path, limit: 1 << 20)
  }

  static func run(_ bytes: [UInt8]) -> Int32 {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
    @Sendable func part(_ place: Int) -> [UInt8] {
      place < parts.count ? parts[place] : parts.last ?? []
    }
    let folder = DefinitionFolder(
      read: { path in
        switch path {
        case "attain.yaml": part(0)
        case "agreements/a.yaml": part(1)
        case "calendars/c.yaml": part(2)
        case "agreements/t.csv": part(3)
        default: nil
        }
      },
      names: { $0 == "agreements" ? ["a.yaml"] : $0 == "calendars" ? ["c.yaml"] : [] },
      shippedCalendars: [], readShipped: { _ in nil })
    let read = CatalogueReader.project(in: folder)
    if let catalogue = read.catalogue {
      let checked = Checks.all(catalogue, zones: zones)
      if !(read.diagnostics + checked).haveErrors {
        _ = Rulebook(resolving: catalogue, zones: zones)
      }
    }
    _ = ProfileReader.profile(part(0), path: "p.yaml")
    return 0
  }
}
