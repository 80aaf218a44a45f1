import Diagnostics
import Reporting
import ServiceModel

/// Whether the exports of a project may be read, and whether there is room for what is made of them.
extension Doctor {
  func exports(_ project: Project) -> Finding {
    let files = Doctor.files(project)
    if let missing = files.missing.first {
      return Finding(
        .problem, "exports", "no file matches '\(missing)'",
        mend: "put the export there, or mend the pattern")
    }
    if let closed = files.paths.first(where: { !FileFacts.isReadable($0) }) {
      return Finding(
        .problem, "exports", "\(closed) may not be read: \(FileFacts.permissions(of: closed))",
        mend: FileFacts.grant)
    }
    let others = files.paths.count { FileFacts($0)?.owner != FileFacts.user }
    return Finding(
      .ok, "exports",
      "\(counted(files.paths.count, "file")), \(Doctor.size(ExportSize(files.paths).lying))"
        + (others > 0 ? ", \(others) of them owned by others and readable" : ""))
  }

  /// Reports and what a run puts aside are smaller than the exports are unpacked.
  func disk(_ project: Project) -> Finding {
    let size = ExportSize(Doctor.files(project).paths)
    let (needed, exports) = (size.unpacked, Doctor.told(size))
    let reports = Folder.path(project.folder, project.catalogue.project.reports.folder)
    let rooms = [Doctor.nearest(reports), ScratchFile.folder].map { folder in
      (place: folder.isEmpty ? "." : folder, free: FileFacts.freeBytes(in: folder))
    }
    for (place, free) in rooms {
      guard let free, free < needed + Doctor.spareSpace else { continue }
      return Finding(
        free < Doctor.spareSpace ? .problem : .warning, "disk",
        "\(Doctor.size(free)) free in \(place), and \(exports)", mend: "make room")
    }
    if let unknown = rooms.first(where: { $0.free == nil }) {
      return Finding(
        .warning, "disk", "unknown how much is free in \(unknown.place), and \(exports)",
        mend: "look whether there is room")
    }
    return Finding(.ok, "disk", "\(Doctor.size(rooms[0].free ?? 0)) free, and \(exports)")
  }

  private static let spareSpace = 64 << 20

  private static func told(_ exports: ExportSize) -> String {
    exports.packed == 0
      ? "the exports have \(size(exports.lying))"
      : "the exports have about \(size(exports.unpacked)), packed ones counted"
        + " \(ExportSize.packing) times"
  }

  /// The exports and histories but standard input, and the patterns without any.
  private static func files(_ project: Project) -> (paths: [String], missing: [String]) {
    let definition = project.catalogue.project
    let patterns = (definition.tickets.files + (definition.history?.files ?? []))
      .map { $0.value }.filter { $0 != StandardInput.name }
    let found = patterns.map { (try? Folder.matches($0, in: project.folder)) ?? [] }
    return (
      Set(found.joined()).sorted(),
      zip(patterns, found).filter { $0.1.isEmpty }.map { $0.0 }
    )
  }
}
