import CivilTime

/// The program's version.
enum Version {
  static let current = "0.1.0"

  /// The version on a line by itself, and below it what the program was built with and runs with.
  ///
  /// No date: the same sources built the same way say the same.
  static var facts: String {
    let zones = ZoneDatabase.system
    let libraries = Libraries.versions.map { "\($0.name) \($0.version)" }
    return """
      \(current)
      built with  \(compiler) for \(architecture) Linux
      libraries   \(libraries.joined(separator: ", "))
      zone data   \(zones.version ?? "of no stated version") in \(zones.directory)

      """
  }

  /// As exactly as a compiler tells the sources.
  static var compiler: String {
    #if compiler(>=6.4)
      return "Swift 6.4 or later"
    #elseif compiler(>=6.3)
      return "Swift 6.3"
    #else
      return "Swift 6.2"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      return "x86_64"
    #elseif arch(arm64)
      return "arm64"
    #else
      return "unknown"
    #endif
  }
}
