import Checks
import CivilTime
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// A project's definitions, read, checked and resolved.
struct Project {
  /// The project's folder as the user names it; empty for the working folder.
  let folder: String
  let catalogue: Catalogue
  let rulebook: Rulebook
  let zones: ZoneDatabase
  /// Whose pages they are.
  let branding: Branding
  /// Warnings; an error would have ended the loading.
  let warnings: [Diagnostic]
  let definitions: [DefinitionSource]
  /// The definitions and the zone files, with their hashes.
  let sources: [SourceFile]

  /// Reads the definitions of the project that a folder lies in, or the stated one.
  static func load(_ stated: String?) throws(RunProblem) -> Project {
    let folder: String
    if let stated { folder = stated } else { folder = try nearest() }
    do throws(FileProblem) {
      _ = try ByteFile(path: Folder.path(folder, "attain.yaml"))
    } catch {
      throw error.exitStatus == .missing ? .missing(missing(in: folder)) : .file(error)
    }
    let zones = try ZoneDatabase.present()
    let read = try DefinitionFiles.read(below: folder) { CatalogueReader.project(in: $0) }
    guard let catalogue = read.catalogue else {
      let more = read.readable.map {
        Checks.readable(
          $0.catalogue, wrongFiles: $0.wrongFiles, hasAllCalendars: $0.hasAllCalendars,
          isProjectWhole: $0.isProjectWhole, zones: zones)
      }
      throw .definitions(excerpted(read.diagnostics + (more ?? []), read.sources))
    }
    let checked = Checks.all(catalogue, zones: zones)
    var found = read.diagnostics + checked
    let (branding, logo) = branding(catalogue, in: folder, &found)
    let diagnostics = excerpted(found, read.sources)
    if diagnostics.haveErrors { throw .definitions(diagnostics) }
    guard let rulebook = Rulebook(resolving: catalogue, zones: zones) else { throw .unresolved }
    return Project(
      folder: folder, catalogue: catalogue, rulebook: rulebook, zones: zones,
      branding: branding, warnings: diagnostics, definitions: read.sources,
      sources: read.sources.map { SourceFile($0) } + logo + zoneFiles(catalogue, zones))
  }

  /// The same project by another rulebook, which knows its fields, moments and symbols.
  func with(_ rulebook: Rulebook) -> Project {
    let hides = rulebook.symbols.words != nil
    return Project(
      folder: folder, catalogue: catalogue,
      rulebook: hides ? rulebook.hiding(hiddenWords(beside: rulebook)) : rulebook,
      zones: zones, branding: branding,
      warnings: warnings, definitions: definitions, sources: sources)
  }

  /// The diagnostics with the users' own lines.
  static func excerpted(
    _ diagnostics: [Diagnostic], _ sources: [DefinitionSource]
  ) -> [Diagnostic] {
    var known: [String: SourceLines] = [:]
    return diagnostics.map { diagnostic in
      guard let place = diagnostic.location,
        let source = sources.first(where: { $0.shownPath == place.file })
      else { return diagnostic }
      let lines = known[place.file] ?? SourceLines(source)
      known[place.file] = lines
      return diagnostic.with(excerpt: lines.text(of: place.line))
    }
  }

  /// A path as it stands below the project's folder, which is how reports name it.
  func relative(_ path: String) -> String {
    let prefix = Folder.path(folder, "")
    return folder.isEmpty || !path.hasPrefix(prefix) ? path : String(path.dropFirst(prefix.count))
  }

  /// The working folder, or the nearest above it that holds a project.
  private static func nearest() throws(RunProblem) -> String {
    var folder = Folder.working
    if Folder.exists("attain.yaml") { return "" }
    while folder != "/", !folder.isEmpty {
      folder = Folder.parent(of: folder)
      if Folder.exists(Folder.path(folder, "attain.yaml")) { return folder }
    }
    throw .missing(missing(in: ""))
  }

  private static func missing(in folder: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-project",
      "there is no attain.yaml in \(folder.isEmpty ? "this folder or above it" : "'\(folder)'")",
      at: nil, expected: "a project: attain.yaml, agreements/ and ticket exports",
      mend: "go to the project's folder, or name it with --project")
  }

  private static func zoneFiles(_ catalogue: Catalogue, _ zones: ZoneDatabase) -> [SourceFile] {
    Set(catalogue.zones.map { $0.value }).sorted().compactMap { name in
      guard let bytes = try? ByteFile.content(of: zones.path(of: name), limit: 1 << 22) else {
        return nil
      }
      return SourceFile(
        role: .zone, path: name, bytes: bytes.count, sha256: SHA256.hash(bytes))
    }
  }
}

extension SourceFile {
  init(_ source: DefinitionSource) {
    let role: Role =
      switch source.role {
      case .project: .project
      case .agreement: .agreement
      case .calendar: .calendar
      case .table: .table
      case .profile: .profile
      }
    self.init(
      role: role, path: source.path, bytes: source.bytes.count,
      sha256: SHA256.hash(source.bytes))
  }
}
