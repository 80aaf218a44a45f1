import CivilTime
import Diagnostics
import Glibc
import Reporting
import ServiceModel

/// Whether runs may write where they do.
extension Doctor {
  func reports(_ project: Project) -> Finding {
    let folder = Folder.path(project.folder, project.catalogue.project.reports.folder)
    let lock = Folder.path(folder, ".attain/lock")
    if Folder.exists(lock), !FileFacts.isReadable(lock) { return Doctor.closed("reports", lock) }
    return writable(
      "reports", folder, folders: [Doctor.nearest(folder)] + Doctor.replaced(in: folder))
  }

  func ledger(_ project: Project) -> Finding {
    let place = ProjectLedger(project)
    let folder = Folder.parent(of: place.path)
    if !Folder.exists(place.path) {
      return writable("ledger", folder, folders: [Doctor.nearest(folder)], "no month is sealed; ")
    }
    do throws(RunProblem) {
      let count = try place.published().months.count
      // SQLite makes its journal beside the file.
      return writable(
        "ledger", place.path, files: [place.path], folders: [folder],
        counted(count, "month is sealed; ", many: "months are sealed; "))
    } catch {
      let told = error.diagnostics.first
      return Finding(.problem, "ledger", told?.message ?? "", mend: told?.mend)
    }
  }

  /// Folders below that of the reports in which runs make files, or which they move elsewhere and take away, as only
  /// those may do who may write in them.
  private static func replaced(in reports: String) -> [String] {
    let months = Folder.names(in: reports).filter { name in
      Month(name) != nil || name == "trend" || name.hasPrefix("compare-")
    }
    let earlier = Folder.names(in: Folder.path(reports, "earlier")).map { "earlier/\($0)" }
    let folders =
      [".attain", ".attain/new", "earlier"] + earlier
      + months.flatMap { month in
        [month, "\(month)/scorecards", "\(month)/suppliers"]
      }
    return folders.map { Folder.path(reports, $0) }.filter { FileStatus($0)?.kind == .folder }
  }

  private func writable(
    _ subject: String, _ path: String, files: [String] = [], folders: [String], _ told: String = ""
  ) -> Finding {
    let closed =
      files.first { !FileFacts.isWritable($0) } ?? folders.first { !Doctor.mayWrite(in: $0) }
    if let closed { return Doctor.closed(subject, closed, told) }
    return Finding(.ok, subject, told + "\(path.isEmpty ? "." : path) may be written")
  }

  private static func closed(_ subject: String, _ path: String, _ told: String = "") -> Finding {
    let shown = path.isEmpty ? "." : path
    if FileFacts.isReadOnly(shown) {
      let problem = FileProblem(shown, doing: .write, EROFS)
      return Finding(.problem, subject, told + problem.description, mend: problem.mend)
    }
    return Finding(
      .problem, subject,
      told + "\(shown) may not be written: \(FileFacts.permissions(of: shown))",
      mend: "grant it to the user of this run, with all that it holds")
  }

  /// Whether files may be made in a folder: it may be written, and entered, which its own entry in it tells.
  static func mayWrite(in folder: String) -> Bool {
    FileFacts.isWritable((folder.isEmpty ? "." : folder) + "/.")
  }

  /// The path, or the nearest folder above it that is there.
  static func nearest(_ path: String) -> String {
    path.isEmpty || path == "/" || Folder.exists(path) ? path : nearest(Folder.parent(of: path))
  }
}
