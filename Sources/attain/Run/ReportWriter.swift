import CivilTime
import Reporting

/// Writes the reports of months below a folder, one folder a month.
struct ReportWriter {
  let folder: String
  let style: CSVStyle

  /// Every file is whole before the first one is put in its place, the manifest last.
  func write(_ results: [ReportInput]) throws(RunProblem) {
    for result in results {
      do throws(FileProblem) {
        var files = try NewFiles(in: Folder.path(folder, result.month.description))
        do throws(FileProblem) {
          for file in ReportFile.allCases {
            try files.add(file.name, file.bytes(of: result, style: style))
          }
          try files.place()
        } catch {
          files.discard()
          throw error
        }
      } catch {
        throw .file(error)
      }
    }
  }
}
