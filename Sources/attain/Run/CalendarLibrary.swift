import Checks
import CivilTime
import Diagnostics
import Reading
import ServiceHours
import ServiceModel

/// The calendars that a calendar command can name: those of a folder, and the shipped ones.
struct CalendarLibrary {
  let zones = ZoneDatabase.system
  private let folder: String
  private let path: String
  /// The folder that the user names.
  private let stated: String?

  /// The stated folder, or `calendars` of the project here, if there is one.
  init(folder: String?, project: String?) {
    self.folder = folder == nil ? project ?? "" : ""
    path = folder.map { $0.hasSuffix("/") && $0 != "/" ? String($0.dropLast()) : $0 } ?? "calendars"
    stated = folder
  }

  /// The calendars of these names.
  func calendars(
    _ names: Set<String>, _ console: Console
  ) throws(RunProblem) -> [String: CalendarDefinition] {
    _ = try ZoneDatabase.present()
    if let stated, !Folder.exists(stated) || FileFacts(stated)?.isFile == true {
      throw .missing(CalendarLibrary.noFolder(stated))
    }
    let (calendars, read) = try DefinitionFiles.read(below: folder) {
      CatalogueReader.calendars(in: $0, path: path, named: names.sorted())
    }
    let found = Project.excerpted(
      read.diagnostics + Checks.calendars(calendars, zones: zones), read.sources)
    let diagnostics = CalendarLibrary.told(found, of: names, among: calendars)
    if diagnostics.haveErrors { throw .definitions(diagnostics) }
    console.show(diagnostics)
    return Dictionary(calendars.map { ($0.name.value, $0) }) { first, _ in first }
  }

  /// What of all that is wrong matters to calendars of some names.
  ///
  /// Others need not be right; where one cannot be read as far as its name, it may be one of these, unless all are found.
  private static func told(
    _ diagnostics: [Diagnostic], of names: Set<String>, among calendars: [CalendarDefinition]
  ) -> [Diagnostic] {
    let files = Set(calendars.map { $0.name.location.file })
    let needed = calendars.filter { names.contains($0.name.value) }
    let others = files.subtracting(needed.map { $0.name.location.file })
    let areFound = names.isSubset(of: needed.map { $0.name.value })
    return diagnostics.compactMap { diagnostic in
      guard let file = diagnostic.location?.file else { return diagnostic }
      if others.contains(file) { return nil }
      let isUnnamed = DefinitionName.isOne(Folder.name(of: file)) && !files.contains(file)
      return isUnnamed && areFound ? diagnostic.asWarning : diagnostic
    }
  }

  /// One calendar, which has to be there.
  func calendar(_ name: String, _ console: Console) throws(RunProblem) -> CalendarDefinition {
    let calendars = try calendars([name], console)
    if let calendar = calendars[name] { return calendar }
    throw .missing(CalendarLibrary.unknown(name, calendars.keys.sorted(), at: nil))
  }

  private static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-calendars-folder",
      Folder.exists(path) ? "'\(path)' is a file, and no folder" : "there is no folder '\(path)'",
      at: nil,
      expected: "a folder with a file for each calendar", mend: "name another one with --calendars")
  }

  static func unknown(_ name: String, _ known: [String], at location: Location?) -> Diagnostic {
    let shipped = ShippedFiles.calendars.names
    let choices = Set(known).union(shipped).sorted()
    return Diagnostic(
      .error, code: "dangling-reference", "no calendar is named '\(name)'", at: location,
      expected: choices.isEmpty
        ? "the name of a calendar" : "one of \(choices.joined(separator: ", "))",
      mend: NearMiss.question(name, among: choices) ?? "name the folder with --calendars",
      notes: shipped.isEmpty ? [ShippedDefinitions.noCalendars] : [])
  }
}
