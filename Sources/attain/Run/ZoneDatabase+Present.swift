import CivilTime
import Diagnostics

extension ZoneDatabase {
  /// The system's zone database, where it holds zones at all: else every name would be told as unknown.
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
