package import Diagnostics
import ServiceHours
package import ServiceModel

/// Reads all definitions of a project: `attain.yaml`, its agreements, its calendars and those shipped
/// calendars that the agreements name.
package struct CatalogueReader {
  private let folder: DefinitionFolder
  private var report = Report()
  private var sources: [DefinitionSource] = []

  /// What was read, and everything that is wrong with it.
  package struct Result: Sendable {
    /// Nothing where a definition could not be read; the diagnostics then hold an error.
    package let catalogue: Catalogue?
    /// What could be read then, for laws that hold for a part; nothing where that is not even a project.
    package let readable: Readable?
    package let diagnostics: [Diagnostic]
    /// Every file that was read, in the order of reading.
    package let sources: [DefinitionSource]
  }

  /// The part of a project that could be read.
  package struct Readable: Sendable {
    /// With agreements as far as they could be read.
    package let catalogue: Catalogue
    /// The files of definitions in which something is wrong, as messages name them.
    package let wrongFiles: Set<String>
    package let hasAllCalendars: Bool
    /// Whether nothing is wrong with the project's own definition and its profile.
    package let isProjectWhole: Bool
  }

  /// Reads a project.
  ///
  /// Cost: one look at each file.
  package static func project(in folder: DefinitionFolder) -> Result {
    var reader = CatalogueReader(folder: folder)
    let catalogue = reader.catalogue()
    return reader.result(catalogue)
  }

  /// Reads only calendars: all of a folder, and the shipped ones of these names.
  ///
  /// A folder's calendar hides a shipped one of its name.
  package static func calendars(
    in folder: DefinitionFolder, path: String, named names: [String]
  ) -> (calendars: [CalendarDefinition], result: Result) {
    var reader = CatalogueReader(folder: folder)
    let calendars = reader.calendars(path, named: names)
    return (calendars, reader.result(nil))
  }

  private init(folder: DefinitionFolder) { self.folder = folder }

  private func result(_ catalogue: Catalogue?) -> Result {
    let hasErrors = report.diagnostics.haveErrors
    return Result(
      catalogue: hasErrors ? nil : catalogue,
      readable: hasErrors ? catalogue.map { readable($0) } : nil,
      diagnostics: report.diagnostics, sources: sources)
  }

  private func readable(_ catalogue: Catalogue) -> Readable {
    let wrong = Set(
      report.diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.file })
    let calendars = sources.filter { $0.role == .calendar && !$0.path.hasSuffix(".ics") }
    let own = sources.filter { $0.role == .project || $0.role == .profile }
    return Readable(
      catalogue: catalogue, wrongFiles: wrong,
      hasAllCalendars: calendars.count == catalogue.calendars.count,
      isProjectWhole: !own.contains { wrong.contains($0.shownPath) })
  }

  private mutating func catalogue() -> Catalogue? {
    guard let bytes = folder.read("attain.yaml"),
      let root = root(bytes, "attain.yaml", .project)
    else { return nil }
    var found = report
    let project = ProjectReader.project(
      root, path: "attain.yaml", profiles: { profile($0, &$1) },
      improvements: { improvements($0, &$1) }, &found)
    report = found
    guard let read = project, read.hasFolders(in: folder, &report) else { return nil }
    let own = read.project?.tickets.moments.map { $0.name.value } ?? []
    let agreements = agreements(read.agreements, ownMoments: own)
    let named = agreements.flatMap { $0.calendarNames.map { $0.value } }
    let calendars = calendars(read.calendars.value, named: named)
    guard let project = read.project else { return nil }
    return Catalogue(
      project: project, agreements: agreements, calendars: calendars,
      shippedCalendars: folder.shippedCalendars)
  }

  private mutating func root(
    _ bytes: [UInt8], _ path: String, _ role: DefinitionSource.Role, shown: String? = nil
  ) -> YAMLNode? {
    let shown = shown ?? folder.shownPath(path)
    sources.append(DefinitionSource(role: role, path: path, shownPath: shown, bytes: bytes))
    return YAMLFile.root(of: bytes, path: shown, &report)
  }

  private mutating func agreements(
    _ path: Located<String>, ownMoments: [String]
  ) -> [AgreementDefinition] {
    let files = definitionFiles(in: path.value)
    if files.isEmpty {
      report.error(
        "no-agreements", "no agreement lies in the folder '\(path.value)'", at: path.location,
        expected: "a .yaml file for each agreement")
    }
    return files.compactMap { file in
      guard let bytes = folder.read(file), let root = root(bytes, file, .agreement) else {
        return nil
      }
      var found = Report()
      let agreement = AgreementReader.agreement(
        root, path: file, ownMoments: ownMoments,
        tables: { table($0, in: path.value, &$1) }, &found)
      for diagnostic in found.diagnostics { report.add(diagnostic) }
      return agreement
    }
  }

  private mutating func profile(_ name: Located<String>, _ report: inout Report) -> Profile? {
    guard let file = folder.profile(name.value) else {
      let known = folder.profileNames
      report.error(
        "no-profile", "no profile is named '\(name.value)'", at: name.location,
        expected: known.isEmpty
          ? "the name of a file in profiles/"
          : "one of \(Set(known).sorted().joined(separator: ", "))",
        mend: NearMiss.question(name.value, among: known),
        notes: folder.shippedProfiles.isEmpty ? [ShippedDefinitions.noProfiles] : [])
      return nil
    }
    sources.append(
      DefinitionSource(role: .profile, path: file.path, shownPath: file.shown, bytes: file.bytes))
    return YAMLFile.root(of: file.bytes, path: file.shown, &report)
      .flatMap { ProfileReader.profile($0, &report) }
  }

  /// The improvement record; a project need not have one.
  private mutating func improvements(_ path: String, _ report: inout Report) -> ImprovementRecord {
    guard let bytes = folder.read(path) else { return ImprovementRecord(path: path) }
    let shown = folder.shownPath(path)
    sources.append(DefinitionSource(role: .table, path: path, shownPath: shown, bytes: bytes))
    switch DefinitionTable.read(bytes, file: shown) {
    case .table(let table):
      let lines = ImprovementReader.lines(table, &report)
      return ImprovementRecord(path: path, isThere: true, lines: lines)
    case .problems(let problems):
      for problem in problems { report.add(problem) }
      return ImprovementRecord(path: path, isThere: true)
    }
  }

  /// A table that an agreement names, in the agreements' folder or in the project's.
  private mutating func table(
    _ name: Located<String>, in path: String, _ report: inout Report
  ) -> DefinitionTable? {
    for file in ["\(path)/\(name.value)", name.value] {
      guard let bytes = folder.read(file) else { continue }
      let shown = folder.shownPath(file)
      sources.append(DefinitionSource(role: .table, path: file, shownPath: shown, bytes: bytes))
      switch DefinitionTable.read(bytes, file: shown) {
      case .table(let table): return table
      case .problems(let problems):
        for problem in problems { report.add(problem) }
        return nil
      }
    }
    report.add(
      name.missingFile(
        among: folder.names(path) + folder.names("."),
        expected: "a CSV file in the folder of agreements or of the project"))
    return nil
  }

  private mutating func calendars(
    _ path: String, named names: [String]
  ) -> [CalendarDefinition] {
    var calendars: [CalendarDefinition] = []
    for file in definitionFiles(in: path) {
      guard let bytes = folder.read(file), let root = root(bytes, file, .calendar),
        let calendar = calendar(root, path: file, folder: path)
      else { continue }
      calendars.append(calendar)
    }
    let own = Set(calendars.map { $0.name.value })
    for name in Set(names).subtracting(own).sorted() where folder.shippedCalendars.contains(name) {
      guard let shipped = folder.readShipped(name),
        let root = root(shipped.bytes, shipped.path, .calendar, shown: shipped.path),
        let calendar = calendar(root, path: shipped.path, folder: path)
      else { continue }
      calendars.append(calendar)
    }
    return calendars
  }

  private mutating func calendar(
    _ root: YAMLNode, path: String, folder: String
  ) -> CalendarDefinition? {
    var found = Report()
    let calendar = CalendarReader.calendar(
      root, path: path, feeds: { holidays($0, in: folder, &$1) }, &found)
    for diagnostic in found.diagnostics { report.add(diagnostic) }
    return calendar
  }

  /// The holidays of a feed beside the calendars.
  private mutating func holidays(
    _ name: Located<String>, in path: String, _ report: inout Report
  ) -> [Holiday] {
    let file = "\(path)/\(name.value)"
    guard let bytes = folder.read(file) else {
      report.add(
        name.missingFile(among: folder.names(path), expected: "a feed in the folder of calendars"))
      return []
    }
    let shown = folder.shownPath(file)
    sources.append(DefinitionSource(role: .calendar, path: file, shownPath: shown, bytes: bytes))
    return HolidayFeed.holidays(
      bytes, file: name.value, shown: shown, at: name.location, &report)
  }

  private func definitionFiles(in path: String) -> [String] {
    folder.names(path).filter { DefinitionName.isOne($0) }.map { "\(path)/\($0)" }
  }
}
