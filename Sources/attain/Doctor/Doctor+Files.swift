import Diagnostics
import Reporting
import ServiceModel

/// Whether the files of a project may be read and written.
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
        mend: "have its owner grant it to the user or a group of this run")
    }
    let others = files.paths.count { FileFacts($0)?.owner != FileFacts.user }
    return Finding(
      .ok, "exports",
      "\(files.paths.count) files, \(Doctor.size(Doctor.size(of: files.paths)))"
        + (others > 0 ? ", \(others) of them owned by others and readable" : ""))
  }

  func reports(_ project: Project) -> Finding {
    writable("reports", Folder.path(project.folder, project.catalogue.project.reports.folder))
  }

  func ledger(_ project: Project) -> Finding {
    let place = ProjectLedger(project)
    if !Folder.exists(place.path) {
      return writable("ledger", Folder.parent(of: place.path), "no month is sealed; ")
    }
    do throws(RunProblem) {
      let count = try place.published().count
      return writable("ledger", place.path, "\(count) months are sealed; ")
    } catch {
      let told = error.diagnostics.first
      return Finding(.problem, "ledger", told?.message ?? "", mend: told?.mend)
    }
  }

  /// Reports and what a run puts aside are smaller than the exports.
  func disk(_ project: Project) -> Finding {
    let needed = Doctor.size(of: Doctor.files(project).paths)
    let folder = Doctor.nearest(
      Folder.path(project.folder, project.catalogue.project.reports.folder))
    for place in [folder, ScratchFile.folder] {
      guard let free = FileFacts.freeBytes(in: place), free < needed + Doctor.spareSpace else {
        continue
      }
      let text = "\(Doctor.size(free)) free in \(place.isEmpty ? "." : place)"
      return Finding(
        free < Doctor.spareSpace ? .problem : .warning, "disk",
        "\(text), and the exports have \(Doctor.size(needed))", mend: "make room")
    }
    let free = FileFacts.freeBytes(in: folder).map { Doctor.size($0) } ?? "an unknown number"
    return Finding(.ok, "disk", "\(free) free, and the exports have \(Doctor.size(needed))")
  }

  private static let spareSpace = 64 << 20

  private func writable(_ subject: String, _ path: String, _ told: String = "") -> Finding {
    let place = Doctor.nearest(path)
    if FileFacts.isWritable(place.isEmpty ? "." : place) {
      return Finding(.ok, subject, told + "\(path.isEmpty ? "." : path) may be written")
    }
    return Finding(
      .problem, subject, told + "\(place) may not be written: \(FileFacts.permissions(of: place))",
      mend: "grant it to the user of this run")
  }

  /// The path, or the nearest folder above it that is there.
  private static func nearest(_ path: String) -> String {
    path.isEmpty || path == "/" || Folder.exists(path) ? path : nearest(Folder.parent(of: path))
  }

  private static func size(of paths: [String]) -> Int {
    paths.reduce(0) { $0 + (FileFacts($1)?.size ?? 0) }
  }

  /// The exports and histories but standard input, and the patterns without any.
  private static func files(_ project: Project) -> (paths: [String], missing: [String]) {
    let definition = project.catalogue.project
    let patterns = (definition.tickets.files + (definition.history?.files ?? []))
      .map { $0.value }.filter { $0 != StandardInput.name }
    let found = patterns.map { (try? Folder.matches(Folder.path(project.folder, $0))) ?? [] }
    return (
      Set(found.joined()).sorted(),
      zip(patterns, found).filter { $0.1.isEmpty }.map { $0.0 }
    )
  }
}
