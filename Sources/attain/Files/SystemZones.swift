import CivilTime
import Diagnostics
import Glibc

extension ZoneDatabase {
  /// The system's zone database: the folder that `TZDIR` names, or `/usr/share/zoneinfo`.
  static var system: ZoneDatabase {
    let directory = Environment["TZDIR"] ?? "/usr/share/zoneinfo"
    return ZoneDatabase(directory: directory) { path in
      try? ByteFile.content(of: path, limit: 1 << 22)
    }
  }

  /// The same, where it holds zones at all: else every name would be told as unknown.
  static func present() throws(RunProblem) -> ZoneDatabase {
    let database = system
    let isUsual = Folder.exists(database.path(of: "Etc/UTC"))
    if isUsual || holdsZones(database.directory, levels: 2) { return database }
    throw .missing(noZones(in: database.directory))
  }

  /// Whether a file of a zone lies in a folder, or in those below it down to some level.
  private static func holdsZones(_ folder: String, levels: Int) -> Bool {
    Folder.names(in: folder).contains { name in
      let path = Folder.path(folder, name)
      if FileFacts(path)?.isFile == true {
        return (try? ByteFile(path: path))?.begins(with: Array("TZif".utf8)) == true
      }
      return levels > 1 && holdsZones(path, levels: levels - 1)
    }
  }

  private static func noZones(in directory: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-zone-data", "there are no time zones in \(directory)", at: nil,
      expected: "the zone database of the system, as the package tzdata has it",
      mend: Environment["TZDIR"] == nil
        ? "install tzdata, or name the folder of its files in TZDIR"
        : "name the folder of its files in TZDIR, or leave that variable unset")
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
