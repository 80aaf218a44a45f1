import CivilTime
import Compliance
import Diagnostics
import Reading
import Reporting
import ServiceModel

/// The tickets of a project, read once for all that is asked of them.
struct TicketRun {
  let project: Project
  /// The ticket files as the user would name them, sorted.
  let paths: [String]
  private let timestamps: TimestampReader
  private let pieceSize: Int

  init(_ project: Project, pieceSize: Int = ByteFile.pieceSize) throws(RunProblem) {
    self.project = project
    self.pieceSize = pieceSize
    let definition = project.catalogue.project.tickets
    timestamps = TimestampReader(definition.timestamps, project.zones)
    var paths: Set<String> = []
    for pattern in definition.files {
      let found = Folder.matches(Folder.path(project.folder, pattern.value))
      if found.isEmpty { throw .missing(TicketRun.missing(pattern, project)) }
      paths.formUnion(found)
    }
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if let packed = self.paths.first(where: { $0.hasSuffix(".gz") }) {
      throw .data([TicketRun.packed(packed)])
    }
  }

  /// What a way through all files found beside the tickets.
  struct Reading {
    let symbols: SymbolTable
    let rejections: [Rejection]
    let rejectedRows: Int
    let files: [ReadFile]
  }

  /// Hands every ticket of every file to the sink; for snapshots every snapshot.
  func read(into sink: inout some TicketSink) throws(RunProblem) -> Reading {
    var pass = TicketPass(
      project.catalogue.project.tickets, timestamps: timestamps, rulebook: project.rulebook,
      pieceSize: pieceSize)
    var files: [ReadFile] = []
    for (number, path) in paths.enumerated() {
      do throws(FileProblem) {
        files.append(try pass.read(path, number: number, into: &sink))
      } catch {
        throw .file(error)
      }
    }
    if pass.problems.haveErrors { throw .data(pass.problems) }
    return Reading(
      symbols: pass.symbols, rejections: pass.rejections, rejectedRows: pass.rejectedRows,
      files: files)
  }

  /// Reads snapshots, a row for each update of a ticket.
  func snapshots() throws(RunProblem) -> (SnapshotCollector, Reading) {
    let definition = project.catalogue.project.tickets
    var collector = SnapshotCollector(
      fieldCount: project.rulebook.fields.count,
      hasHistory: definition.columns[.updated] != nil)
    let reading = try read(into: &collector)
    return (collector, reading)
  }

  var hasSnapshots: Bool { project.catalogue.project.tickets.rows == .snapshot }

  private static func missing(_ pattern: Located<String>, _ project: Project) -> Diagnostic {
    let diagnostic = Diagnostic(
      .error, code: "no-exports", "no file matches '\(pattern.value)'", at: pattern.location,
      expected: "a ticket export below the project's folder",
      mend: "put the export there, or mend the pattern")
    return Project.excerpted([diagnostic], project.definitions)[0]
  }

  private static func packed(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "compressed-export", "compressed exports are not read by this version",
      at: Location(file: path, line: 1, column: 1), mend: "unpack it: gunzip --keep \(path)")
  }
}

extension TimestampReader {
  /// As the project says; zones are known to exist.
  init(_ definition: TimestampDefinition?, _ zones: ZoneDatabase) {
    let zone = definition?.timezone.flatMap { try? zones.zone(named: $0.value) }
    if let pattern = definition?.format?.value {
      self = .pattern(pattern, zone ?? .utc)
    } else {
      self = .iso8601(zone)
    }
  }
}
