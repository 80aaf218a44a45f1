import ArgumentParser
import Reporting
import ServiceModel

/// Where a command writes its files, and for whom.
struct FileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write below this folder instead of the project's.", valueName: "folder"))
  var output: String?

  @Flag(help: "Write CSV for spreadsheets: a byte-order mark, and no text that runs as a formula.")
  var excel = false

  @OptionGroup var sharing: FolderOptions

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output names a folder.") }
  }

  var style: CSVStyle { excel ? .excel : .plain }

  /// Takes the lock of the folder below which files are written.
  func open(_ project: Project, keep: Int? = nil) throws(RunProblem) -> ReportsFolder {
    try sharing.open(
      output ?? Folder.path(project.folder, project.catalogue.project.reports.folder), of: project,
      keep: keep)
  }

  /// Writes files into a folder of this name beside those of the months, instead of those that an
  /// earlier run may have written there, and frees the lock; returns the folder.
  func write(
    to name: String, _ all: [String], _ project: Project, in folder: ReportsFolder,
    _ files: (_ reports: ReportsDefinition, _ style: CSVStyle) -> [OutputFile]
  ) throws(RunProblem) -> String {
    let reports = project.catalogue.project.reports
    _ = try RunProblem.told { () throws(FileProblem) in
      try OutputFile.place(
        files(reports, style), insteadOf: all, in: folder, to: name)
    }
    // Whoever reads what is shown may take their time.
    folder.close()
    return Folder.path(folder.path, name)
  }
}
