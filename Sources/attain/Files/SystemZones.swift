import CivilTime
import Glibc

extension ZoneDatabase {
  /// The system's zone database: the folder that `TZDIR` names, or `/usr/share/zoneinfo`.
  static var system: ZoneDatabase {
    let directory = Environment["TZDIR"] ?? "/usr/share/zoneinfo"
    return ZoneDatabase(directory: directory) { path in
      try? ByteFile.content(of: path, limit: 1 << 22)
    }
  }
}

/// The variables that the program was started with.
enum Environment {
  /// The value of a variable; nothing where it is not set or empty.
  static subscript(name: String) -> String? {
    // getenv's text lives until the environment is changed, which this program never does.
    guard let text = unsafe getenv(name) else { return nil }
    let value = unsafe String(cString: text)
    return value.isEmpty ? nil : value
  }
}
