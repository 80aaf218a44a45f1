import Reading

/// Bytes as definitions: a project, an agreement, a calendar and suspensions, parted by zero bytes.
enum DefinitionFuzzer {
  static func run(_ bytes: [UInt8]) -> Int32 {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false).map { Array($0) }
    let paths = ["attain.yaml", "agreements/a.yaml", "calendars/c.yaml", "agreements/t.csv"]
    var files: [String: [UInt8]] = [:]
    for (place, path) in paths.enumerated() {
      files[path] = place < parts.count ? parts[place] : parts.last ?? []
    }
    SmallProject.resolve(files)
    _ = ProfileReader.profile(parts.first ?? [], path: "p.yaml")
    return 0
  }
}
